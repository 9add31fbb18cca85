"""Every record that travels between the rooms, by its one name: other rooms import from here only.

The pages behind it: `vocabulary` (the closed words), `polling_records` (the way in), `article_records` (what is
written and what it says), `alert_records` (whom we tell).

A record is frozen and slotted; it holds tuples, never lists. Datetimes are aware UTC (KST only where a person
reads). Spans are `[start, end)` in characters of the title or text named by `field`, and `text[start:end]` is the
surface. Ids are computed (see `extractors.ids`), so making a record twice makes the same record.

The order is the way of the data: feed -> fetch -> entry -> article -> extraction -> story -> alert -> delivery.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from extractors.alert_records import Alert, AlertDecision, ChannelSpec, Delivery, Silence, Watch
from extractors.article_records import (
    Alias,
    Amount,
    Article,
    Deal,
    DealChange,
    Document,
    Entity,
    Event,
    Extraction,
    Fingerprint,
    Mention,
    Quote,
    Refusal,
    Span,
    StoryLink,
)
from extractors.polling_records import (
    Check,
    Entry,
    EntryResult,
    FeedHabit,
    FeedHealth,
    FeedSpec,
    FeedState,
    Fetch,
    ParsedFeed,
    Recheckable,
)
from extractors.vocabulary import (
    AlertKind,
    DealChangeKind,
    DealState,
    DecisionOutcome,
    EntityKind,
    EntryOutcome,
    EventType,
    FeedKind,
    FetchOutcome,
    Field,
    HealthState,
    Modality,
    Origin,
    SignalKind,
)

__all__ = [
    "Alert",
    "AlertDecision",
    "AlertKind",
    "Alias",
    "Amount",
    "Article",
    "Batch",
    "ChannelSpec",
    "Check",
    "Deal",
    "DealChange",
    "DealChangeKind",
    "DealState",
    "DecisionOutcome",
    "Delivery",
    "Document",
    "Entity",
    "EntityKind",
    "Entry",
    "EntryOutcome",
    "EntryResult",
    "Event",
    "EventType",
    "Extraction",
    "FeedHabit",
    "FeedHealth",
    "FeedKind",
    "FeedSpec",
    "FeedState",
    "Fetch",
    "FetchOutcome",
    "Field",
    "Fingerprint",
    "HealthState",
    "Mention",
    "Modality",
    "Origin",
    "ParsedFeed",
    "Quote",
    "Recheckable",
    "Refusal",
    "Run",
    "SignalKind",
    "Silence",
    "Span",
    "StoryLink",
    "Watch",
]

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
