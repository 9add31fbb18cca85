"""Invented articles, and what a watch decides on them: for the tests of watches."""

from datetime import UTC, datetime, timedelta

from extractors.records import (
    Alert,
    AlertDecision,
    Amount,
    Article,
    Event,
    EventType,
    Extraction,
    Mention,
    Modality,
    Silence,
    Span,
    StoryLink,
    Watch,
)
from extractors.watches import decide

NOW = datetime(2026, 10, 1, 3, 0, tzinfo=UTC)          # 12:00 in Korea
NAMES = {"sam-altman": "샘 올트먼", "chey-tae-won": "최태원", "openai": "오픈AI", "sk-group": "SK그룹"}
SURFACES = {"올트먼": "sam-altman", "최태원": "chey-tae-won", "오픈AI": "openai", "SK그룹": "sk-group"}
MEETING = "올트먼 CEO가 1일 최태원 회장을 만났다."
FILLER = "이날 행사에는 업계 관계자 수백 명이 모여 새 기술을 살펴봤다. " * 12


def article(
    article_id: str = "a", *, title: str = "AI 동맹", text: str = MEETING, publisher: str = "가람일보"
) -> Article:
    url = f"https://news.example/{article_id}"
    return Article(article_id, url, url, title, text, publisher, NOW - timedelta(hours=1), NOW, text_hash=text[:40])


def mentions(found: Article) -> tuple[Mention, ...]:
    made = []
    for field, text in (("title", found.title), ("text", found.text)):
        for surface, entity_id in SURFACES.items():
            start = text.find(surface)
            while start >= 0:
                made.append(Mention(entity_id, field, start, start + len(surface), surface, "alias"))
                start = text.find(surface, start + 1)
    return tuple(made)


def told(
    found: Article,
    event_type: EventType = "meeting",
    modality: Modality = "confirmed",
    *,
    event: bool = True,
    who: tuple[str, ...] = ("sam-altman", "chey-tae-won"),
    date: str | None = None,
    amount: Amount | None = None,
) -> tuple[Article, Extraction]:
    start = max(found.text.find("올트먼"), 0)
    evidence = (Span("text", start, start + len(MEETING)),)
    made = Event("e-" + found.article_id, event_type, who, modality, evidence, "test", date=date, amount=amount)
    return found, Extraction(found.article_id, mentions(found), (made,) if event else ())


def run(
    watches: list[Watch],
    *fresh: tuple[Article, Extraction],
    story: str | None = "s",
    now: datetime = NOW,
    history: bool = False,
    before: tuple[Alert, ...] = (),
    silences: tuple[Silence, ...] = (),
) -> tuple[tuple[AlertDecision, ...], tuple[Alert, ...]]:
    links = {a.article_id: StoryLink(a.article_id, story or a.article_id, "first") for a, _ in fresh}
    alerted = {(alert.watch_id, alert.story_id): alert.alert_id for alert in before}
    return decide(
        watches, fresh, links, alerted, NAMES, now=now, history=history, told=before, silences=silences
    )


ALTMAN = Watch("altman", ("console",), people=("sam-altman",))


def outcomes(decisions: tuple[AlertDecision, ...]) -> list[str]:
    return [decision.outcome for decision in decisions]
