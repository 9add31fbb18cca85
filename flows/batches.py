"""A batch of read and tagged pages made into what is stored: stories, alerts, deals, decided just before the write."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime

import warehouse
from extractors.deals import ledger, unsettled
from extractors.feed.links import mobile_twins
from extractors.fingerprints import sentence_hashes
from extractors.followups import withdrawn
from extractors.records import (
    Alert,
    AlertDecision,
    Article,
    Batch,
    Check,
    EntryResult,
    Extraction,
    FeedState,
    Fetch,
    Fingerprint,
    StoryLink,
)  # fmt: skip
from extractors.signals import Signs, signs
from extractors.stories import group
from extractors.versions import same_headline
from extractors.watches import decide
from flows.desk import Desk
from flows.pages import PageRead, landing
from flows.recall import STORY_DAYS, Recalled

SAME_PAGE = "its page leads to an article that is already known"
SAME_TWIN = "the mobile form of an article that is already known, or the other way round"


@dataclass(slots=True)
class Memory:
    """What the batches of one run share."""

    taken: set[str] = field(default_factory=set)    # ids of the articles stored in this run, and where they were read
    older: list[Fingerprint] = field(default_factory=list)     # of those, the marks of days that grouping leaves alone
    feeds_loaded: bool = False              # feeds and watches are stored once in a run,
    entities_loaded: bool = False           # and the gazetteer once where there are articles


@dataclass(frozen=True, slots=True)
class Told:
    """What a read article tells, and what its like is found by."""

    extraction: Extraction
    mark: Fingerprint


@dataclass(frozen=True, slots=True)
class Leavings:
    """What goes into a batch beside the pages."""

    feed_states: tuple[FeedState, ...] = ()
    fetches: tuple[Fetch, ...] = ()
    entries: tuple[EntryResult, ...] = ()
    checks: tuple[Check, ...] = ()          # further looks at articles that we have


def make_batch(
    reads: Sequence[PageRead],
    told: Sequence[Told],
    leavings: Leavings,
    *,
    memory: Memory,
    recalled: Recalled,
    known: set[str],
    desk: Desk,
) -> Batch:
    """All that this batch writes.

    `told` is what those of the reads tell that hold an article, in their order; `known` are those ids of theirs that
    the warehouse already holds.
    """
    rest = iter(told)
    beside = [next(rest) if read.article else None for read in reads]
    reads = first_of_each(reads, known | memory.taken, recalled.recent.by_article)
    kept = [(read, read.article, one) for read, one in zip(reads, beside, strict=True) if read.article and one]
    articles = [article for _, article, _ in kept]
    memory.taken.update(known_as for article in articles for known_as in (article.article_id, landing(article)))
    fresh = [(article, one.extraction) for _, article, one in kept]
    links, grouped = join_stories([one.mark for *_, one in kept], recalled, memory, desk.started_at - STORY_DAYS)
    history = {article.article_id for read, article, _ in kept if read.wanted.history}
    kinds = desk.tagging.tagger.lexicon.kinds
    reported, _ = unsettled(fresh, recalled.standing)
    deals, changes = ledger(reported, {link.article_id: link for link in links}, recalled.deals, kinds)
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
        fingerprints=(*recalled.keyed, *grouped),
        story_links=links,
        alerts=alerts,
        decisions=decisions,
        deals=deals,
        deal_changes=changes,
    )


def join_stories(
    marks: Sequence[Fingerprint], recalled: Recalled, memory: Memory, since: datetime
) -> tuple[tuple[StoryLink, ...], tuple[Fingerprint, ...]]:
    """The stories of these. What appeared before `since`, as much of a new feed did, meets only that of its own run."""
    for mark in memory.older:
        if mark.article_id not in recalled.recent.by_article:
            recalled.recent.add(mark)
    links, grouped = group(marks, recalled.recent)
    memory.older += [mark for mark in grouped if mark.published_at < since]
    return links, grouped


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
