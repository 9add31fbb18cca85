"""Dates as Korean feeds and pages write them. A date without a zone is Korean time."""

import re
from datetime import UTC, datetime, timedelta, timezone

EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
CLOCK_SKEW = timedelta(minutes=15)      # a publisher's clock may run ahead of ours by this much
_LONGEST = 80                           # characters of a date

_MONTHS = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10,
           "nov": 11, "dec": 12}  # fmt: skip
_ZONES = {"kst": 9, "jst": 9, "utc": 0, "gmt": 0, "ut": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5,
          "mst": -7, "mdt": -6, "pst": -8, "pdt": -7}  # fmt: skip
_TIME = r"(?P<hour>\d{1,2}) ?[:시] ?(?P<minute>\d{1,2})(?: ?[:분] ?(?P<second>\d{1,2}))?(?:[.,]\d+)?"
_HALF = r"(?:(?P<half>오전|오후|am|pm) ?)?"
_ZONE = r"(?:분)?\s*(?P<late>am|pm)?\s*(?P<zone>z|[+-]\d{1,2}:?\d{2}|(?:gmt|utc)?[+-]\d{1,2}:?(?:\d{2})?|[a-z]{2,4})?"
_DAY = r"(?:[(\[]?[월화수목금토일](?:요일)?[)\]]?)?"
# 2026-10-03 07:00:00 · 2026.10.05. 오전 7:00 · 2026/08/10 13:13 · 2026년 10월 3일 7시 5분 · 2026-10-03T07:00:00+09:00
_YEAR_FIRST = re.compile(
    rf"(?P<year>\d{{4}}) ?[-./년] ?(?P<month>\d{{1,2}}) ?[-./월] ?(?P<day>\d{{1,2}})[.일]? ?{_DAY}"
    rf"(?:[t ,]*{_HALF}{_TIME}{_ZONE})?",
    re.IGNORECASE,
)
# 20260921013544+0900 · 202609210135 · 20260921
_DIGITS = re.compile(
    r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})"
    r"(?:t?(?P<hour>\d{2}):?(?P<minute>\d{2}):?(?P<second>\d{2})?)? ?(?P<zone>z|[+-]\d{2}:?\d{2}|[a-z]{2,4})?",
    re.IGNORECASE,
)
# Sat, 03 Oct 2026 07:00:00 +0900 · Sun,27 Sep 2026 ... · Sat, 16 07 2026 ... · 3 October 2026 07:00 KST
_DAY_FIRST = re.compile(
    rf"(?:[a-z]{{2,9}}|[가-힣]{{1,3}})?\.?,? ?(?P<day>\d{{1,2}})[ -](?P<month>[a-z]{{3,9}}\.?|\d{{1,2}})[ -]"
    rf"(?P<year>\d{{4}}|\d{{2}}),? ?(?:{_HALF}{_TIME}{_ZONE})?",
    re.IGNORECASE,
)
# Sat Oct  3 07:00:00 KST 2026 · October 3, 2026 7:00 am
_MONTH_FIRST = re.compile(
    rf"(?:[a-z]{{3}},? )?(?P<month>[a-z]{{3,9}})\.? (?P<day>\d{{1,2}}),? (?:{_TIME} (?P<zone>[a-z]{{3,4}} )?)?"
    rf"(?P<year>\d{{4}})(?:,? {_HALF}\s*(?P<hour2>\d{{1,2}}):(?P<minute2>\d{{2}}) ?(?P<late>am|pm)?)?",
    re.IGNORECASE,
)
_EPOCH = re.compile(r"(?P<seconds>\d{10})(?:\d{3})?")


def parse_date(raw: str | None) -> datetime | None:
    """The moment that the date names, in UTC; None where it can't be read. Without a zone it is Korean time."""
    text = " ".join((raw or "")[:_LONGEST].split())
    if epoch := _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(epoch["seconds"]), UTC)
    for form in (_YEAR_FIRST, _DIGITS, _DAY_FIRST, _MONTH_FIRST):
        if match := form.fullmatch(text):
            return _moment(match.groupdict())
    return None


def believable(moment: datetime | None, seen_at: datetime) -> bool:
    """True for a moment from 2000 on that is not in the future of the moment at which it was seen."""
    return moment is not None and EARLIEST <= moment <= seen_at + CLOCK_SKEW


def _moment(parts: dict[str, str | None]) -> datetime | None:
    month = _month(parts["month"] or "")
    hour, minute = _hour(parts), int(parts.get("minute") or parts.get("minute2") or 0)
    offset = _offset(parts.get("zone"))
    if month is None or offset is None:
        return None
    year = int(parts["year"] or 0)
    try:
        local = datetime(year + 2000 if year < 100 else year, month, int(parts["day"] or 0), tzinfo=timezone(offset))
        # 24:00 and a leap second are moments of the next day or minute.
        return (local + timedelta(hours=hour, minutes=minute, seconds=int(parts.get("second") or 0))).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _hour(parts: dict[str, str | None]) -> int:
    hour = int(parts.get("hour") or parts.get("hour2") or 0)
    half = (parts.get("half") or parts.get("late") or "").lower()
    if half in ("오후", "pm") and hour < 12:
        return hour + 12
    return 0 if half in ("오전", "am") and hour == 12 else hour


def _month(name: str) -> int | None:
    return int(name) if name.isdigit() else _MONTHS.get(name[:3].lower())


def _offset(zone: str | None) -> timedelta | None:
    """The zone's distance from UTC; Korean where none is given; None for a name that we do not know."""
    name = (zone or "kst").strip().lower()
    if name in _ZONES:
        return timedelta(hours=_ZONES[name])
    if match := re.fullmatch(r"(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?", name):
        size = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
        if size < timedelta(hours=24):
            return -size if match[1] == "-" else size
    return None
