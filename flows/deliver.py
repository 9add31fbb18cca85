"""The deliver flow: what waits in the outbox goes to its channels, and every attempt has an outcome."""

import logging
from datetime import UTC, datetime

from prefect import flow, task

import warehouse
from extractors.ids import make_id
from extractors.names.gazetteer import load_lexicon
from extractors.records import Batch, Run
from flows.configuration import watchlist_of
from flows.courier import deliver_now
from flows.failures import our_flow
from flows.settings import Settings, load_settings

log = logging.getLogger(__name__)


@flow(**our_flow("deliver"))
def deliver(settings: Settings | None = None, now: datetime | None = None) -> Run:
    """Every due delivery was tried once; the run counts their outcomes (delivered, retry, failed, pending).

    The run is stored and published where there was something to deliver.
    Raises ConfigError for a mistake in the operator's files.
    """
    settings = settings or load_settings()
    warehouse.prepare(settings.warehouse)           # it may be the first flow of all, before any poll
    started = now or datetime.now(UTC)
    counts = hand_over(settings, started)
    finished = now or datetime.now(UTC)
    run = Run(make_id("deliver", started.isoformat()), "deliver", started, finished, "completed", counts)
    if counts:
        with warehouse.writing(settings.warehouse) as db:
            warehouse.load(db, Batch(run))
        warehouse.publish(settings.warehouse)       # so that `alerts list` knows how it ended
    return run


@task(name="hand over")
def hand_over(settings: Settings, now: datetime) -> tuple[tuple[str, int], ...]:
    """The whole outbox in one task: a task for each message would cost more than the message."""
    counts = deliver_now(settings, watchlist_of(settings, load_lexicon(settings.entities)), now)
    for outcome, count in sorted(counts.items()):
        log.info("deliver outcome=%s count=%d", outcome, count)
    return tuple(sorted(counts.items()))
