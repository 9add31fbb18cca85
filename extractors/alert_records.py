"""Records of whom we tell: watches, decisions, alerts, deliveries."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from extractors.article_records import Amount, Span
from extractors.vocabulary import (
    AlertKind,
    DealState,
    DecisionOutcome,
    EventType,
    Modality,
    Origin,
    SignalKind,
)


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
    # What is told in place of single articles: any of these that are asked for.
    deal_states: tuple[DealState, ...] = ()
    bursts: bool = False
    first_pairs: bool = False
    feed_health: bool = False
    # On channels that reach people, its alerts come together: so many seconds after the first, and between messages.
    group_wait: int = 0
    group_interval: int = 0
    repeat_interval: int = 0                # seconds after which a story that goes on is told again; 0: never


@dataclass(frozen=True, slots=True)
class ChannelSpec:
    channel_id: str
    url: str = field(repr=False)            # Apprise URL, or console: / file:PATH / feed:PATH; secrets stay ${ENV}
    language: Literal["ko", "en"] = "ko"


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
    signal: SignalKind | None = None        # None: what an article reports
    state: str | None = None                # of the deal or feed, new
    others: str | None = None               # names seen with it for the first time, joined by ", "
    day_count: int | None = None            # of a burst: articles of the day,
    usual_count: float | None = None        # and their mean on the seven days before


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

    delivery_id: str                        # hash of alert and channel
    alert_id: str
    channel_id: str
    outcome: Literal["pending", "delivered", "retry", "failed"]
    reason: str
    attempt_count: int
    next_attempt_at: datetime | None
    updated_at: datetime
    message_id: str | None = None           # the message that it is part of, once one was put together
    not_before: datetime | None = None      # the service asked for no attempt before
