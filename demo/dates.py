"""Dates inside invented articles: written as distances, read as a newspaper would print them.

`{일}` is the day of publication (`26일`), `{일:-1}` the day before (`25일`, or `지난달 31일` across a month's end),
`{지난:-5}` looks back (`지난 21일`), `{오는:+7}` looks ahead (`오는 3일`, `다음 달 3일`), `{달:-2}` names a month
(`지난달`, `지난 9월`, `지난해 12월`, `내년 2월`), `{날짜:-1}` is a dateline (`2026.11.25`).
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

_PLACEHOLDER = re.compile(r"\{(일|지난|오는|달|날짜)(?::([+-]?\d+))?\}")


def _month_distance(day: date, published: date) -> int:
    return (day.year - published.year) * 12 + day.month - published.month


def _day(published: date, days: int, same_month_prefix: str = "") -> str:
    day = published + timedelta(days=days)
    match _month_distance(day, published):
        case 0:
            return f"{same_month_prefix}{day.day}일"
        case -1:
            return f"지난달 {day.day}일"
        case 1:
            return f"다음 달 {day.day}일"
    return f"{day.year}년 {day.month}월 {day.day}일"


def month_of(published: date, months: int) -> date:
    """The first day of the month that many months away."""
    index = published.year * 12 + published.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def _month(published: date, months: int) -> str:
    month = month_of(published, months)
    if abs(months) == 1:
        return "지난달" if months < 0 else "다음 달"
    match month.year - published.year:
        case 0 if months == 0:
            return "이달"
        case 0:
            return f"{'지난' if months < 0 else '오는'} {month.month}월"
        case -1:
            return f"지난해 {month.month}월"
        case 1:
            return f"내년 {month.month}월"
    return f"{month.year}년 {month.month}월"


_WRITERS: dict[str, Callable[[date, int], str]] = {
    "일": _day,
    "지난": lambda published, days: _day(published, days, "지난 "),
    "오는": lambda published, days: _day(published, days, "오는 "),
    "달": _month,
    "날짜": lambda published, days: f"{published + timedelta(days=days):%Y.%m.%d}",
}


def write_dates(text: str, published: date) -> str:
    """The text with every placeholder written out as seen from the day of publication (KST)."""
    return _PLACEHOLDER.sub(lambda found: _WRITERS[found[1]](published, int(found[2] or 0)), text)
