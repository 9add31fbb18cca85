"""Moments as people type them: `7d`, `어제`, `2026-11-03`, `2026-11-03T09:00`. A bare time is Korean time."""

import re
from datetime import UTC, datetime, timedelta

from extractors.hours import KST

_AGO = re.compile(r"(\d{1,5})\s*(m|h|d|w|분|시간|일|주)")
_UNITS = {
    "m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1),
    "분": timedelta(minutes=1), "시간": timedelta(hours=1), "일": timedelta(days=1), "주": timedelta(weeks=1),
}  # fmt: skip
_DAYS = {"today": 0, "오늘": 0, "yesterday": 1, "어제": 1}


def iso_moment(text: str) -> datetime:
    """The instant (aware UTC) of an ISO date or date-time; without a zone it is Korean time. ValueError says what it
    is otherwise: `is no ISO date or time: '4 Feb'`.

    It has a day in Korea, too.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise ValueError(f"is no ISO date or time: {text[:40]!r}") from error
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=KST)).astimezone(KST).astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"is outside the calendar of years 1 to 9999 in Korea and UTC: {text[:40]!r}") from error


def moment(text: str, now: datetime) -> datetime:
    """The instant meant by `7d` (seven days before now), `어제` (its start in Korea) or an ISO date or date-time."""
    text = text.strip()
    if text.lower() in _DAYS:
        midnight = now.astimezone(KST).replace(hour=0, minute=0, second=0, microsecond=0)
        return (midnight - timedelta(days=_DAYS[text.lower()])).astimezone(UTC)
    try:
        if ago := _AGO.fullmatch(text.removesuffix("전").strip()):
            return now - int(ago[1]) * _UNITS[ago[2]]
        return iso_moment(text)
    except ValueError:
        raise ValueError(f"{text!r} is no moment: write 7d, 12h, 어제, 2026-11-03 or 2026-11-03T09:00") from None


def ahead(text: str, now: datetime) -> datetime:
    """The instant that far after now: 30m, 8h, 3d, 2w."""
    found = _AGO.fullmatch(text.strip())
    if not found or not int(found[1]):
        raise ValueError(f"{text!r} is no duration: write 30m, 8h, 3d or 2w")
    return now + int(found[1]) * _UNITS[found[2]]


def until_moment(text: str, now: datetime) -> datetime:
    """Like `moment`, but a bare day (`어제`, `2026-11-03`) means the end of that day in Korea."""
    end, said = moment(text, now), text.strip().lower()
    return end + timedelta(days=1) if said in _DAYS or re.fullmatch(r"\d{4}-?\d{2}-?\d{2}", said) else end
