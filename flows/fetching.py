"""The polite client of one run, made from the settings."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from flows.http.client import Fetcher
from flows.http.exchange import Limits
from flows.settings import Settings

Clock = Callable[[], datetime]


def running_clock(now: datetime | None) -> Clock:
    """A clock that shows `now` at this moment and runs on from there; the real time where it is None."""
    if now is None:
        return lambda: datetime.now(UTC)
    started = time.monotonic()
    return lambda: now + timedelta(seconds=time.monotonic() - started)


@contextmanager
def open_fetcher(settings: Settings, clock: Clock) -> Iterator[Fetcher]:
    """A client with the operator's limits; its connections are closed at the end."""
    fetcher = Fetcher(
        user_agent=settings.user_agent,
        clock=clock,
        robots_folder=settings.home / "robots",
        allow_hosts=settings.allow_hosts,
        legacy_tls_hosts=settings.legacy_tls_hosts,
        limits=Limits(
            connect_seconds=settings.connect_seconds,
            read_seconds=settings.read_seconds,
            total_seconds=settings.total_seconds,
            pause_seconds=settings.pause_seconds,
            hosts_at_once=settings.hosts_at_once,
        ),
    )
    try:
        yield fetcher
    finally:
        fetcher.close()
