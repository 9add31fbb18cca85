"""Prefect's environment: all its state below our home, silent, telling nobody. Set before prefect is imported."""

import os
import sys
from pathlib import Path

from flows.yaml_file import ConfigError


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
    "PREFECT_SERVER_EVENTS_RETENTION_PERIOD": "P7D",
}
