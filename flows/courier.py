"""Alerts handed over while a run goes on: what a batch brought does not wait for the pages still to come."""

import logging
import os
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime

from rich.console import Console

from flows.channels import Surroundings
from flows.delivery import deliver_due
from flows.fetching import Clock
from flows.settings import Settings
from flows.watch_file import Watchlist

log = logging.getLogger(__name__)


def deliver_now(settings: Settings, watchlist: Watchlist, now: datetime) -> Counter[str]:
    """Every delivery that was due was tried once; how many ended in which outcome."""
    around = Surroundings(settings.home, os.environ, Console())
    return deliver_due(settings.warehouse, watchlist, around, now=now, health_channels=settings.health_channels)


class Courier:
    """Empties the outbox in a thread of its own. A round that fails is made up for by the deliver flow."""

    def __init__(self, settings: Settings, watchlist: Watchlist, clock: Clock) -> None:
        self._settings = settings
        self._watchlist = watchlist
        self._clock = clock
        self._pool = ThreadPoolExecutor(1, "courier")
        self._rounds: list[Future[Counter[str]]] = []

    def call(self) -> None:
        """What waits in the outbox goes out now; returns at once."""
        self._rounds.append(self._pool.submit(self._deliver))

    def _deliver(self) -> Counter[str]:
        return deliver_now(self._settings, self._watchlist, self._clock())

    def counts(self) -> Counter[str]:
        """Waits for the rounds under way; how many deliveries ended in which outcome."""
        total: Counter[str] = Counter()
        for one in self._rounds:
            try:
                total += one.result()
            except Exception:  # the alerts are stored, and the deliver flow tries again
                log.exception("a round of deliveries failed")
        self._rounds = []
        return total

    def close(self) -> None:
        self._pool.shutdown(cancel_futures=True)


@contextmanager
def open_courier(settings: Settings, watchlist: Watchlist, clock: Clock) -> Iterator[Courier]:
    """A courier for one run, who ends with it."""
    courier = Courier(settings, watchlist, clock)
    try:
        yield courier
    finally:
        courier.close()
