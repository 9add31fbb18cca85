"""The maintenance flow: once a night the warehouse is made small and sound, and published anew."""

import logging
from collections import Counter
from datetime import UTC, datetime

from prefect import flow

import warehouse
from extractors.ids import make_id
from extractors.records import Batch, Run
from flows.failures import our_flow
from flows.settings import Settings, load_settings
from flows.yaml_file import ConfigError

log = logging.getLogger(__name__)


@flow(**our_flow("maintenance"))
def maintenance(settings: Settings | None = None, now: datetime | None = None) -> Run:
    """The schema is the newest, what the operator does not keep is gone, and the snapshot is the state of now.

    The run counts the rows forgotten (`forgot_<table>`) and what the doctor found (`found_<problem>`), which is only
    told here: `alliance-watch doctor --mend` puts it right. Prefect's own database needs nothing from here: its server
    prunes it (see `prefect_home`). Raises ConfigError where the days to keep make no sense.
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
    log.info("maintenance %s", " ".join(f"{word}={count}" for word, count in run.counts))
    return run


def forget(settings: Settings, now: datetime) -> Counter[str]:
    """Texts and rows older than the operator keeps them are gone; how many, by table."""
    with warehouse.writing(settings.warehouse) as db:
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
