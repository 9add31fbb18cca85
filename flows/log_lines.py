"""Our own log: one line for each item with its outcome word, from every scheduled run."""

import logging
import os


def log_items() -> None:
    """In a process that Prefect started for a run, the lines of `flows` go to its log; elsewhere nothing changes."""
    if os.environ.get("PREFECT__FLOW_RUN_ID"):
        logging.getLogger("flows").setLevel(logging.INFO)
