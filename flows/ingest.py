"""The ingest flow: due feeds -> entries -> pages -> tags -> warehouse -> snapshot.

One task for each feed, for each host's pages and for each batch; one for each article would cost more than the
article. The database is open only for short reads and short writes, never while the network or the tagger works. A
run that is killed heals by itself: a feed's state is stored with the last of its entries, so the next run sees what
this one left.
"""

import logging
import time
from collections import Counter
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from functools import partial
from queue import SimpleQueue
from threading import Event

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.futures import as_completed
from prefect.task_runners import ThreadPoolTaskRunner

import warehouse
from extractors.fingerprints import fingerprints
from extractors.records import Extraction, FeedState, Run
from flows import polling
from flows.artifacts import tell_prefect
from flows.atom_file import write_event_feed
from flows.batches import Leavings, Memory, Told, load_reference, make_batch
from flows.configuration import load_configuration
from flows.courier import open_courier
from flows.desk import Desk, RunOutcome
from flows.extraction import open_tagging
from flows.failures import our_flow
from flows.feed_health import note_health
from flows.fetching import open_fetcher, running_clock
from flows.pages import PageRead, landing
from flows.poll import by_turns, poll_feed
from flows.polling import Polled
from flows.progress import SILENT, FeedReport, Progress
from flows.reading import batches_of, by_host, read_pages
from flows.recall import Recalled, recall, retract
from flows.second_looks import Looks, look_again
from flows.settings import Settings, load_settings
from flows.triage import Triage, Wanted, triage

log = logging.getLogger(__name__)
THREADS = 16                # hosts at once; the threads mostly wait


@flow(**our_flow("ingest") | {"task_runner": ThreadPoolTaskRunner(max_workers=THREADS)})
def ingest(
    settings: Settings | None = None,
    *,
    now: datetime | None = None,
    force: bool = False,
    alert_on_first_run: bool = False,
    hand_over: bool = True,
    progress: Progress | None = None,
) -> Run:
    """One poll: every due feed (with `force` every enabled one) has an outcome, every new entry too, and what they
    brought is stored and published.

    The run's counts are `feed_<outcome>`, the entries' outcomes, `rechecked_<change>`, `alerts`, and
    `delivery_<outcome>` of what was handed over at once. Its outcome is "unreachable" where
    no feed at all could be reached. Until a first run is completed everything is loaded without alerts, unless told
    otherwise. With `hand_over` a batch's alerts go out as soon as it is stored; else they wait for the deliver flow.
    Raises ConfigError for a mistake in the operator's files.
    """
    settings = settings or load_settings()
    clock = running_clock(now)
    warehouse.prepare(settings.warehouse)
    with (
        open_tagging(settings, children=(settings.workers or 1) - 1, dask=settings.dask) as tagging,
        open_fetcher(settings, clock) as fetcher,
    ):
        configuration = load_configuration(settings, tagging.tagger.lexicon)
        until = time.monotonic() + settings.run_seconds
        with open_courier(settings, configuration.watchlist, clock) as courier:
            desk = Desk(settings, configuration, fetcher, tagging, courier, clock, progress or SILENT, clock(), until,
                        hand_over)  # fmt: skip
            polls = poll_feeds(desk, force=force)
            work = sort_out(desk, polls, alert_on_first_run=alert_on_first_run)
            run = read_and_store(desk, polls, work)
            if run.outcome != "unreachable":
                note_health(desk, run)
            run = with_deliveries(run, courier.counts())
    warehouse.publish(settings.warehouse)
    changed = dict(run.counts).get("stored") or dict(run.counts).get("updated")
    tell_prefect(run, polls, write_event_feed(settings) if changed else ())
    log.info("run=%s outcome=%s %s", run.run_id, run.outcome, " ".join(f"{word}={n}" for word, n in run.counts))
    return run


def with_deliveries(run: Run, outcomes: Counter[str]) -> Run:
    """The run as its caller sees it, with the deliveries that it made."""
    told = tuple((f"delivery_{outcome}", count) for outcome, count in sorted(outcomes.items()))
    return replace(run, counts=(*run.counts, *told))


def poll_feeds(desk: Desk, *, force: bool) -> list[Polled]:
    """Every due feed polled, hosts in parallel, in the order of feeds.yaml."""
    with warehouse.reading(desk.settings.warehouse) as db:
        states = warehouse.feed_states(db)
    feeds = desk.configuration.ours
    due = tuple(feed for feed in feeds if feed.enabled) if force else polling.due(feeds, states, desk.started_at)
    desk.progress.poll_started(len(due))
    futures = [
        poll_task.submit(
            feed.feed_id,
            partial(poll_feed, feed, states.get(feed.feed_id) or FeedState(feed.feed_id), desk.fetcher, desk.clock),
        )
        for feed in by_turns(due)
    ]
    polls: dict[str, Polled] = {}
    for future in as_completed(futures):
        polled = future.result()
        polls[polled.spec.feed_id] = polled
        desk.counts[f"feed_{polled.fetch.outcome}"] += 1
        desk.progress.feed_answered(polled.spec.name, polled.fetch.outcome)
    return [polls[feed.feed_id] for feed in feeds if feed.feed_id in polls]


# The tasks take their work as one callable: Prefect walks through every collection among a task's parameters.
@task(name="poll feed", task_run_name="poll {feed_id}", cache_policy=NO_CACHE, persist_result=False)
def poll_task(feed_id: str, poll: Callable[[], Polled]) -> Polled:
    return poll()


def sort_out(desk: Desk, polls: Sequence[Polled], *, alert_on_first_run: bool) -> Triage:
    """What of the polls needs a page, due retries included."""
    entries = [entry for poll in polls if poll.parsed for entry in poll.parsed.entries]
    with warehouse.reading(desk.settings.warehouse) as db:
        retries = warehouse.retryable_entries(db, desk.clock())
        articles = {entry.article_id for entry in (*entries, *(result.entry for result in retries))}
        known_entries = warehouse.known_entries(db, [entry.entry_id for entry in entries])
        known_articles = warehouse.known_articles(db, sorted(articles))
        led = warehouse.led_to(db, {entry.canonical_url for entry in entries if entry.entry_id not in known_entries})
        began_at = warehouse.began_at(db)
    return triage(
        polls,
        retries,
        specs={feed.feed_id: feed for feed in desk.configuration.ours},
        known_entries=known_entries,
        known_articles=known_articles | {one.article_id for one in entries if one.canonical_url in led},
        now=desk.clock(),
        began_at=began_at,
        tell_everything=alert_on_first_run,
    )


def read_and_store(desk: Desk, polls: Sequence[Polled], work: Triage) -> Run:
    """Every wanted page read and stored, batch by batch, each feed's state with the last of its entries."""
    down = polling.network_is_down([poll.fetch for poll in polls])
    states = _next_states(polls, work, network_down=down)
    desk.progress.poll_finished(tuple(_report(poll, states[poll.spec.feed_id], work) for poll in polls))
    for result in work.settled:
        desk.count_entry(result)
    desk.progress.pages_started(len(work.wanted))
    if work.wanted:
        desk.tagging.warm_up(len(work.wanted))
    open_counts = Counter(wanted.spec.feed_id for wanted in work.wanted)
    memory = Memory()
    fetches, entries = tuple(poll.fetch for poll in polls), tuple(work.settled)
    with closing(_read(desk, work.wanted)) as batches:
        for reads in batches:
            open_counts.subtract(read.wanted.spec.feed_id for read in reads)
            store(desk, reads, Leavings(_finished(states, open_counts), fetches, entries), memory, "failed")
            fetches, entries = (), ()
    looks = Looks() if down else looks_task(partial(look_again, desk, polls))
    fetches = (*fetches, *looks.fetches, *desk.fetcher.robots_fetches())
    leavings = Leavings(_finished(states, open_counts), fetches, entries, looks.checks)
    return store(desk, looks.reads, leavings, memory, "unreachable" if down else "completed")


@task(name="look again", cache_policy=NO_CACHE, persist_result=False)
def looks_task(look: Callable[[], Looks]) -> Looks:
    return look()


def _next_states(polls: Sequence[Polled], work: Triage, *, network_down: bool) -> dict[str, FeedState]:
    return {
        poll.spec.feed_id: polling.next_state(
            poll,
            new_count=work.new_counts[poll.spec.feed_id],
            now=poll.fetch.started_at,
            network_down=network_down,
        )
        for poll in polls
    }


def _report(poll: Polled, state: FeedState, work: Triage) -> FeedReport:
    return FeedReport(
        feed_id=poll.spec.feed_id,
        name=poll.spec.name,
        outcome=poll.fetch.outcome,
        reason=poll.fetch.reason,
        entry_count=len(poll.parsed.entries) if poll.parsed else 0,
        new_count=work.new_counts[poll.spec.feed_id],
        next_poll_at=state.next_poll_at,
    )


def _finished(states: dict[str, FeedState], open_counts: Counter[str]) -> tuple[FeedState, ...]:
    """The states of the feeds that wait for no page any more, taken out of `states`."""
    return tuple(states.pop(feed_id) for feed_id in list(states) if open_counts[feed_id] <= 0)


def _read(desk: Desk, wanted: Sequence[Wanted]) -> Generator[list[PageRead], None, None]:
    """The pages in batches as they come, one task for each host; when closed early the tasks end after one page."""
    done: SimpleQueue[PageRead] = SimpleQueue()
    stop = Event()
    futures = [
        pages_task.submit(
            host,
            partial(read_pages, ones, desk.fetcher, desk.clock, done, until=desk.until, stop=stop,
                    call=desk.tagging.call),
        )
        for host, ones in by_host(wanted).items()
    ]
    ended: list[object] = []                # told by the threads: to ask the server for a state costs as much as a page
    for future in futures:
        future.add_done_callback(ended.append)

    try:
        yield from batches_of(done, len(wanted), alive=lambda: len(ended) < len(futures))
    finally:
        stop.set()
        for future in futures:
            future.wait()


@task(name="read pages", task_run_name="pages of {host}", cache_policy=NO_CACHE, persist_result=False)
def pages_task(host: str, read: Callable[[], int]) -> int:
    return read()


def store(desk: Desk, reads: Sequence[PageRead], leavings: Leavings, memory: Memory, outcome: RunOutcome) -> Run:
    """The run as stored with this batch; until the last batch its outcome is "failed", should it be killed."""
    extractions = desk.tagging.extract([read.article for read in reads if read.article])
    return store_task(partial(_store, desk, reads, extractions, leavings, memory, outcome))


@task(name="store batch", cache_policy=NO_CACHE, persist_result=False)
def store_task(write: Callable[[], Run]) -> Run:
    return write()


def _store(
    desk: Desk,
    reads: Sequence[PageRead],
    extractions: Sequence[Extraction],
    leavings: Leavings,
    memory: Memory,
    outcome: RunOutcome,
) -> Run:
    path = desk.settings.warehouse
    whole = [(read, read.article) for read in reads if read.article]
    fresh = [(article, extraction) for (_, article), extraction in zip(whole, extractions, strict=True)]
    marks = fingerprints(fresh)
    again = [pair for (read, _), pair in zip(whole, fresh, strict=True) if read.result.outcome == "updated"]
    articles = [article for read, article in whole if read.result.outcome != "updated"]
    ids = sorted({known_as for article in articles for known_as in (article.article_id, landing(article))})
    with warehouse.writing(path) as db:     # decided in the turn: nobody else stores the same news meanwhile
        recalled = Recalled()
        if reads or leavings.checks:
            standing = retract(db, again)   # before the deals are recalled: what left the ledger is none of them
            watches = desk.configuration.watchlist.watches
            recalled = recall(db, desk.started_at, watches, fresh, marks, standing)
        known = warehouse.known_articles(db, ids)
        told = [Told(extraction, mark) for extraction, mark in zip(extractions, marks, strict=True)]
        batch = make_batch(reads, told, leavings, memory=memory, recalled=recalled, known=known, desk=desk)
        for result in batch.entries[len(leavings.entries) :]:
            desk.count_entry(result)
        desk.counts["alerts"] += len(batch.alerts)
        batch = replace(batch, run=desk.run(outcome))
        load_reference(db, desk, memory, with_entities=bool(batch.articles))
        row_counts = warehouse.load(db, batch)
        warehouse.record_checks(db, leavings.checks)
    if batch.alerts and desk.hand_over:
        desk.courier.call()
    desk.progress.batch_stored(row_counts)
    return batch.run
