"""Records of the way in: feeds, fetches, entries, second looks and the health of feeds."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from extractors.vocabulary import EntryOutcome, FeedKind, FetchOutcome, HealthState


@dataclass(frozen=True, slots=True)
class FeedSpec:
    """One line of feeds.yaml: a feed that we poll."""

    feed_id: str
    name: str
    url: str
    publisher: str
    language: str = "ko"
    kind: FeedKind = "rss"
    enabled: bool = True
    interval_seconds: int | None = None     # fixed interval; None: adaptive
    selector: str | None = None             # CSS selector of the article body, where rules fail
    note: str | None = None                 # terms of use and quirks


@dataclass(frozen=True, slots=True)
class FeedState:
    """What we remember of a feed between polls."""

    feed_id: str
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    last_polled_at: datetime | None = None
    last_ok_at: datetime | None = None
    last_new_at: datetime | None = None
    newest_item_at: datetime | None = None
    next_poll_at: datetime | None = None
    interval_seconds: int = 600
    longest_interval_seconds: int = 21600   # what the feed's own busiest hours allow
    failure_count: int = 0                  # consecutive; 0 after a good poll
    outcome: FetchOutcome | None = None     # of the last poll
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Fetch:
    """One HTTP attempt and how it ended. `body` is raw bytes after content-decoding, never stored."""

    fetch_id: str
    url: str
    outcome: FetchOutcome
    reason: str                             # one short sentence in English, for log and table
    started_at: datetime
    feed_id: str | None = None              # the feed polled, or the feed whose entry led here
    purpose: Literal["feed", "page", "robots"] = "feed"
    final_url: str | None = None            # after redirects
    status: int | None = None               # HTTP status; None where no answer came
    etag: str | None = None
    last_modified: str | None = None
    content_type: str | None = None         # full header value, charset included
    retry_after_seconds: int | None = None
    elapsed_ms: int = 0
    byte_count: int = 0
    form: str | None = None                 # of a feed document, as recognised
    entry_count: int | None = None          # that a feed document held
    body: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed document, as published, with links resolved and canonicalised."""

    entry_id: str                           # hash of feed_id and guid (or link)
    article_id: str                         # hash of canonical_url
    feed_id: str
    url: str                                # as published, absolute
    canonical_url: str                      # no tracking, https where the twin is known, desktop host
    title: str                              # plain text, entities resolved
    guid: str | None = None
    summary: str | None = None              # plain text
    content: str | None = None              # full text HTML where the feed carries it
    authors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    publisher: str | None = None            # a search feed names the publisher of each item
    published_at: datetime | None = None
    published_source: Literal["feed", "first_seen"] = "feed"


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A feed document after parsing. `problems` are short English sentences; an empty feed says why."""

    feed_id: str
    entries: tuple[Entry, ...]
    title: str | None = None
    problems: tuple[str, ...] = ()
    form: str = "rss"                       # rss20, atom10, sitemap, html, ... as recognised


@dataclass(frozen=True, slots=True)
class EntryResult:
    """The one outcome of one entry in one poll."""

    entry: Entry
    outcome: EntryOutcome
    reason: str
    seen_at: datetime
    attempt_count: int = 1
    next_attempt_at: datetime | None = None  # set where the failure is temporary: the entry is tried again
    history: bool = False                   # it is stored in silence, whenever its page can be had


@dataclass(frozen=True, slots=True)
class Recheckable:
    """A recent article, as far as the question goes whether to look at it again."""

    article_id: str
    url: str
    published_at: datetime
    seen_at: datetime                       # of the last look at its page
    told: bool = False                      # it made an alert
    has_events: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """One further look at an article's page."""

    article_id: str
    checked_at: datetime
    change: Literal["same", "trivial", "changed", "corrected", "deleted", "unreachable"]
    reason: str
    diff: str = ""                          # [-words taken out-] {+words put in+}


@dataclass(frozen=True, slots=True)
class FeedHabit:
    """What a feed's documents and items were like of late."""

    feed_id: str
    form: str | None = None                 # of the last document that came
    entry_count: int | None = None
    usual_form: str | None = None           # of those before it
    usual_entry_count: int | None = None
    document_count: int = 0                 # how many those were
    item_count: int = 0                     # dated items seen
    longest_gap: timedelta | None = None    # between the publications of two of them


@dataclass(frozen=True, slots=True)
class FeedHealth:
    """A feed's state, why, and since when."""

    feed_id: str
    state: HealthState
    reason: str
    changed_at: datetime
