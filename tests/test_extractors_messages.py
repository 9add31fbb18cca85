"""Messages: readable Korean for us, harmless text from the web."""

from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.messages import line, message, subject
from extractors.neutral import Form, neutral, safe_url
from extractors.records import Alert, Amount
from extractors.words import amount_words

NOW = datetime(2026, 10, 1, 3, 0, tzinfo=UTC)
ALERT = Alert(
    alert_id="1", watch_id="executives", story_id="s", article_id="a", channels=("console",),
    title="올트먼 CEO, 최태원 회장 만났다", url="https://news.example/a?b=1&c=2", publisher="가람일보",
    published_at=NOW, created_at=NOW, deliver_after=NOW, entity_id="sam-altman", entity_name="샘 올트먼",
    reason="샘 올트먼: meeting",
    evidence="샘 올트먼 오픈AI CEO가 1일 서울에서 최태원 회장을 만났다.", surface="샘 올트먼",
    event_type="meeting", modality="confirmed",
)  # fmt: skip
HOSTILE = (
    '<a href="http://evil.example">@everyone</a> [여기](http://evil.example/x) **굵게** <!channel> <@U1> `rm` '
    "\x1b[31m빨강\x1b[0m \u202e뒤집힘\u200b www.evil.example 나쁜.evil.example 나쁜.한국 ||숨김|| <script>alert(1)</script> javascript:alert(1)"
)
FORMS: tuple[Form, ...] = ("text", "markdown", "html")


def test_a_message_tells_who_what_and_where() -> None:
    told = message([ALERT], "text")
    assert told.title == "샘 올트먼 회동(발표)"
    assert told.body.splitlines() == [
        "샘 올트먼 회동(발표)",
        "올트먼 CEO, 최태원 회장 만났다",
        "“【샘 올트먼】 오픈AI CEO가 1일 서울에서 최태원 회장을 만났다.”",
        "가람일보 · 2026-10-01 12:00 KST",
        "https://news.example/a?b=1&c=2",
    ]


def test_each_form_emphasises_in_its_own_way() -> None:
    assert "“**샘 올트먼** 오픈AI" in message([ALERT], "markdown").body
    html = message([ALERT], "html").body
    assert "“<b>샘 올트먼</b> 오픈AI" in html
    assert 'href="https://news.example/a?b=1&amp;c=2"' in html


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"modality": "planned"}, "샘 올트먼 회동(예정)"),
        ({"kind": "correction", "modality": "denied"}, "[정정] 샘 올트먼 회동(부인)"),
        ({"kind": "follow_up"}, "[추가] 샘 올트먼 회동(발표)"),
        ({"event_type": None, "modality": None}, "샘 올트먼"),
    ],
)
def test_subjects(change: dict[str, object], words: str) -> None:
    assert subject(replace(ALERT, **change)) == words  # type: ignore[arg-type]


def test_english_by_option() -> None:
    assert subject(ALERT, language="en") == "샘 올트먼: meeting (confirmed)"


@pytest.mark.parametrize("form", FORMS)
def test_hostile_words_command_nothing(form: Form) -> None:
    told = message([replace(ALERT, title=HOSTILE, evidence=HOSTILE, publisher=HOSTILE, surface="굵게")], form)
    for text in (told.title, told.body):
        assert not any(one in text for one in ("@", "\x1b", "\u202e", "\u200b", "<!", "<@", "<script", "](", "`", "||"))
        assert "evil.example" not in text
        assert "나쁜." not in text
        assert "http://" not in text
        assert "javascript:" not in text


def test_html_from_the_web_opens_no_tag() -> None:
    opened: list[str] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            opened.append(tag)

    Tags().feed(message([replace(ALERT, title=HOSTILE + "&lt;img src=x&gt;", evidence=HOSTILE)], "html").body)
    assert set(opened) <= {"b", "br", "a"}
    assert opened.count("a") == 1


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://news.example/a b(c)[d]<e>", "https://news.example/a%20b%28c%29%5Bd%5D%3Ce%3E"),
        ("https://news.example/기사?번호=1", "https://news.example/%EA%B8%B0%EC%82%AC?%EB%B2%88%ED%98%B8=1"),
        ("javascript:alert(1)", None),
        ("https://user:pw@news.example/", None),
        ("https://news.example:x/", None),
        ("//news.example/a", None),
    ],
)
def test_only_plain_web_addresses_are_linked(url: str, safe: str | None) -> None:
    assert safe_url(url) == safe


@given(st.text(), st.sampled_from(FORMS))
def test_no_text_at_all_commands_anything(text: str, form: Form) -> None:
    told = neutral(text, form)
    assert not set(told) & set("@<>*_`~[]|\\\n\r\t\x1b\u202e\u200b")
    assert "://" not in told
    told.encode("utf-8")


@given(st.text(max_size=400), st.sampled_from(FORMS), st.integers(60, 400))
def test_any_words_keep_to_the_length(text: str, form: Form, longest: int) -> None:
    told = message([replace(ALERT, title=text, evidence=text, publisher=text[:20])], form, longest=longest)
    assert len(told.body) <= longest
    assert "\n" not in told.title


def test_a_newline_cannot_forge_a_line() -> None:
    assert "\n" not in line(replace(ALERT, title="가\n2026-10-01 가짜"))
    assert neutral("가\r\n나\u2028다", "text") == "가 나 다"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("longest", [60, 140, 2000])
def test_a_body_keeps_to_its_channels_length(form: Form, longest: int) -> None:
    url = "https://news.example/" + "x" * 40
    long = replace(ALERT, title="제목 " * 200, evidence="샘 올트먼 " + "문장 " * 500, url=url)
    assert len(message([long], form, longest=longest).body) <= longest
    assert len(message([long] * 30, form, longest=longest).body) <= longest


def test_many_alerts_make_one_message_that_counts_the_rest() -> None:
    told = message([replace(ALERT, alert_id=str(i)) for i in range(12)], "text")
    assert told.title == "알림 12건: 샘 올트먼"
    assert told.body.endswith("… 외 2건 (alliance-watch alerts list)")


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (Amount(500_000_000_000, "USD"), "5000억 달러"),
        (Amount(1_200_000_000_000, "KRW"), "1조2000억 원"),
        (Amount(35_000, "KRW"), "3만5000 원"),
        (Amount(0, "KRW"), "0 원"),
    ],
)
def test_amounts_read_as_in_newspapers(amount: Amount, words: str) -> None:
    assert amount_words(amount, "ko") == words
