"""The Atom files of alerts and of events, for any feed reader; the doorway to feedgen."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from feedgen.feed import FeedGenerator
from lxml import etree

import warehouse
from extractors.messages import message
from extractors.neutral import neutral, safe_url
from extractors.records import Alert
from flows.settings import Settings
from flows.whole_file import replace_file
from flows.wording import clock, participants, word

log = logging.getLogger(__name__)
MOST_ENTRIES = 200
ALERTS = ("urn:alliance-watch:alerts", "Alliance Watch 알림")
EVENTS = ("urn:alliance-watch:events", "Alliance Watch 사건")
_ATOM = "{http://www.w3.org/2005/Atom}"


@dataclass(frozen=True, slots=True)
class AtomEntry:
    entry_id: str
    title: str
    url: str
    html: str
    updated_at: datetime


def write_feed(path: Path, alerts: Sequence[Alert]) -> int:
    """The file holds the alerts and the newest of those it held, 200 at most; how many were new.

    It is replaced in one step, so a reader sees the old or the new feed, never half of one.
    """
    old = read_feed(path)
    known = {entry.entry_id for entry in old}
    fresh = [entry for alert in alerts if (entry := _entry(alert)).entry_id not in known]
    if fresh or not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        newest = sorted([*old, *fresh], key=lambda entry: (entry.updated_at, entry.entry_id))[-MOST_ENTRIES:]
        replace_file(path, _render(newest, *ALERTS))
    return len(fresh)


def write_event_feed(settings: Settings) -> Sequence[Mapping[str, Any]]:
    """`events.atom` holds the newest events of the snapshot, which are given back, the newest first.

    Never raises: the warehouse holds them all.
    """
    try:
        found = warehouse.ask(settings.warehouse, "events", most=MOST_ENTRIES)
        rows = found.mappings()
        write_events(settings.home / "events.atom", rows)
        return rows
    except Exception as error:
        log.warning("events.atom: %s", error)
        return ()


def write_events(path: Path, rows: Sequence[Mapping[str, Any]]) -> None:
    """The file holds the events of these rows of the question `events`, in place of those it held."""
    entries = sorted((_event(row) for row in rows), key=lambda entry: (entry.updated_at, entry.entry_id))
    content = _render(entries, *EVENTS)
    if not path.exists() or path.read_bytes() != content:
        replace_file(path, content)


def read_feed(path: Path) -> tuple[AtomEntry, ...]:
    """The entries of the file; none where it is missing. A file that is no feed is set aside, not lost."""
    try:
        root = etree.fromstring(path.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True))
    except FileNotFoundError:
        return ()
    except etree.XMLSyntaxError:
        path.replace(path.with_suffix(".broken"))
        return ()
    return tuple(_read_entry(node) for node in root.findall(f"{_ATOM}entry"))


def _entry(alert: Alert) -> AtomEntry:
    told = message([alert], "html")
    url = safe_url(alert.url) or ""
    return AtomEntry(f"urn:alliance-watch:alert:{alert.alert_id}", told.title, url, told.body, alert.created_at)


def _event(row: Mapping[str, Any]) -> AtomEntry:
    """오픈AI, 카카오 제휴(발표), and the words that say so."""
    url = safe_url(row["url"] or "") or ""
    who = " ".join(neutral(part, "text") for part in (participants(row["participants"]), word(row["type"])) if part)
    said, publisher = (neutral(str(row[name] or ""), "html") for name in ("evidence", "publisher"))
    html = f'“{said}”<br>\n{publisher} · {clock(row["published_at"])} KST'
    title = f"{who}({word(row['modality'])})"
    return AtomEntry(f"urn:alliance-watch:event:{row['event_id']}", title, url, html, row["published_at"])


def _read_entry(node: etree._Element) -> AtomEntry:
    link = node.find(f"{_ATOM}link")
    return AtomEntry(
        node.findtext(f"{_ATOM}id") or "",
        node.findtext(f"{_ATOM}title") or "",
        (link.get("href") or "") if link is not None else "",
        node.findtext(f"{_ATOM}content") or "",
        datetime.fromisoformat(node.findtext(f"{_ATOM}updated") or "1970-01-01T00:00:00+00:00"),
    )


def _render(entries: Sequence[AtomEntry], feed_id: str, title: str) -> bytes:
    feed = FeedGenerator()
    feed.id(feed_id)
    feed.title(title)
    feed.author({"name": "Alliance Watch"})
    feed.language("ko")
    feed.updated(max((entry.updated_at for entry in entries), default=datetime.fromtimestamp(0, UTC)))
    for entry in entries:                       # feedgen puts each new entry first
        item = feed.add_entry()
        item.id(entry.entry_id)
        item.title(entry.title)
        if entry.url:
            item.link(href=entry.url)
        item.content(entry.html, type="html")
        item.updated(entry.updated_at)
    return bytes(feed.atom_str(pretty=True))
