"""The maintenance flow: once a night the warehouse is made small and sound, and published anew."""

import logging
from collections import Counter
from datetime import UTC, datetime, timedelta

from prefect import flow

import warehouse
from extractors.ids import make_id
from extractors.records import Batch, Run
from flows.failures import our_flow
from flows.prefect_home import shrink_prefect
from flows.settings import Settings, load_settings
from flows.yaml_file import ConfigError

log = logging.getLogger(__name__)
QUIET_WEEK = timedelta(days=7)


@flow(**our_flow("maintenance"))
def maintenance(settings: Settings | None = None, now: datetime | None = None) -> Run:
    """The schema is the newest, what the operator does not keep is gone, and the snapshot is the state of now.

    The run counts the rows forgotten (`forgot_<table>`) and what the doctor found (`found_<problem>`), which is only
    told here: `alliance-watch doctor --mend` puts it right. Prefect's own database, which its server prunes (see
    `prefect_home`), gives back what it does not need. Raises ConfigError where the days to keep make no sense.
    """
    settings = settings or load_settings()
    started = now or datetime.now(UTC)
    path = settings.warehouse
    warehouse.prepare(path)
    counts = forget(settings, started) + look_for_damage(settings)
    run = Run(make_id("maintenance", started.isoformat()), "maintenance", started, now or datetime.now(UTC),
              "completed", (*sorted(counts.items()), ("published", 1)))  # fmt: skip
    with warehouse.writing(path) as db:
        warehouse.load(db, Batch(run))
    warehouse.sort_postings(path)
    warehouse.tidy(path)
    warehouse.publish(path)
    freed = shrink_prefect(settings.home)
    log.info("maintenance %s prefect_freed_bytes=%d", " ".join(f"{word}={n}" for word, n in run.counts), freed)
    return run


def forget(settings: Settings, now: datetime) -> Counter[str]:
    """Texts and rows older than the operator keeps them are gone; how many, by table.

    Nothing is where for a week nobody published: then this machine's clock is ahead, and all would look old.
    """
    with warehouse.writing(settings.warehouse) as db:
        newest = warehouse.newest_publication(db)
        if newest and now - newest > QUIET_WEEK:
            log.warning("maintenance forgets nothing: the newest article is of %s, the clock says %s", newest, now)
            return Counter()
        try:
            gone = warehouse.retention(
                db, now, bodies_days=settings.keep_texts_days, rows_days=settings.keep_rows_days
            )
        except ValueError as error:
            raise ConfigError(f"ALLIANCE_WATCH_KEEP_TEXTS_DAYS, ALLIANCE_WATCH_KEEP_ROWS_DAYS: {error}") from error
        gone["article_checks"] = warehouse.forget_checks(db, now)
    return Counter({f"forgot_{table}": count for table, count in gone.items() if count})


def look_for_damage(settings: Settings) -> Counter[str]:
    """What is wrong with the warehouse, in the log and by problem."""
    found = warehouse.examine(settings.warehouse)
    for one in found:
        log.warning("warehouse table=%s problem=%s count=%d: %s", one.table, one.problem, one.count, one.detail)
    counts: Counter[str] = Counter()
    for one in found:
        counts[f"found_{one.problem}"] += one.count
    return counts
