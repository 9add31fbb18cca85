"""What every kind of feed document is read to, before it becomes an entry."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from extractors.feed.dates import believable, parse_date
from extractors.feed.links import absolute_url, article_id, canonical_url
from extractors.feed.titles import LONGEST_SUMMARY, plain, split_publisher
from extractors.ids import make_id
from extractors.records import Entry, FeedSpec

LONGEST_GUID = 500
LONGEST_CONTENT = 500_000       # characters of a full-text entry
MOST_NAMES = 20                 # authors or categories of one entry


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a document, as written; "" where it says nothing."""

    link: str
    title: str = ""
    guid: str = ""
    summary: str = ""
    content: str = ""
    dates: tuple[str, ...] = ()             # the best first
    authors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    publisher: str = ""


def make_entries(
    items: Iterable[Item], *, feed: FeedSpec, url: str, seen_at: datetime
) -> tuple[tuple[Entry, ...], int]:
    """The entries, each article once, in the order of the document; and how many items had no web address."""
    entries: dict[str, Entry] = {}
    homeless = 0
    for item in items:
        entry = _entry(item, feed=feed, base=url, seen_at=seen_at)
        if entry is None:
            homeless += 1
        else:
            entries.setdefault(entry.article_id, entry)
    guids = Counter(entry.guid for entry in entries.values())
    return tuple(entry if guids[entry.guid] == 1 else _by_link(entry) for entry in entries.values()), homeless


def _by_link(entry: Entry) -> Entry:
    """The entry known by its address: it has no guid, or one that several articles share."""
    return replace(entry, entry_id=make_id(entry.feed_id, entry.canonical_url))


def _entry(item: Item, *, feed: FeedSpec, base: str, seen_at: datetime) -> Entry | None:
    link = absolute_url(item.link, base)
    canonical = canonical_url(link)
    if not canonical:
        return None
    title, publisher = plain(item.title), plain(item.publisher) or None
    if feed.kind == "search":
        title, publisher = split_publisher(title, publisher)
    published_at, source = _published(item.dates, seen_at)
    guid = item.guid.strip()[:LONGEST_GUID] or None
    return Entry(
        entry_id=make_id(feed.feed_id, guid or canonical),
        article_id=article_id(canonical),
        feed_id=feed.feed_id,
        url=link,
        canonical_url=canonical,
        title=title,
        guid=guid,
        summary=plain(item.summary, longest=LONGEST_SUMMARY) or None,
        content=item.content[:LONGEST_CONTENT] or None,
        authors=_names(item.authors),
        categories=_names(item.categories),
        publisher=publisher,
        published_at=published_at,
        published_source=source,
    )


def _published(dates: Iterable[str], seen_at: datetime) -> tuple[datetime, Literal["feed", "first_seen"]]:
    """The first date that can be believed; else the moment at which we saw the item."""
    for raw in dates:
        moment = parse_date(raw)
        if moment is not None and believable(moment, seen_at):
            return moment, "feed"
    return seen_at, "first_seen"


def _names(raw: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in map(plain, raw) if name))[:MOST_NAMES]
