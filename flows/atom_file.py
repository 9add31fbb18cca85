"""The Atom file of alerts, for any feed reader; the doorway to feedgen."""

import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from feedgen.feed import FeedGenerator
from lxml import etree

from extractors.messages import message
from extractors.neutral import safe_url
from extractors.records import Alert

MOST_ENTRIES = 200
FEED_ID = "urn:alliance-watch:alerts"
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
        newest = sorted([*old, *fresh], key=lambda entry: (entry.updated_at, entry.entry_id))[-MOST_ENTRIES:]
        _replace(path, _render(newest))
    return len(fresh)


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


def _read_entry(node: etree._Element) -> AtomEntry:
    link = node.find(f"{_ATOM}link")
    return AtomEntry(
        node.findtext(f"{_ATOM}id") or "",
        node.findtext(f"{_ATOM}title") or "",
        (link.get("href") or "") if link is not None else "",
        node.findtext(f"{_ATOM}content") or "",
        datetime.fromisoformat(node.findtext(f"{_ATOM}updated") or "1970-01-01T00:00:00+00:00"),
    )


def _render(entries: Sequence[AtomEntry]) -> bytes:
    feed = FeedGenerator()
    feed.id(FEED_ID)
    feed.title("Alliance Watch 알림")
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


def _replace(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.chmod(file.name, 0o644)  # noqa: PTH101 - a temporary file is private; a feed is for readers
    Path(file.name).replace(path)
