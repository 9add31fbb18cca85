"""Every record that travels between the rooms, on one page.

A record is frozen and slotted; it holds tuples, never lists. Datetimes are aware UTC (KST only where a person
reads). Spans are `[start, end)` in characters of the title or text named by `field`, and `text[start:end]` is the
surface. Ids are computed (see `extractors.ids`), so making a record twice makes the same record.

The order is the way of the data: feed -> fetch -> entry -> article -> extraction -> story -> alert -> delivery.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

Field = Literal["title", "text"]
EventType = Literal[
    "meeting", "partnership", "joint_venture", "investment", "acquisition", "supply", "joint_development",
    "infrastructure", "participation", "launch", "rivalry", "restriction", "litigation", "appointment", "termination",
]  # fmt: skip
Modality = Literal["confirmed", "reported", "planned", "speculated", "denied"]
EntityKind = Literal["person", "org", "topic"]
FeedKind = Literal["rss", "sitemap", "search", "naver"]
Origin = Literal["own", "wire", "press_release"]

# What became of an item: the same word in log, table and chart.
FetchOutcome = Literal[
    "fetched",      # 200 with a body
    "unchanged",    # 304, or 200 with the body we already had
    "limited",      # 429, or 503 with Retry-After: try later
    "refused",      # 401/403/451, robots.txt, or an address we do not visit
    "missing",      # 404 or 410
    "failed",       # 5xx, timeout, no route, broken transfer: temporary
    "too_large",    # more bytes than we accept, compressed or expanded
    "broken",       # arrived, but is not what it should be (a feed that parses to nothing)
]  # fmt: skip
EntryOutcome = Literal[
    "stored",       # a new article is in the warehouse
    "duplicate",    # the same canonical URL is already known
    "updated",      # known, and its text changed: a new version
    "discovery",    # a pointer (search feed) that is not fetched itself
    "refused", "missing", "failed", "limited", "too_large",   # as the page's fetch ended
    "empty",        # the page holds no article text
    "paywalled",    # only a stub is public
    "not_article",  # portal, section page, deleted notice, soft 404
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Alias:
    surface: str
    ambiguous: bool = False                 # counts only with support in the same article


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation or topic of the gazetteer."""

    entity_id: str
    kind: EntityKind
    name: str                               # Korean, as newspapers write it
    name_en: str | None = None
    wikidata: str | None = None
    aliases: tuple[Alias, ...] = ()


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
class Article:
    """A cleaned page. `outcome` is "stored" for a good article, else the EntryOutcome that says why not."""

    article_id: str
    url: str
    canonical_url: str
    title: str
    text: str                               # canonical text (extractors.text): NFC, paragraphs split by a blank line
    publisher: str
    published_at: datetime
    fetched_at: datetime
    outcome: EntryOutcome = "stored"
    reason: str = ""
    feed_id: str | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    language: str = "ko"
    published_source: Literal["feed", "page", "first_seen"] = "feed"
    modified_at: datetime | None = None
    method: str = "trafilatura"             # the cleaning step that gave the body
    text_hash: str = ""                     # of title and text, whitespace folded


@dataclass(frozen=True, slots=True)
class Document:
    """What the tagger reads: an article stripped to what the rules use."""

    article_id: str
    title: str
    text: str
    published_at: datetime | None = None
    publisher: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    field: Field
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity at a span. `entity_id` is a gazetteer id, or `person:이름` for an executive off the list."""

    entity_id: str
    field: Field
    start: int
    end: int
    surface: str
    method: str                             # alias | title_reference | open_executive | ...
    why: str = ""                           # for `tag --explain`: alias, context, antecedent


@dataclass(frozen=True, slots=True)
class Refusal:
    """A candidate that was not taken, and why (for `tag --explain`)."""

    entity_id: str
    field: Field
    start: int
    end: int
    surface: str
    reason: str


@dataclass(frozen=True, slots=True)
class Amount:
    value: int | float                      # in whole units of the currency
    currency: str                           # ISO 4217


@dataclass(frozen=True, slots=True)
class Event:
    """One distinct event that an article reports, however often it says so."""

    event_id: str                           # hash of article, type, participants and first evidence
    type: EventType
    participants: tuple[str, ...]           # entity ids, sorted by first mention
    modality: Modality
    evidence: tuple[Span, ...]              # first is the best
    rule: str                               # name of the rule that made it
    roles: tuple[tuple[str, str], ...] = ()  # (entity id, investor|investee|supplier|customer|acquirer|...)
    date: str | None = None                 # ISO, as exact as the text: 2025-02-04, 2025-02, 2025-Q1, 2025
    amount: Amount | None = None
    place: str | None = None
    confidence: float = 0.5                 # calibrated on the gold set


@dataclass(frozen=True, slots=True)
class Quote:
    field: Field
    start: int
    end: int                                # of the words between the quotation marks
    words: str
    speaker: str | None = None              # entity id where the text says who


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything the extractors say about one article."""

    article_id: str
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    extractor_version: str = ""
    gazetteer_version: str = ""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What story grouping remembers of an article."""

    article_id: str
    story_id: str
    publisher: str
    published_at: datetime
    title: str
    sentence_hashes: tuple[int, ...] = ()   # signed 64 bit, of normalised sentences
    event_keys: tuple[str, ...] = ()        # type|participants|day
    signature: tuple[int, ...] = ()         # MinHash of the text's character shingles, unsigned 32 bit
    origin: Origin = "own"


@dataclass(frozen=True, slots=True)
class StoryLink:
    """An article's place in a story, and why. A new story has its first article's id."""

    article_id: str
    story_id: str
    reason: str                             # first | same_sentences | same_title | same_event | ...
    origin: Origin = "own"
    score: float = 1.0


DealState = Literal["rumoured", "in_talks", "planned", "signed", "carried_out", "ended", "denied"]
DealChangeKind = Literal[
    "opened",        # the first report
    "advanced",      # a further state
    "repeated",      # nothing new
    "amended",       # another amount than the one known, from a later report
    "contradicted",  # differs from what another said of the same: both stay, side by side
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Deal:
    """One matter between the same parties, across articles, as it stands after its last change."""

    deal_id: str                            # hash of its first event
    type: EventType                         # of its first event
    parties: tuple[str, ...]                # entity ids, sorted
    state: DealState
    title: str                              # of its first article
    first_told_at: datetime
    last_told_at: datetime
    amount: Amount | None = None            # as last told
    story_ids: tuple[str, ...] = ()         # that tell of it, sorted


@dataclass(frozen=True, slots=True)
class DealChange:
    """What one report says about a deal, and what that changed."""

    event_id: str                           # the report: an event of one article
    deal_id: str
    article_id: str
    story_id: str
    kind: DealChangeKind
    state: DealState                        # that this report gives it
    told_at: datetime                       # publication
    publisher: str
    reason: str                             # one English sentence
    evidence: str                           # the words that say so
    date: str | None = None                 # of the event, ISO, as exact as the text
    amount: Amount | None = None


@dataclass(frozen=True, slots=True)
class Watch:
    """One standing interest of watchlist.yaml."""

    watch_id: str
    channels: tuple[str, ...]
    people: tuple[str, ...] = ()            # entity ids, resolved from the names in the file
    orgs: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    event_types: tuple[EventType, ...] = ()
    min_modality: Modality | None = None
    all_of: tuple[str, ...] = ()            # entity ids that must all be present
    any_of: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()           # publishers; empty: every one
    digest: bool = False
    quiet_hours: tuple[str, str] | None = None   # ("22:00", "07:00") KST
    min_confidence: float | None = None     # of the event, 0 to 1
    min_salience: Literal["mentioned", "subject"] | None = None   # None: as the kind of watch has it
    words: tuple[str, ...] = ()             # one of them must stand in the title or the text
    working_days: bool = False              # held over Saturday and Sunday, KST


@dataclass(frozen=True, slots=True)
class ChannelSpec:
    channel_id: str
    url: str = field(repr=False)            # Apprise URL, or console: / file:PATH / feed:PATH; secrets stay ${ENV}
    language: Literal["ko", "en"] = "ko"


DecisionOutcome = Literal["sent", "joined", "deferred", "silenced", "inhibited", "below_threshold", "history"]

# first: nobody was told of this story yet; follow_up: more is known; correction: what was told no longer holds.
AlertKind = Literal["first", "follow_up", "correction"]


@dataclass(frozen=True, slots=True)
class AlertDecision:
    """The receipt for one watch meeting one article. `outcome` sent means that an alert was enqueued."""

    decision_id: str
    watch_id: str
    article_id: str
    story_id: str
    outcome: DecisionOutcome
    reason: str
    decided_at: datetime
    alert_id: str | None = None
    entity_id: str | None = None
    event_id: str | None = None
    evidence: Span | None = None


@dataclass(frozen=True, slots=True)
class Alert:
    """What must be told, once per watch and story. Everything a message needs is in it."""

    alert_id: str                           # hash of watch and story
    watch_id: str
    story_id: str
    article_id: str
    channels: tuple[str, ...]
    title: str
    url: str
    publisher: str
    published_at: datetime
    created_at: datetime
    deliver_after: datetime                 # quiet hours move it
    entity_id: str
    entity_name: str
    reason: str
    evidence: str                           # the sentence
    surface: str                            # the name within it, to emphasise
    event_type: EventType | None = None
    modality: Modality | None = None
    amount: Amount | None = None
    kind: AlertKind = "first"
    origin: Origin = "own"                  # of the article that fired
    digest: bool = False                    # told together with others, at the digest's hour
    source_count: int = 1                   # independent origins in the batch that fired


@dataclass(frozen=True, slots=True)
class Silence:
    """A watch or an entity that says nothing until a moment. None silences every watch (or entity)."""

    silence_id: str
    comment: str
    created_at: datetime
    until: datetime
    watch_id: str | None = None
    entity_id: str | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt to hand an alert to a channel."""

    delivery_id: str                        # hash of alert and channel: the idempotency key
    alert_id: str
    channel_id: str
    outcome: Literal["pending", "delivered", "retry", "failed"]
    reason: str
    attempt_count: int
    next_attempt_at: datetime | None
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class EntryResult:
    """The one outcome of one entry in one poll."""

    entry: Entry
    outcome: EntryOutcome
    reason: str
    seen_at: datetime
    attempt_count: int = 1
    next_attempt_at: datetime | None = None  # set where the failure is temporary: the entry is tried again


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


HealthState = Literal["good", "failing", "silent", "shrinking", "changed"]


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


@dataclass(frozen=True, slots=True)
class Run:
    run_id: str
    flow: str
    started_at: datetime
    finished_at: datetime
    outcome: Literal["completed", "unreachable", "failed"]
    counts: tuple[tuple[str, int], ...]     # outcome word -> how many


@dataclass(frozen=True, slots=True)
class Batch:
    """All that one ingest run writes, in one transaction."""

    run: Run
    feed_states: tuple[FeedState, ...] = ()
    fetches: tuple[Fetch, ...] = ()
    entries: tuple[EntryResult, ...] = ()
    articles: tuple[Article, ...] = ()
    extractions: tuple[Extraction, ...] = ()
    fingerprints: tuple[Fingerprint, ...] = ()
    story_links: tuple[StoryLink, ...] = ()
    alerts: tuple[Alert, ...] = ()
    decisions: tuple[AlertDecision, ...] = ()
    deals: tuple[Deal, ...] = ()
    deal_changes: tuple[DealChange, ...] = ()
