"""The words of a digest that the warehouse does not have, in Korean and in English."""

from collections.abc import Mapping
from datetime import date

from extractors.digest import Digest
from extractors.words import Language

WORDS: Mapping[str, tuple[str, str]] = {
    "deals": ("거래: 새 소식", "Deals: what is new"),
    "moves": ("주요 움직임", "What moved"),
    "rising": ("뜨는 이름", "Rising names"),
    "pairs": ("처음 함께 나온 이름", "First named together"),
    "upcoming": ("다가오는 일정", "Dates to come"),
    "feeds": ("피드 이상", "Feeds in trouble"),
    "articles": ("기사", "articles"),
    "events": ("사건", "events"),
    "deal_news": ("거래 소식", "deal news"),
    "alerts": ("알림", "alerts"),
    "articles_n": ("기사 {}건", "{} articles"),
    "is_new": (" · 처음 등장", " · new"),
    "before": (", 평소 {:g}건", ", usually {:g}"),
    "together": (" · 함께한 사건 {}건", " · {} events together"),
    "in_a_row": ("{}번 연속", "{} in a row"),
    "all_feeds": ("마지막 확인에서 물은 피드 {}곳 모두", "All {} feeds asked at the latest poll"),
    "left_out": ("… 외 {}건", "… and {} more"),
    "no_news": ("새로 전할 소식이 없습니다.", "Nothing new to tell."),
    "article": ("기사", "article"),
    "read": ("기사 보기", "read the article"),
    "per_day": ("하루 기사 수", "Articles per day"),
    "rising_chart": ("뜨는 이름의 기사 수", "Articles of rising names"),
    "rising_help": (
        "막대는 이번 기사 수, 주황색 선은 앞선 네 기간의 평균입니다.",
        "Bars are articles of this period, orange lines the mean of the four periods before.",
    ),
    "korean_time": ("한국 시각", "Korean time"),
}  # fmt: skip
_WEEKDAYS = "월화수목금토일"


def say(key: str, language: Language, *values: object) -> str:
    """The words for the key with the values in their places."""
    return WORDS[key][language == "en"].format(*values)


def title(digest: Digest) -> str:
    """`얼라이언스 워치 아침 요약 · 11월 26일(목)`, `Alliance Watch, morning digest · Thu 26 Nov`."""
    daily, day = digest.period == "day", digest.until
    if digest.language == "en":
        return f"Alliance Watch, {'morning digest' if daily else 'digest of the week'} · {day:%a} {_day(day, 'en')}"
    return f"얼라이언스 워치 {'아침' if daily else '주간'} 요약 · {_day(day, 'ko')}({_WEEKDAYS[day.weekday()]})"


def span(digest: Digest) -> str:
    """`11월 25일 – 11월 26일`, `25 Nov – 26 Nov`."""
    return f"{_day(digest.since, digest.language)} – {_day(digest.until, digest.language)}"


def _day(day: date, language: Language) -> str:
    return f"{day.day} {day:%b}" if language == "en" else f"{day.month}월 {day.day}일"
