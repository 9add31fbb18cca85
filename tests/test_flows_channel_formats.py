"""Every kind of channel against a receiver on loopback: its own form and length, nothing from the web that commands.

What arrives is looked at as the service would: which markup, mentions and links does it find there?
"""

import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from ipaddress import ip_address
from json import dumps
from pathlib import Path

import pytest
from apprise.plugins.discord import NotifyDiscord
from apprise.plugins.slack import NotifySlack
from apprise.plugins.telegram import NotifyTelegram
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from extractors.records import Alert, ChannelSpec
from flows.channels import send
from tests.receivers import Receiver, webhook
from tests.test_flows_channels import ALERT, desk, mail_server

URL = "https://news.example/a?b=1&c=2"
HOSTILE = (
    "<script>alert(1)</script> @everyone @here <!channel> <@U123> <https://evil.example|눌러> [x](javascript:alert(1)) "
    "[y](https://evil.example/y) ![z](https://evil.example/z.png) **굵게** __밑줄__ `코드` ||숨김|| ~~줄~~ "
    "\u200b\u200d\u202e\u2066뒤집힘\u2069 \x1b[31m evil.example 나쁜.한국 http://evil.example &lt;b&gt; <at>evil</at>"
)
# Nothing of this may stand in what a service gets.
COMMANDS = (
    "<script", "@everyone", "@here", "@", "<!", "<@", "evil.example", "나쁜.한국", "](", "![", "`", "||", "~~", "__",
    "\u200b", "\u200d", "\u202e", "\u2066", "\x1b", "<at>", "<b>굵게", "**굵게", "*굵게",
)  # fmt: skip
_LINK = re.compile(r"https?:/{2}[^\s\"<>|)]+")
_OWN_LINK = re.compile(r"\[news․example\]\(https://news\.example/[^)]*\)|<https://news\.example/[^|]*\|news․example>")


def hostile(length: int = 0) -> list[Alert]:
    """Three alerts of one story made of such words; with a length, longer than any service takes."""
    words = HOSTILE + "가나다라 " * (length // 5)
    one = replace(
        ALERT, title=words, evidence=f"앞 샘 올트먼 {words}", publisher=words, entity_name=f"올트먼 {words}", url=URL
    )
    return [replace(one, alert_id=f"{i}", kind=kind) for i, kind in enumerate(("first", "follow_up", "correction"))]


@contextmanager
def pointed(service: type, attribute: str, url: str) -> Iterator[None]:
    """The service's fixed address is that of the receiver."""
    before = getattr(service, attribute)
    setattr(service, attribute, url)
    try:
        yield
    finally:
        setattr(service, attribute, before)


def told(url: str, alerts: list[Alert], receiver: Receiver, *, language: str = "ko") -> dict[str, object]:
    channel = ChannelSpec("c", url, language)  # type: ignore[arg-type]
    sent = send(channel, alerts, desk(Path(), S="s"))
    assert (sent.outcome, sent.reason) == ("delivered", "accepted")
    assert len(receiver.bodies) == 1, "one message"
    return receiver.bodies.pop()


def slack(alerts: list[Alert], receiver: Receiver) -> str:
    with pointed(NotifySlack, "webhook_url", f"http://127.0.0.1:{receiver.port}"):
        body = told("slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/", alerts, receiver)
    (attachment,) = body["attachments"]  # type: ignore[misc]
    return f"{attachment['title']}\n{attachment['text']}"  # type: ignore[index]


def discord(alerts: list[Alert], receiver: Receiver) -> str:
    with pointed(NotifyDiscord, "notify_url", f"http://127.0.0.1:{receiver.port}"):
        return str(told("discord://1234567890/abcdefghijk", alerts, receiver)["content"])


def telegram(alerts: list[Alert], receiver: Receiver) -> str:
    with pointed(NotifyTelegram, "notify_url", f"http://127.0.0.1:{receiver.port}/bot"):
        body = told("tgram://123456789:abcdefg_hijklmnopqrstuvwxyz0123456/12345", alerts, receiver)
    assert body["parse_mode"] == "HTML"
    return str(body["text"])


def ntfy(alerts: list[Alert], receiver: Receiver) -> str:
    body = told(f"ntfy://127.0.0.1:{receiver.port}/topic", alerts, receiver)
    return f"{body['title']}\n{body['message']}"


def hook(alerts: list[Alert], receiver: Receiver) -> str:
    body = told(f"json://127.0.0.1:{receiver.port}/x", alerts, receiver)
    return f"{body['title']}\n{body['message']}"


def teams(alerts: list[Alert], receiver: Receiver) -> str:
    url = f"workflows://127.0.0.1:{receiver.port}/643e69f83c8944/n0tReAl3LwMrXUz6LaoqE/?verify=no"
    card = told(url, alerts, receiver)["attachments"][0]["content"]  # type: ignore[index]
    return "\n".join(block["text"] for block in card["body"] if block["type"] == "TextBlock")


# How each is asked, the most characters of its message, and how it emphasises a name.
SERVICES = {
    "slack": (slack, 35_000, "*{}*"),
    "discord": (discord, 2000, "【{}】"),
    "telegram": (telegram, 4096, "<b>{}</b>"),
    "ntfy": (ntfy, 1500, "【{}】"),
    "webhook": (hook, 35_000, "【{}】"),
    "teams": (teams, 1000, "**{}**"),
}


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> ssl.SSLContext:
    """Teams is spoken to by HTTPS only: a certificate of our own, which the address asks not to verify."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    day = datetime.now(UTC)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(day - timedelta(days=1)).not_valid_after(day + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    file.write_bytes(key.private_bytes(*form) + made.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.filterwarnings("ignore:Unverified HTTPS request")
def test_hostile_words_command_no_service(service: str, certificate: ssl.SSLContext) -> None:
    ask, longest, bold = SERVICES[service]
    with webhook(tls=certificate if service == "teams" else None) as receiver:
        receiver.answer = b"ok"
        for length in (0, 100_000):
            text = ask(hostile(length), receiver)
            assert [one for one in COMMANDS if one in _OWN_LINK.sub("", text)] == []
            assert len(text) <= longest
            links = {link.replace("&amp;", "&") for link in _LINK.findall(text)}
            assert links <= {URL}
            assert service not in ("slack", "teams") or _OWN_LINK.search(text), "a link that can be followed"
        text = ask([ALERT], receiver)
        assert bold.format("샘 올트먼") in text
        assert text.count("샘 올트먼 회동(발표)") == 1, "the title is not said twice"
        assert {link.replace("&amp;", "&") for link in _LINK.findall(text)} == {ALERT.url}


def test_ntfy_makes_no_attachment_of_a_long_message(tmp_path: Path) -> None:
    """The service counts bytes."""
    with webhook() as receiver:
        body = told(f"ntfy://127.0.0.1:{receiver.port}/topic", hostile(1000) * 3, receiver)
    assert len(dumps(body, ensure_ascii=False).encode()) < 4096 + 200
    assert "attach" not in body


def test_mail_keeps_the_words_apart_from_headers_and_markup(tmp_path: Path) -> None:
    first, *later = [replace(one, title=f"{one.title}\r\nBcc: all@evil.example") for one in hostile(100_000)]
    with mail_server() as (url, letters):
        for alert in (first, *later):
            assert send(ChannelSpec("mail", url), [alert], desk(tmp_path)).outcome == "delivered"
    opened, follow_up, correction = [message_from_bytes(one, policy=policy.default) for one in letters]
    for letter in (opened, follow_up, correction):
        assert letter["Bcc"] is None
        page = letter.get_body(("html",))
        assert page is not None
        assert [one for one in COMMANDS if one in page.get_content() and one != "@"] == []
        assert len(page.get_content()) < 5000
    assert str(correction["Subject"]).startswith("［정정］ 올트먼")
    assert opened["In-Reply-To"] is None
    assert opened["References"] == follow_up["References"] == follow_up["In-Reply-To"] == correction["In-Reply-To"]
    assert len({letter["Message-ID"] for letter in (opened, follow_up, correction)}) == 3


def test_a_letter_about_several_stories_belongs_to_no_thread(tmp_path: Path) -> None:
    with mail_server() as (url, letters):
        send(ChannelSpec("mail", url), [ALERT, replace(ALERT, story_id="other")], desk(tmp_path))
    assert message_from_bytes(letters[0], policy=policy.default)["References"] is None
