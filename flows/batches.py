"""A batch of read and tagged pages made into what is stored: stories, alerts, deals, decided just before the write."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta

import warehouse
from extractors.deals import OPEN, ledger, unsettled
from extractors.feed.links import mobile_twins
from extractors.fingerprints import sentence_hashes
from extractors.followups import withdrawn
from extractors.records import (
    Alert,
    AlertDecision,
    Article,
    Batch,
    Check,
    Deal,
    DealChange,
    EntryResult,
    Extraction,
    FeedState,
    Fetch,
    Fingerprint,
    Silence,
    StoryLink,
    Watch,
)  # fmt: skip
from extractors.signals import REACH, Past, Signs, pairs_of, signs
from extractors.stories import Index, group
from extractors.versions import same_headline
from extractors.watches import decide
from flows.desk import Desk
from flows.pages import PageRead, landing

STORY_DAYS = timedelta(days=4)              # longer than any story stays open
ALERT_DAYS = timedelta(days=30)
SIGNAL_DAYS = REACH + timedelta(days=4)     # before the oldest article that is told
SAME_PAGE = "its page leads to an article that is already known"
SAME_TWIN = "the mobile form of an article that is already known, or the other way round"


@dataclass(slots=True)
class Memory:
    """What the batches of one run share."""

    recent: Index = field(default_factory=Index)
    taken: set[str] = field(default_factory=set)    # ids of the articles stored in this run, and where they were read
    feeds_loaded: bool = False              # feeds and watches are stored once in a run,
    entities_loaded: bool = False           # and the gazetteer once where there are articles


@dataclass(frozen=True, slots=True)
class Recalled:
    """The past that one batch is decided against, as it is when its turn to write has come."""

    told: tuple[Alert, ...] = ()
    silences: tuple[Silence, ...] = ()
    standing: Mapping[str, DealChange] = field(default_factory=dict)   # reports of deals that hold, by event
    deals: tuple[Deal, ...] = ()
    past: Past = field(default_factory=Past)


def recall_stories(db: warehouse.Connection, memory: Memory, now: datetime) -> None:
    """The memory holds the marks of the last days' articles: what it had not, others have stored since."""
    for mark in warehouse.recent_fingerprints(db, now - STORY_DAYS, without=memory.recent.by_article.keys()):
        memory.recent.add(mark)


def recall(
    db: warehouse.Connection,
    now: datetime,
    watches: Sequence[Watch],
    extractions: Sequence[Extraction],
    standing: Mapping[str, DealChange],
) -> Recalled:
    """What was told of late, what is silenced, and the deals and the past of those whom the extractions name.

    `standing` is what `retract` has left of the reports in the ledger: of the deals, too, only that counts.
    """
    return Recalled(
        standing=standing,
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


@dataclass(frozen=True, slots=True)
class Leavings:
    """What goes into a batch beside the pages."""

    feed_states: tuple[FeedState, ...] = ()
    fetches: tuple[Fetch, ...] = ()
    entries: tuple[EntryResult, ...] = ()
    checks: tuple[Check, ...] = ()          # further looks at articles that we have


def make_batch(
    reads: Sequence[PageRead],
    extractions: Iterable[Extraction],
    leavings: Leavings,
    *,
    memory: Memory,
    recalled: Recalled,
    known: set[str],
    desk: Desk,
) -> Batch:
    """All that this batch writes. `known` are those ids of its articles that the warehouse already holds."""
    tags = {one.article_id: one for one in extractions}
    reads = first_of_each(reads, known | memory.taken, memory.recent.by_article)
    kept = [(read, read.article) for read in reads if read.article is not None]
    articles = [article for _, article in kept]
    memory.taken.update(known_as for article in articles for known_as in (article.article_id, landing(article)))
    fresh = [(article, tags[article.article_id]) for article in articles]
    links, marks = group(fresh, memory.recent)
    history = {article.article_id for read, article in kept if read.wanted.history}
    kinds = desk.tagging.tagger.lexicon.kinds
    told, _ = unsettled(fresh, recalled.standing)
    deals, changes = ledger(told, {link.article_id: link for link in links}, recalled.deals, kinds)
    shown = signs(fresh, recalled.past, deals, changes)
    decisions, alerts = _alerts(fresh, links, history, shown, recalled, desk)
    deleted = {check.article_id for check in leavings.checks if check.change == "deleted"}
    gone, receipts = withdrawn(recalled.told, deleted, desk.configuration.watchlist.watches, desk.clock())
    decisions, alerts = (*decisions, *receipts), (*alerts, *gone)
    return Batch(
        run=desk.run("failed"),
        feed_states=leavings.feed_states,
        fetches=(*leavings.fetches, *(fetch for read in reads for fetch in read.fetches)),
        entries=(*leavings.entries, *(read.result for read in reads)),
        articles=tuple(articles),
        extractions=tuple(extraction for _, extraction in fresh),
        fingerprints=marks,
        story_links=links,
        alerts=alerts,
        decisions=decisions,
        deals=deals,
        deal_changes=changes,
    )


def first_of_each(
    reads: Iterable[PageRead], known: set[str], recent: Mapping[str, Fingerprint] | None = None
) -> list[PageRead]:
    """The reads, an article's second way in (a short link, a page below /m/) turned into a duplicate.

    `recent` are the marks of articles before, by which a page below /m/ is told from another article.
    """
    seen, kept, here = set(known), [], dict[str, Article]()
    for read in reads:
        article = read.article
        ids = {article.article_id, landing(article)} if article else set()
        if ids & seen:
            kept.append(_duplicate(read, read.result.entry.article_id, SAME_PAGE))
            continue
        if article and read.result.outcome == "stored" and (twin := _twin(article, here, recent or {})):
            kept.append(_duplicate(read, twin, SAME_TWIN))
            continue
        if article:
            here[article.article_id] = article
        seen |= ids
        kept.append(read)
    return kept


def _duplicate(read: PageRead, article_id: str, reason: str) -> PageRead:
    entry = replace(read.result.entry, article_id=article_id)
    result = replace(read.result, entry=entry, outcome="duplicate", reason=reason, next_attempt_at=None)
    return replace(read, article=None, result=result)


def _twin(article: Article, here: Mapping[str, Article], recent: Mapping[str, Fingerprint]) -> str:
    """The article at the same address with or without /m/, if it has the same sentences, or some and the same headline.

    A headline alone says too little: `[포토]` and `오늘의 인사` stand over many an article.
    """
    for twin in mobile_twins(article.canonical_url):
        if twin in here:
            title, said = here[twin].title, set(sentence_hashes(here[twin].text))
        elif twin in recent:
            title, said = recent[twin].title, set(recent[twin].sentence_hashes)
        else:
            continue
        ours = set(sentence_hashes(article.text))      # only now: most articles have no such neighbour
        if ours & said and (ours == said or same_headline(article.title, title)):
            return twin
    return ""


def _alerts(
    fresh: Sequence[tuple[Article, Extraction]],
    links: Sequence[StoryLink],
    history: set[str],
    shown: Signs,
    recalled: Recalled,
    desk: Desk,
) -> tuple[tuple[AlertDecision, ...], tuple[Alert, ...]]:
    """Decisions on old and new articles apart: nobody is told of what was there before we came."""
    watches, now = desk.configuration.watchlist.watches, desk.clock()
    if not fresh or not watches:
        return (), ()
    by_article: Mapping[str, StoryLink] = {link.article_id: link for link in links}
    alerted = {(alert.watch_id, alert.story_id): alert.alert_id for alert in reversed(recalled.told)}
    names = desk.tagging.tagger.lexicon.names
    decisions: list[AlertDecision] = []
    alerts: list[Alert] = []
    for silent in (True, False):
        pairs = [pair for pair in fresh if (pair[0].article_id in history) == silent]
        made, new = decide(watches, pairs, by_article, alerted, names, now=now, history=silent, told=recalled.told,
                           silences=recalled.silences, signs=shown)  # fmt: skip
        decisions += made
        alerts += new
    return tuple(decisions), tuple(alerts)


def load_reference(db: warehouse.Connection, desk: Desk, memory: Memory, *, with_entities: bool) -> None:
    """Feeds and watches stand in the warehouse as the operator's files have them; the gazetteer where asked."""
    if not memory.feeds_loaded:
        watches = [
            (watch, json.dumps(asdict(watch), ensure_ascii=False)) for watch in desk.configuration.watchlist.watches
        ]
        warehouse.load_feeds(db, desk.configuration.feeds)
        warehouse.load_watches(db, watches, desk.clock())
        memory.feeds_loaded = True
    if with_entities and not memory.entities_loaded:
        warehouse.load_entities(db, desk.tagging.tagger.lexicon.entities.values())
        memory.entities_loaded = True
