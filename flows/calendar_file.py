"""What is to come as a calendar (.ics, RFC 5545) for any calendar program; the doorway to icalendar."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from icalendar import Calendar, Event

from extractors.ids import make_id
from extractors.neutral import one_line, safe_url
from flows.wording import amount, word

Row = Mapping[str, Any]
PRODUCT = "-//alliance-watch//upcoming//KO"


def calendar(rows: Sequence[Row], now: datetime) -> bytes:
    """The answer rows of the question `upcoming` as all-day entries, stamped `now`.

    An entry lasts as long as the text leaves open: a day, a month, a quarter or a year. It keeps its UID while further
    reports tell the same, so that a calendar which reads the file again updates and does not double it.
    """
    whole = Calendar()
    whole.add("prodid", PRODUCT)
    whole.add("version", "2.0")
    whole.add("x-wr-calname", "Alliance Watch")
    for row in rows:
        whole.add_component(_entry(row, now))
    written: bytes = whole.to_ical()
    return written


def _entry(row: Row, now: datetime) -> Event:
    day, precision = row["happened_on"], row["date_precision"] or "day"
    entry = Event()
    matter = make_id("upcoming", row["type"], str(day), precision, row["participants"] or "")
    entry.add("uid", f"{matter}@alliance-watch")
    entry.add("dtstamp", now)
    entry.add("dtstart", day)
    entry.add("dtend", _end(day, precision))
    entry.add("summary", one_line(_summary(row)))
    entry.add("description", one_line(f"{row['evidence'] or ''} ({row['publisher'] or ''}) {row['url'] or ''}"))
    entry.add("transp", "TRANSPARENT")      # it takes nobody's time
    if address := safe_url(row["url"] or ""):
        entry.add("url", address)
    return entry


def _summary(row: Row) -> str:
    """`투자: 오픈AI, 카카오, 5000억 원 (예정)`."""
    told = ", ".join(part for part in (row["participants"] or "", amount(row, "ko")) if part)
    return f"{word(row['type'], 'ko')}: {told} ({word(row['modality'], 'ko')})"


def _end(first: date, precision: str) -> date:
    """The first day after what the text leaves open."""
    months = {"month": 1, "quarter": 3, "year": 12}.get(precision)
    if months is None:
        return first + timedelta(days=1)
    month = first.month - 1 + months
    return date(first.year + month // 12, month % 12 + 1, 1)
