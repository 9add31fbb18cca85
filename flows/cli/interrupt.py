"""Ctrl-C during a run: told, quick, and harmless.

Leaving at once is safe, because everything a run stores is stored in whole transactions and a killed run heals with
the next one. Waiting is not: Prefect would wait for every page that is still being read.
"""

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from flows.cli.console import INTERRUPTED, err, out, say


@contextmanager
def interruptible() -> Iterator[None]:
    """Within the block Ctrl-C ends the process with exit code 130, and no child of ours outlives it."""
    before = signal.signal(signal.SIGINT, _leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _leave(_signal: int, _frame: FrameType | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    err.show_cursor(True)
    say("\nstopped; what was stored is whole, and the rest comes with the next run", "yellow")
    for child in multiprocessing.active_children():
        child.kill()
    _stop_prefect()
    for console in (out, err):
        console.file.flush()
    os._exit(INTERRUPTED)


def _stop_prefect() -> None:
    """End the short-lived server that Prefect started for this process, if it did."""
    module = sys.modules.get("prefect.server.api.server")
    for server in list(module.SubprocessASGIServer._instances.values()) if module else ():
        if server.server_process:
            server.server_process.kill()
