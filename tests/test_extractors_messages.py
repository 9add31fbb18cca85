"""Messages: readable Korean for us, harmless text from the web."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.agreement import with_particle
from extractors.messages import line, message, subject
from extractors.neutral import Form, neutral, safe_url
from extractors.records import Alert, AlertKind, Amount, EventType, Modality
from extractors.words import Language, amount_words

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
    "\x1b[31m빨강\x1b[0m \u202e뒤집힘\u200b www.evil.example 나쁜.evil.example 나쁜.한국 "
    "||숨김|| <script>alert(1)</script> javascript:alert(1)"
)
LANGUAGES: tuple[Language, ...] = ("ko", "en")
_HANGUL, _LATIN = re.compile("[가-힣]"), re.compile("[A-Za-z]")
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
    with_particle_after = replace(ALERT, evidence="어제 샘 올트먼이 왔다.")
    assert "“어제 【샘 올트먼】이 왔다.”" in message([with_particle_after], "markdown").body
    assert "“어제 <b>샘 올트먼</b>이 왔다.”" in message([with_particle_after], "html").body
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


ENGLISH = replace(ALERT, entity_name="Sam Altman", amount=Amount(5e11, "USD"))
DEAL = replace(ALERT, entity_name="오픈AI", event_type="supply", signal="deal", state="signed")
BURST = replace(ALERT, event_type=None, modality=None, signal="burst", day_count=14, usual_count=2.1)
PAIR = replace(ALERT, entity_name="오픈AI", event_type="partnership", signal="pair", others="LG, ARM")
FEED = replace(ALERT, entity_id="feed-health", entity_name="피드 상태", title="한빛: 뉴스: 응답 이상", event_type=None,
               modality=None, signal="feed", state="failing")  # fmt: skip
REASONS = (
    "an event is now known", "the amount is now known", "another amount is named",
    "a second, independent publisher reports it", "the article no longer says so", "the article's page is gone",
    "the article now names another amount", "now denied", "now confirmed, was reported",
    "still in the news since 2026-09-30 03:00 UTC",
)  # fmt: skip
NO_CORRECTION = ("now confirmed", "still")      # reasons of follow-ups alone
TOLD = [
    (kind, reason)
    for kind in ("follow_up", "correction")
    for reason in REASONS
    if kind == "follow_up" or not reason.startswith(NO_CORRECTION)
]


def test_an_english_message_is_english_but_for_what_was_published() -> None:
    told = message([replace(ENGLISH, source_count=3, origin="wire")], "text", language="en")
    assert told.body.splitlines() == [
        "Sam Altman: meeting (confirmed) · USD 500 billion",
        "올트먼 CEO, 최태원 회장 만났다",
        "“【샘 올트먼】 오픈AI CEO가 1일 서울에서 최태원 회장을 만났다.”",
        "가람일보 · 2026-10-01 12:00 KST · wire copy · 3 independent sources",
        "https://news.example/a?b=1&c=2",
    ]


@pytest.mark.parametrize(("kind", "reason"), TOLD)
def test_every_follow_up_and_correction_says_in_both_languages_what_is_new(kind: AlertKind, reason: str) -> None:
    alert = replace(ALERT, kind=kind, reason=reason, title="", evidence="", publisher="P", entity_name="P")
    korean, english = (message([alert], "text", language=one).body for one in LANGUAGES)
    assert len(korean.splitlines()) == len(english.splitlines()) == 4
    assert korean.splitlines()[1].endswith("니다.")
    assert not _HANGUL.search(english)


@pytest.mark.parametrize("modality", get_args(Modality))
@pytest.mark.parametrize("event_type", get_args(EventType))
def test_every_kind_of_event_has_its_words_in_both_languages(event_type: EventType, modality: Modality) -> None:
    alert = replace(ALERT, entity_name="P", event_type=event_type, modality=modality)
    assert not _HANGUL.search(subject(alert, language="en"))
    assert not _LATIN.search(subject(alert).removeprefix("P"))


@pytest.mark.parametrize(
    ("alert", "korean", "english"),
    [
        (
            DEAL,
            ("오픈AI 공급(체결)", "거래가 새 단계에 들어섰습니다: 체결."),
            ("오픈AI: supply (signed)", "The deal is now: signed."),
        ),
        (
            BURST,
            ("샘 올트먼 언급 급증", "샘 올트먼이 하루 기사 14건에 나왔습니다. 앞선 7일은 하루 평균 2.1건이었습니다."),
            ("샘 올트먼: many more mentions than usual",
             "샘 올트먼 is named in 14 articles of the day; in the week before in 2.1 a day."),
        ),
        (
            PAIR,
            ("오픈AI·LG·ARM 첫 제휴(발표)", "오픈AI와 LG, ARM이 한 사건에 함께 나온 것은 처음입니다."),
            ("오픈AI and LG, ARM: first partnership (confirmed)",
             "오픈AI and LG, ARM were never seen in one event before."),
        ),
        (FEED, ("피드 상태", "한빛: 뉴스: 응답 이상"), ("Feed health", "한빛: 뉴스: does not answer well")),
    ],
)  # fmt: skip
def test_signals_read_well(alert: Alert, korean: tuple[str, ...], english: tuple[str, ...]) -> None:
    assert tuple(message([alert], "text").body.splitlines()[:2]) == korean
    assert tuple(message([alert], "text", language="en").body.splitlines()[:2]) == english


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_summary_is_told_in_its_language(language: Language) -> None:
    told = message([replace(ALERT, entity_name="P", alert_id=str(i)) for i in range(12)], "text", language=language)
    assert told.title == {"ko": "알림 12건: P", "en": "12 alerts: P"}[language]
    assert told.body.splitlines()[-1].startswith({"ko": "… 외 2건", "en": "… and 2 more"}[language])


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("오픈AI", "오픈AI가"), ("SK텔레콤", "SK텔레콤이"), ("ARM", "ARM이"), ("LG", "LG가"), ("KT&G", "KT&G가"),
        ("IBM", "IBM이"), ("Google", "Google이"), ("Microsoft", "Microsoft가"), ("Facebook", "Facebook이"),
        ("Amazon", "Amazon이"), ("Uber", "Uber가"), ("HBM4", "HBM4가"), ("GPT-3", "GPT-3이"), ("2026", "2026이"),
        ("삼성전자(주)", "삼성전자(주)가"), ("량원펑", "량원펑이"), ("Шмидт", "Шмидт이(가)"), ("", "이(가)"),
    ],
)  # fmt: skip
def test_particles_agree_with_what_is_read(word: str, read: str) -> None:
    assert with_particle(word, "이/가") == read


@pytest.mark.parametrize(("word", "read"), [("서울", "서울로"), ("ARM", "ARM으로"), ("LG", "LG로"), ("2027", "2027로")])
def test_the_particle_of_direction_takes_the_liquid_for_a_vowel(word: str, read: str) -> None:
    assert with_particle(word, "으로/로") == read
    assert with_particle("엔비디아", "과/와") == "엔비디아와"
    assert (with_particle("샘", "은/는"), with_particle("CEO", "을/를")) == ("샘은", "CEO를")


@pytest.mark.parametrize("form", FORMS)
def test_hostile_words_command_nothing(form: Form) -> None:
    told = message([replace(ALERT, title=HOSTILE, evidence=HOSTILE, publisher=HOSTILE, surface="굵게")], form)
    for text in (told.title, told.body.replace("[news․example](https://news.example/a?b=1&c=2)", "")):
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
