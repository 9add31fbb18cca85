"""Channels against real receivers: SMTP, webhooks, files."""

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.utils import format_datetime
from io import StringIO
from pathlib import Path
from socket import socket
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from lxml import etree
from rich.console import Console

import warehouse
from extractors.messages import Message
from extractors.records import Alert, ChannelSpec
from flows.atom_file import MOST_ENTRIES, read_feed, write_events, write_feed
from flows.channels import Sent, Surroundings, send, send_message
from flows.local_channels import append
from flows.whole_file import replace_file
from tests.newsdays import HOSTILE, news
from tests.receivers import webhook

NOW = datetime(2026, 10, 1, 3, 0, tzinfo=UTC)
ALERT = Alert(
    alert_id="alert-1", watch_id="executives", story_id="s", article_id="a", channels=("hook",),
    title="올트먼 CEO, 최태원 회장 만났다", url="https://news.example/a?b=1&c=2", publisher="가람일보",
    published_at=NOW, created_at=NOW, deliver_after=NOW, entity_id="sam-altman", entity_name="샘 올트먼",
    reason="샘 올트먼: meeting", evidence="샘 올트먼 CEO가 1일 최태원 회장을 만났다.", surface="샘 올트먼",
    event_type="meeting", modality="confirmed",
)  # fmt: skip
MANY = [replace(ALERT, alert_id=f"alert-{i}", created_at=NOW + timedelta(seconds=i)) for i in range(5)]


def desk(home: Path, **environment: str) -> Surroundings:
    return Surroundings(home, environment, Console(file=StringIO(), width=100, force_terminal=True))


def test_a_webhook_gets_the_message_and_its_idempotency_key(tmp_path: Path) -> None:
    with webhook() as receiver:
        channel = ChannelSpec("hook", f"json://127.0.0.1:{receiver.port}/x")
        assert send(channel, [ALERT], desk(tmp_path)).outcome == "delivered"
        assert send(channel, [ALERT], desk(tmp_path)).outcome == "delivered"
    assert receiver.bodies[0]["title"] == "샘 올트먼 회동(발표)"
    assert "https://news.example/a?b=1&c=2" in receiver.bodies[0]["message"]
    assert receiver.keys == ["alert-1", "alert-1"]


@pytest.mark.parametrize(
    ("status", "outcome"), [(429, "retry"), (503, "retry"), (500, "retry"), (404, "failed"), (401, "failed")]
)
def test_what_is_worth_another_attempt(tmp_path: Path, status: int, outcome: str) -> None:
    with webhook(status) as receiver:
        sent = send(ChannelSpec("hook", f"json://127.0.0.1:{receiver.port}"), [ALERT], desk(tmp_path))
    assert (sent.outcome, sent.reason) == (outcome, f"HTTP {status}")


@pytest.mark.parametrize("scheme", ["json", "ntfy", "mmost"])
@pytest.mark.parametrize("status", [429, 503])
def test_the_wait_that_a_header_asks_for_is_known(tmp_path: Path, scheme: str, status: int) -> None:
    """Apprise does not hand on headers: they are noted in its log on the way."""
    place = {"mmost": "/3ccdd113474722377935511fc85d3dd4"}.get(scheme, "/topic")
    with webhook(status, status) as receiver:
        channel = ChannelSpec("hook", f"{scheme}://127.0.0.1:{receiver.port}{place}")
        receiver.headers["Retry-After"] = "300"
        sent = send(channel, [ALERT], desk(tmp_path))
        assert (sent.outcome, sent.reason, sent.retry_after_seconds) == ("retry", f"HTTP {status}", 300)
        receiver.headers["Retry-After"] = format_datetime(datetime.now(UTC) + timedelta(minutes=10), usegmt=True)
        assert 590 <= (send(channel, [ALERT], desk(tmp_path)).retry_after_seconds or 0) <= 600
        assert send(channel, [ALERT], desk(tmp_path)).outcome == "delivered"


def test_a_wait_in_header_and_body_is_the_longer_and_is_rounded_up(tmp_path: Path) -> None:
    with webhook(429, 500) as receiver:
        channel = ChannelSpec("hook", f"json://127.0.0.1:{receiver.port}")
        receiver.headers["Retry-After"], receiver.answer = "1", b'{"retry_after": 1.2}'
        assert send(channel, [ALERT], desk(tmp_path)).retry_after_seconds == 2
        receiver.answer = b""
        assert send(channel, [ALERT], desk(tmp_path)).retry_after_seconds is None, "a failed server asks for nothing"


def test_the_wait_that_a_service_asks_for_is_honoured(tmp_path: Path) -> None:
    with webhook(429) as receiver:
        receiver.answer = b'{"ok":false,"parameters":{"retry_after":35}}'
        sent = send(ChannelSpec("hook", f"json://127.0.0.1:{receiver.port}"), [ALERT], desk(tmp_path))
    assert sent == Sent("retry", "HTTP 429", 35)


def test_words_of_the_article_are_not_taken_for_an_answer(tmp_path: Path) -> None:
    with webhook(503) as receiver:
        hostile = replace(ALERT, title="error=404. Socket Exception: (550, retry_after: 86400")
        sent = send(ChannelSpec("hook", f"json://127.0.0.1:{receiver.port}"), [hostile], desk(tmp_path))
    assert sent == Sent("retry", "HTTP 503", None)


def test_a_receiver_that_is_away_is_tried_again(tmp_path: Path) -> None:
    with webhook() as receiver:
        pass
    sent = send(ChannelSpec("hook", f"json://127.0.0.1:{receiver.port}"), [ALERT], desk(tmp_path))
    assert sent.outcome == "retry"


@contextmanager
def mail_server(answer: str = "250 OK") -> Iterator[tuple[str, list[bytes]]]:
    """The Apprise URL of a running SMTP server that gives the answer to each letter, and the letters."""
    letters: list[bytes] = []

    class Handler:
        async def handle_DATA(self, server: object, session: object, envelope: Any) -> str:
            letters.append(envelope.content)
            return answer

    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(Handler(), hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield f"mailto://127.0.0.1:{port}?from=watch@news.example&to=desk@news.example", letters
    finally:
        controller.stop()


def test_mail_arrives_over_smtp_with_the_name_in_bold(tmp_path: Path) -> None:
    hostile = replace(ALERT, title="<script>alert(1)</script>\r\nBcc: all@evil.example")
    with mail_server() as (url, letters):
        assert send(ChannelSpec("mail", url), [hostile], desk(tmp_path)).outcome == "delivered"
    letter = message_from_bytes(letters[0], policy=policy.default)
    body = letter.get_body(("html",))
    assert body is not None
    assert str(letter["Subject"]) == "샘 올트먼 회동(발표)"
    assert letter["Bcc"] is None
    assert "“<b>샘 올트먼</b> CEO가" in body.get_content()
    assert "<script>" not in body.get_content()


@pytest.mark.parametrize(("answer", "outcome"), [("550 no such desk", "failed"), ("451 greylisted", "retry")])
def test_mail_that_is_refused(tmp_path: Path, answer: str, outcome: str) -> None:
    with mail_server(answer) as (url, _):
        sent = send(ChannelSpec("mail", url), [ALERT], desk(tmp_path))
    assert (sent.outcome, sent.reason) == (outcome, f"SMTP {answer[:3]}")


def test_secrets_are_filled_in_when_sending_and_never_told(tmp_path: Path, log: StringIO) -> None:
    (tmp_path / "token").write_text("s3cret/@\n")
    with webhook(503) as receiver:
        channel = ChannelSpec("hook", f"json://user:${{TOKEN}}@127.0.0.1:{receiver.port}/${{PLACE}}")
        first = send(channel, [ALERT], desk(tmp_path, TOKEN_FILE=str(tmp_path / "token"), PLACE="pl4ce"))
        missing = send(channel, [ALERT], desk(tmp_path, PLACE="pl4ce"))
    broken = send(ChannelSpec("hook", "nosuch://${PLACE}"), [ALERT], desk(tmp_path, PLACE="pl4ce"))
    assert (first.outcome, missing.outcome, broken.outcome) == ("retry", "retry", "failed")
    assert missing.reason == "${TOKEN} is not set; set TOKEN or TOKEN_FILE"
    told = "".join([log.getvalue(), repr(channel), first.reason, missing.reason, broken.reason])
    assert "s3cret" not in told
    assert "pl4ce" not in told


def test_the_console_obeys_no_markup(tmp_path: Path) -> None:
    with_markup = replace(ALERT, title="[red]빨강[/red] \x1b]0;x\x07 [link=http://evil.example]여기[/link]")
    place = desk(tmp_path)
    assert send(ChannelSpec("console", "console:"), [with_markup], place).outcome == "delivered"
    shown = place.console.file.getvalue()  # type: ignore[attr-defined]
    assert "［red］빨강" in shown
    assert "\x1b]" not in shown


def test_a_console_whose_reader_has_left_is_tried_again_and_ends_nothing(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    console, channel = Console(file=os.fdopen(writer, "w", encoding="utf-8")), ChannelSpec("console", "console:")
    place = Surroundings(tmp_path, {}, console)
    for _ in range(2):
        assert send(channel, [ALERT], place) == Sent("retry", "cannot write: Broken pipe")
        told = send_message(channel, lambda form, longest: Message("요약", "본문"), "key", place)
        assert told == Sent("retry", "cannot write: Broken pipe")
    with pytest.raises(BrokenPipeError):
        console.file.close()


def test_a_line_is_written_once_and_a_torn_one_is_mended(tmp_path: Path) -> None:
    path = tmp_path / "data" / "alerts.log"
    assert append(path, MANY[:2]) == 2
    with path.open("ab") as file:
        file.write("2026-10-01 | 잘린 줄".encode())
    assert append(path, MANY[:3]) == 1
    lines = path.read_text("utf-8").splitlines()
    assert [line.rpartition(" | ")[2] for line in lines] == ["alert-0", "alert-1", "alert-2"]


def test_the_feed_is_valid_capped_and_idempotent(tmp_path: Path) -> None:
    path = tmp_path / "alerts.atom"
    write_feed(path, MANY)
    before = path.read_bytes()
    assert write_feed(path, MANY) == 0
    assert path.read_bytes() == before
    later = [NOW + timedelta(hours=1, seconds=i) for i in range(MOST_ENTRIES)]
    more = [replace(ALERT, alert_id=f"m{i}", created_at=at) for i, at in enumerate(later)]
    write_feed(path, more)
    assert len(read_feed(path)) == MOST_ENTRIES
    root = etree.fromstring(path.read_bytes())
    entry = root.find("{http://www.w3.org/2005/Atom}entry")
    assert entry is not None
    assert entry.findtext("{http://www.w3.org/2005/Atom}id") == f"urn:alliance-watch:alert:m{MOST_ENTRIES - 1}"


def test_what_no_xml_may_hold_keeps_nobody_from_being_told(tmp_path: Path) -> None:
    """U+FFFE and U+FFFF reach us in the JSON of a page; one alert with them must not block the ones behind it."""
    odd = replace(ALERT, title="오픈AI\uffff 제휴\ufffe", evidence="샘 올트먼\uffff CEO가 갔다.")
    sent = send(ChannelSpec("feed", "feed:alerts.atom"), [odd, MANY[1]], desk(tmp_path))
    assert (sent.outcome, sent.reason) == ("delivered", "2 entries written")
    row = {"event_id": "e", "type": "meeting", "modality": "confirmed", "participants": ["샘 올트먼\uffff"],
           "url": ALERT.url, "evidence": odd.evidence, "publisher": "가람\uffff", "published_at": NOW}  # fmt: skip
    write_events(tmp_path / "events.atom", [row])
    assert "“샘 올트먼 CEO가 갔다.”" in read_feed(tmp_path / "events.atom")[0].html


def test_a_file_that_cannot_be_replaced_is_as_it_was_and_nothing_is_left(tmp_path: Path) -> None:
    path = tmp_path / "alerts.atom"
    replace_file(path, b"old")
    path.with_name("folder").mkdir()
    with pytest.raises(IsADirectoryError):
        replace_file(path.with_name("folder"), b"new")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, before[1]))      # as on a full disk
    try:
        with pytest.raises(OSError, match="File too large"):
            replace_file(path, b"x" * 20_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert path.read_bytes() == b"old"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["alerts.atom", "folder"]
    assert path.stat().st_mode & 0o777 == 0o644, "a feed is for readers"


def test_a_pipe_is_written_to_and_a_link_stays_one(tmp_path: Path) -> None:
    pipe, link, target = tmp_path / "pipe", tmp_path / "link", tmp_path / "there" / "target"
    target.parent.mkdir()
    os.mkfifo(pipe)
    end = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
    replace_file(pipe, b"x")
    assert os.read(end, 9) == b"x"
    os.close(end)
    assert pipe.is_fifo()
    link.symlink_to(target)
    for content in (b"one", b"two"):
        replace_file(link, content)
        assert (link.is_symlink(), target.read_bytes()) == (True, content)


def test_a_broken_feed_file_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "alerts.atom"
    path.write_text("<feed")
    assert write_feed(path, [ALERT]) == 1
    assert (tmp_path / "alerts.broken").exists()


def test_an_unwritable_place_is_tried_again(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    sent = send(ChannelSpec("file", "file:file/alerts.log"), [ALERT], desk(tmp_path))
    assert sent.outcome == "retry"


def test_the_feed_of_events_is_valid_and_obeys_nothing_from_the_web(tmp_path: Path) -> None:
    found = warehouse.ask(news(tmp_path, title=HOSTILE), "events")
    rows = found.mappings()
    path = tmp_path / "events.atom"
    write_events(path, rows)
    before = path.stat().st_mtime_ns
    write_events(path, rows)
    assert path.stat().st_mtime_ns == before, "nothing new: nothing written"
    entries = read_feed(path)
    assert [one.title for one in entries[-2:]] == ["샘 올트먼, 카카오 회동(예정)", "오픈AI, 카카오 제휴(발표)"]
    assert len({one.entry_id for one in entries}) == len(rows) == 4
    assert all("<script" not in one.html and "javascript:" not in one.html for one in entries)
