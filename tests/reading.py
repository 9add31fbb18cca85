"""Reads invented sentences for the tests of events: every known name in them is a mention."""

import re
from datetime import UTC, datetime
from functools import cache

from extractors.events.find import find_events
from extractors.morphology import Morphology
from extractors.names.gazetteer import Lexicon
from extractors.records import Document, Entity, EntityKind, Event, Field, Mention
from extractors.text import narrow

ORGS = {
    "삼성전자": "samsung-electronics", "SK하이닉스": "sk-hynix", "오픈AI": "openai", "엔비디아": "nvidia",
    "소프트뱅크": "softbank-group", "카카오": "kakao", "네이버": "naver", "구글": "google", "메타": "meta",
    "테슬라": "tesla", "퓨리오사AI": "furiosa-ai", "딥시크": "deepseek",
    "SK텔레콤": "sk-telecom", "KT": "kt",
    "LG전자": "lg-electronics",
    "오라클": "oracle", "AMD": "amd", "TSMC": "tsmc", "인텔": "intel",
    "공정거래위원회": "ftc-korea", "개인정보보호위원회": "pipc",
    "앤트로픽": "anthropic", "현대차그룹": "hyundai-motor-group",
    "리벨리온": "rebellions", "업스테이지": "upstage", "마이크로소프트": "microsoft",
    "애플": "apple", "아마존": "amazon",
}  # fmt: skip
PEOPLE = {
    "샘 올트먼": "sam-altman", "올트먼": "sam-altman", "이재용": "lee-jae-yong", "젠슨 황": "jensen-huang",
    "최태원": "chey-tae-won", "일론 머스크": "elon-musk", "머스크": "elon-musk", "손정의": "masayoshi-son",
    "정의선": "chung-eui-sun", "이재명": "lee-jae-myung", "정신아": "chung-shin-a", "한가람": "person:한가람",
    "도서윤": "person:도서윤",
}  # fmt: skip
IDS = ORGS | PEOPLE
NAME = re.compile("|".join(re.escape(name) for name in sorted(IDS, key=len, reverse=True)))
TUESDAY = datetime(2025, 12, 30, 0, 0, tzinfo=UTC)  # 30 December, 9 in the morning in Korea


@cache
def lexicon() -> Lexicon:
    kinds: list[tuple[dict[str, str], EntityKind]] = [(ORGS, "org"), (PEOPLE, "person")]
    return Lexicon({i: Entity(i, kind, name) for names, kind in kinds for name, i in names.items()
                    if not i.startswith("person:")}, "test")  # fmt: skip


@cache
def morphology() -> Morphology:
    return Morphology()


def mentions_in(text: str, field: Field) -> tuple[Mention, ...]:
    return tuple(Mention(IDS[m[0]], field, m.start(), m.end(), m[0], "test") for m in NAME.finditer(text))


def events_in(text: str, title: str = "", published_at: datetime | None = TUESDAY) -> tuple[Event, ...]:
    title, text = narrow(title or "AI"), narrow(text)  # of the AI scene, where it names nobody of it
    doc = Document("a", title, text, published_at)
    return find_events(doc, mentions_in(title, "title") + mentions_in(text, "text"), lexicon(), morphology()).events


def told(text: str, title: str = "") -> list[str]:
    """The events as lines: `supply nvidia,samsung-electronics planned 2025-12-30 1000KRW`, `-` for what is missing."""
    return sorted(f"{e.type} {','.join(sorted(e.participants))} {e.modality} {e.date or '-'} "
                  f"{f'{e.amount.value}{e.amount.currency}' if e.amount else '-'}"
                  for e in events_in(text, title))  # fmt: skip
