"""The past that a batch is decided against, read in its turn to write."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import warehouse
from extractors.deals import OPEN, unsettled
from extractors.feed.links import mobile_twins
from extractors.fingerprints import with_keys
from extractors.records import (
    Alert,
    Article,
    Deal,
    DealChange,
    Extraction,
    Fingerprint,
    Silence,
    Watch,
)
from extractors.signals import REACH, Past, pairs_of
from extractors.stories import COMMON, STANDING, WITHIN, Index, index_of
from extractors.story_keys import NEEDED

STORY_DAYS = timedelta(days=4)              # longer than any story stays open
ALERT_DAYS = timedelta(days=30)
SIGNAL_DAYS = REACH + timedelta(days=4)     # before the oldest article that is told


@dataclass(frozen=True, slots=True)
class Recalled:
    """The past that one batch is decided against, as it is when its turn to write has come."""

    told: tuple[Alert, ...] = ()
    silences: tuple[Silence, ...] = ()
    standing: Mapping[str, DealChange] = field(default_factory=dict)   # reports of deals that hold, by event
    deals: tuple[Deal, ...] = ()
    past: Past = field(default_factory=Past)
    recent: Index = field(default_factory=Index)        # of the last days' articles those that the batch's are like
    keyed: tuple[Fingerprint, ...] = ()     # of these, the marks of before schema 19, with keys now


def recall_stories(
    db: warehouse.Connection, now: datetime, articles: Iterable[Article], marks: Sequence[Fingerprint]
) -> tuple[Index, tuple[Fingerprint, ...]]:
    """The articles of the last days that these may tell the same news as, with their earlier versions and twins.

    Those that have no keys yet, for they were stored before schema 19, are given them: to be stored, so that it is
    done once.
    """
    also = {mark.article_id for mark in marks}
    also |= {twin for article in articles for twin in mobile_twins(article.canonical_url)}
    like, counts = warehouse.similar_fingerprints(db, now - STORY_DAYS, marks, also=sorted(also), needed=NEEDED,
                                                  within=WITHIN, common=COMMON, standing=STANDING)  # fmt: skip
    keyed = tuple(with_keys(mark) for mark in like if not mark.keys)
    return index_of((mark for mark in like if mark.keys), counts, keyed), keyed


def recall(
    db: warehouse.Connection,
    now: datetime,
    watches: Sequence[Watch],
    fresh: Sequence[tuple[Article, Extraction]],
    marks: Sequence[Fingerprint],
    standing: Mapping[str, DealChange],
) -> Recalled:
    """What was told of late, what is silenced, what is like the fresh articles, whose `marks` these are, and the deals
    and the past of those whom they name.

    `standing` is what `retract` has left of the reports in the ledger: of the deals, too, only that counts.
    """
    extractions = [extraction for _, extraction in fresh]
    recent, keyed = recall_stories(db, now, (article for article, _ in fresh), marks)
    return Recalled(
        standing=standing,
        recent=recent,
        keyed=keyed,
        told=warehouse.told(db, now - ALERT_DAYS),
        silences=warehouse.silences(db, now),
        deals=recall_deals(db, now, extractions),
        past=recall_past(db, now, watches, extractions),
    )


def retract(db: warehouse.Connection, again: Sequence[tuple[Article, Extraction]]) -> Mapping[str, DealChange]:
    """The reports of these articles that stand in the ledger as they are told now; the others have left it."""
    standing = warehouse.reported(db, [article.article_id for article, _ in again]) if again else {}
    _, stale = unsettled(again, standing)
    warehouse.retract_reports(db, stale)
    return {event_id: change for event_id, change in standing.items() if event_id not in stale}


def recall_deals(db: warehouse.Connection, now: datetime, extractions: Sequence[Extraction]) -> tuple[Deal, ...]:
    """The open deals that the extractions can be about."""
    parties = {party for one in extractions for event in one.events for party in event.participants}
    return warehouse.open_deals(db, now - OPEN, parties)


def recall_past(
    db: warehouse.Connection, now: datetime, watches: Sequence[Watch], extractions: Sequence[Extraction]
) -> Past:
    """The past of the pairs and names in the extractions, read only where a watch asks for it."""
    pairs = {pair for one in extractions for pair in pairs_of(one)}
    named = {mention.entity_id for one in extractions for mention in one.mentions}
    return Past(
        warehouse.began_at(db),
        warehouse.known_pairs(db, pairs) if any(watch.first_pairs for watch in watches) else frozenset(),
        warehouse.named_on_days(db, now - SIGNAL_DAYS, named) if any(watch.bursts for watch in watches) else {},
    )
