"""What the warehouse's words are called on a page or in a digest, in Korean and in English."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from extractors.hours import KST
from extractors.records import Amount
from extractors.words import DEAL_WORDS, EVENT_WORDS, MODALITY_WORDS, Language, amount_words

Row = Mapping[str, Any]
# 그록 is Groq and Grok: a name of two entities stays Korean.
ENGLISH = """SELECT name, min(name_en) FROM entities WHERE name_en <> ''
             GROUP BY name HAVING count(DISTINCT name_en) = 1"""
MOST_NAMES = 100_000
_OUTCOME = re.compile(r": ([a-z_]+)")
_KEY = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b")
_ROLE = re.compile(r" \(([a-z_]+)\)")

_WORDS: Mapping[str, tuple[str, str]] = {
    **{str(key): words for key, words in EVENT_WORDS.items()},
    **{str(key): words for key, words in MODALITY_WORDS.items()},
    "quote": ("발언", "quote"),
    # states of a deal, and what a report changes
    **{str(key): words for key, words in DEAL_WORDS.items()},
    "opened": ("첫 보도", "first report"),
    "advanced": ("진전", "advanced"),
    "repeated": ("재확인", "repeated"),
    "amended": ("금액 변경", "amended"),
    "contradicted": ("엇갈린 보도", "contradicted"),
    # outcomes of fetches, deliveries and decisions
    "fetched": ("정상", "fetched"),
    "unchanged": ("변화 없음", "unchanged"),
    "limited": ("요청 제한", "limited"),
    "refused": ("거부", "refused"),
    "missing": ("없음", "missing"),
    "failed": ("실패", "failed"),
    "too_large": ("너무 큼", "too large"),
    "broken": ("깨짐", "broken"),
    "stored": ("저장", "stored"),
    "duplicate": ("중복", "duplicate"),
    "updated": ("고쳐짐", "updated"),
    "discovery": ("검색 결과", "discovery"),
    "empty": ("본문 없음", "empty"),
    "paywalled": ("유료", "paywalled"),
    "not_article": ("기사 아님", "not an article"),
    "alerts": ("알림", "alerts"),
    "delivered": ("전달", "delivered"),
    "pending": ("대기", "pending"),
    "retry": ("재시도", "retry"),
    "sent": ("알림", "sent"),
    "joined": ("기존 알림에 합침", "joined"),
    "deferred": ("시간까지 미룸", "deferred"),
    "silenced": ("무음", "silenced"),
    "inhibited": ("억제", "inhibited"),
    "below_threshold": ("기준 미달", "not enough"),
    "history": ("첫 실행 이전", "history"),
    "completed": ("완료", "completed"),
    "unreachable": ("접속 불가", "unreachable"),
    "low": ("적음", "low"),
    "usual": ("평소", "usual"),
    "unknown": ("아직 모름", "not known yet"),
    # roles
    "investor": ("투자", "investor"),
    "investee": ("피투자", "investee"),
    "supplier": ("공급", "supplier"),
    "customer": ("고객", "customer"),
    "acquirer": ("인수", "acquirer"),
    "acquired": ("피인수", "acquired"),
    "target": ("대상", "target"),
    "authority": ("당국", "authority"),
    # kinds
    "first": ("첫 알림", "first"),
    "follow_up": ("추가", "follow-up"),
    "correction": ("정정", "correction"),
    "own": ("자체 보도", "own report"),
    "wire": ("통신 전재", "wire copy"),
    "press_release": ("보도자료", "press release"),
    "person": ("인물", "person"),
    "org": ("기업·기관", "organisation"),
    "topic": ("주제", "topic"),
}


def word(key: object, language: Language = "ko") -> str:
    """제휴, 예정, 체결, 실패 ...; a key without a word is its own."""
    found = _WORDS.get(str(key))
    return found[language == "en"] if found else str(key)


def reason(text: object, language: Language = "ko") -> str:
    """The stored reason for a person: in Korean where reasons.yaml knows it, else in English without underscores."""
    told = str(text or "")
    if language == "en":
        return _KEY.sub(lambda found: word(found[0], "en"), told)
    for pattern, korean in _reasons():
        if found := pattern.fullmatch(told):
            return korean.format(*(_value(value) for value in found.groups()))
    return told


def _value(text: str) -> str:
    """`meeting, partnership` as words; a reason within a reason."""
    words = text.split(", ")
    return ", ".join(map(word, words)) if all(one in _WORDS for one in words) else reason(text)


@cache
def _reasons() -> tuple[tuple[re.Pattern[str], str], ...]:
    written = yaml.safe_load(Path(__file__).with_name("reasons.yaml").read_text("utf-8"))
    return tuple((re.compile(pattern), korean) for pattern, korean in written.items())


def participants(names: object, language: Language = "ko") -> str:
    """`SK하이닉스 (supplier), 오픈AI` with the roles in words: `SK하이닉스(공급), 오픈AI`."""
    return _ROLE.sub(lambda found: f"({word(found[1], language)})", str(names or ""))


def names(listed: object, english: Mapping[str, str]) -> str:
    """`SK하이닉스 (supplier), 오픈AI` with each name as the mapping has it: `SK hynix (supplier), OpenAI`."""
    parts = (name.partition(" (") for name in str(listed or "").split(", "))
    return ", ".join(english.get(name, name) + before + role for name, before, role in parts)


def outcomes(listed: object, language: Language = "ko") -> str:
    """`console: delivered, file: retry` with the outcomes in words."""
    return _OUTCOME.sub(lambda found: f": {word(found[1], language)}", str(listed or ""))


def amount(row: Row, language: Language = "ko") -> str:
    """`5000억 달러`; empty where the row names none."""
    value, currency = row.get("amount"), row.get("currency")
    return amount_words(Amount(value, currency), language) if value is not None and currency else ""


def day(when: date | None, precision: str | None = "day", language: Language = "ko") -> str:
    """No more than the text says: `2026년 2월 4일`, `2026년 2월`, `2026년 1분기`, `2026년`."""
    if when is None:
        return ""
    quarter = (when.month + 2) // 3
    if language == "en":
        forms = {"year": f"{when.year}", "quarter": f"Q{quarter} {when.year}", "month": f"{when:%b %Y}"}
        return forms.get(precision or "day", f"{when.day} {when:%b %Y}")
    year = f"{when.year}년"
    forms = {"year": year, "quarter": f"{year} {quarter}분기", "month": f"{year} {when.month}월"}
    return forms.get(precision or "day", f"{year} {when.month}월 {when.day}일")


def clock(moment: datetime | None) -> str:
    """`11-25 20:10`, in Korea."""
    return f"{moment.astimezone(KST):%m-%d %H:%M}" if moment else ""


def ago(moment: datetime | None, now: datetime, language: Language = "ko") -> str:
    """`5분 전`, `3시간 전`, `2일 전`."""
    if moment is None:
        return ""
    minutes = max(0, int((now - moment).total_seconds() // 60))
    count, units = (
        (minutes, ("분", "min")) if minutes < 60
        else (minutes // 60, ("시간", "h")) if minutes < 48 * 60
        else (minutes // 1440, ("일", "days"))
    )  # fmt: skip
    return f"{count}{units[0]} 전" if language == "ko" else f"{count} {units[1]} ago"
