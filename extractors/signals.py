"""What a batch brings beside its articles: deals with a new state, names in a burst, pairs in one event at first.

They are measured against the past, and the past must reach back a week before the article: in a young warehouse
everybody bursts and every pair is new.
"""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import combinations

from extractors.hours import korean_day
from extractors.records import Article, Deal, DealChange, Extraction, SignalKind

Pair = tuple[str, str]                      # entity ids, sorted
BASELINE = 7                                # days before the one that is counted: each weekday once
REACH = timedelta(days=BASELINE)
# A burst is so many articles of one day, so many times the usual, and so far from it. On Mondays everybody is named
# twice as often as on the Sunday before; a threefold rise over a whole week is no weekday.
LEAST, TIMES, SCORE = 5, 3.0, 3.0


@dataclass(frozen=True, slots=True)
class Past:
    """What is known before the batch. `days` counts articles by entity and day (Korea) of the last week."""

    since: datetime | None = None           # how far back the memory reaches; None: it is empty
    pairs: Set[Pair] = frozenset()          # seen in one event
    days: Mapping[tuple[str, date], int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Signal:
    """What an alert is about where it is about more than its article."""

    kind: SignalKind
    state: str | None = None
    others: tuple[str, ...] = ()            # entity ids
    day_count: int | None = None
    usual_count: float | None = None


@dataclass(frozen=True, slots=True)
class Burst:
    entity_id: str
    day: date
    count: int                              # articles of the day, this one included
    usual: float                            # mean of the seven days before


@dataclass(frozen=True, slots=True)
class Signs:
    """The signals of a batch, by the event or article that shows them."""

    changes: Mapping[str, DealChange] = field(default_factory=dict)         # by event
    deal_stories: Mapping[str, Set[str]] = field(default_factory=dict)      # by event: stories that told of its deal
    pairs: Mapping[str, Sequence[Pair]] = field(default_factory=dict)       # by event
    bursts: Mapping[str, Sequence[Burst]] = field(default_factory=dict)     # by article
    since: datetime | None = None

    def reach(self, article: Article) -> timedelta:
        """How far back from the article the memory reaches."""
        return article.published_at - self.since if self.since else timedelta(0)


def signs(
    fresh: Sequence[tuple[Article, Extraction]],
    past: Past,
    deals: Sequence[Deal] = (),
    changes: Sequence[DealChange] = (),
) -> Signs:
    """The signals of the fresh articles. `deals` and `changes` are what the ledger made of them."""
    ordered = sorted(fresh, key=lambda pair: (pair[0].published_at, pair[0].article_id))
    stories = {deal.deal_id: frozenset(deal.story_ids) for deal in deals}
    return Signs(
        changes={change.event_id: change for change in changes},
        deal_stories={change.event_id: stories.get(change.deal_id, frozenset()) for change in changes},
        pairs=_first_pairs(ordered, past.pairs),
        bursts=_bursts(ordered, past),
        since=past.since,
    )


def pairs_of(extraction: Extraction) -> set[Pair]:
    """Everybody who takes part in one event with somebody else, two by two."""
    return {pair for event in extraction.events for pair in combinations(sorted(set(event.participants)), 2)}


def days_of(article: Article, extraction: Extraction) -> set[tuple[str, date]]:
    """What the article adds to the counts of days; a new version of an article adds nothing."""
    if article.outcome == "updated":
        return set()
    day = korean_day(article.published_at)
    return {(mention.entity_id, day) for mention in extraction.mentions}


def _first_pairs(ordered: Sequence[tuple[Article, Extraction]], known: Set[Pair]) -> dict[str, list[Pair]]:
    seen, found = set(known), dict[str, list[Pair]]()
    for _, extraction in ordered:
        for event in extraction.events:
            new = [pair for pair in combinations(sorted(set(event.participants)), 2) if pair not in seen]
            if new and event.modality != "denied":
                found[event.event_id] = new
        seen |= pairs_of(extraction)
    return found


def _bursts(ordered: Sequence[tuple[Article, Extraction]], past: Past) -> dict[str, list[Burst]]:
    counts = Counter(dict(past.days))
    found: dict[str, list[Burst]] = {}
    for article, extraction in ordered:
        for entity_id, day in sorted(days_of(article, extraction)):
            counts[entity_id, day] += 1
            count = counts[entity_id, day]
            usual = sum(counts[entity_id, day - timedelta(days=ago)] for ago in range(1, BASELINE + 1)) / BASELINE
            if is_burst(count, usual):
                found.setdefault(article.article_id, []).append(Burst(entity_id, day, count, usual))
    return found


def is_burst(count: int, usual: float) -> bool:
    """True for many more articles of a day than usual; five where it is hardly ever named."""
    return count >= LEAST and count >= TIMES * usual and (count - usual) / (usual + 1) ** 0.5 >= SCORE
