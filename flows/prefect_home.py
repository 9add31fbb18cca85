"""Prefect's environment: all its state below our home, silent and small, telling nobody. Set before it is imported."""

import logging
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from flows.yaml_file import ConfigError

log = logging.getLogger(__name__)


def prepare_prefect(home: Path) -> None:
    """From now on prefect, imported here or in a child process, keeps its state in `home/prefect`.

    A PREFECT_API_URL that is already set (a Prefect server of the operator's) is kept and used; without one each
    process starts its own short-lived server. Does nothing once prefect is imported: it has read its settings.
    """
    if "prefect" in sys.modules:
        return
    folder = (home / "prefect").absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)  # prefect makes its folder, but not the ones above
    except OSError as error:
        raise ConfigError(f"{home}: no state can be kept there: {error.strerror}; name another --home") from error
    os.environ["PREFECT_HOME"] = str(folder)
    os.environ["PREFECT_SERVER_ANALYTICS_ENABLED"] = "false"
    os.environ["DO_NOT_TRACK"] = "1"
    for name, value in QUIET.items():
        os.environ.setdefault(name, value)


# What an operator may well want otherwise: their own value wins.
QUIET = {
    "PREFECT_LOGGING_LEVEL": "WARNING",
    "PREFECT_LOGGING_SERVER_LEVEL": "CRITICAL",     # an ending server complains of what it no longer writes
    "PREFECT_LOGGING_TO_API_ENABLED": "false",      # our own log has one line per item
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",  # a first start makes a database; slow disks
    "PREFECT_CLI_PROMPT": "false",
    # A run every few minutes is a hundred thousand rows a year: the server forgets them after a week.
    "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs",
    "PREFECT_SERVER_SERVICES_DB_VACUUM_RETENTION_PERIOD": "604800",
    # Every change of a run's or task's state is an event too: three quarters of the database, read by nothing but
    # automations and the page of events. States, results and artifacts are kept without.
    "PREFECT_SERVER_SERVICES_EVENT_PERSISTER_ENABLED": "false",
    "PREFECT_SERVER_SERVICES_TRIGGERS_ENABLED": "false",
    # Of tasks' states up to 200 are written at once, at most two seconds late, where each had a transaction of its own:
    # that halves what a task costs the server.
    "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_BATCH_SIZE": "200",
    "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_FLUSH_INTERVAL": "2",
    "PREFECT_SERVER_SERVICES_FOREMAN_ENABLED": "false",     # looks after work pools, of which there are none
}


@contextmanager
def unwatched() -> Iterator[None]:
    """Flows called inside send no heartbeats, and so end as soon as they have done their work.

    Their thread looks once a second whether the run has ended, and each run waits for it. Nobody listens: the server
    of a run by hand ends with it.
    """
    from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        yield


def shrink_prefect(home: Path, *, wait_seconds: float = 5) -> int:
    """Prefect's database below home takes no more room than what is in it; the bytes given back.

    What is a week old its server has forgotten by then, but left as holes in the file. 0 where there is no such
    database, or somebody writes to it for longer than `wait_seconds`: then the next night will do.
    """
    path = home / "prefect" / "prefect.db"
    if not path.exists():
        return 0
    before = path.stat().st_size
    try:
        with closing(sqlite3.connect(path, timeout=wait_seconds)) as db:
            db.execute("VACUUM")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as error:
        log.warning("%s: could not be made smaller: %s", path, error)
        return 0
    return max(before - path.stat().st_size, 0)
