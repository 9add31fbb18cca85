from datetime import UTC, datetime

from demo.articles import DemoArticle, ExpectedEvent
from demo.expect import differences
from extractors.records import Amount, Event, Extraction, Mention

ARTICLE = DemoArticle(
    "x-01", "x", "/1", "제목", ("본문",), datetime(2026, 11, 25, tzinfo=UTC),
    mentions=("kakao", "openai"), absent=("meta",),
    events=(ExpectedEvent("investment", ("kakao", "openai"), "planned", "2026-11-25", 100, "USD"),),
)  # fmt: skip
EVENT = Event(
    "e", "investment", ("openai", "kakao"), "planned", (), "rule", date="2026-11-25", amount=Amount(100, "USD")
)


def extraction(*ids: str, event: Event = EVENT) -> Extraction:
    return Extraction("x", tuple(Mention(one, "text", 0, 1, one, "alias") for one in ids), (event,))


def test_no_difference_where_all_is_found() -> None:
    assert differences(ARTICLE, extraction("kakao", "openai", "nvidia")) == ()


def test_what_is_missing_and_what_is_wrong_is_told() -> None:
    denied = Event("e", "investment", ("openai", "kakao"), "denied", (), "rule", date="2026-11-25")
    assert differences(ARTICLE, extraction("kakao", "meta", event=denied)) == (
        "x-01: openai was not found",
        "x-01: 'meta' is not meta (alias)",
        "x-01: no planned investment of kakao, openai on 2026-11-25",
    )
