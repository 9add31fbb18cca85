"""One request at a time for each host, with a pause, and so many hosts at once; who asks for it is left alone."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import BoundedSemaphore, Lock
from typing import Literal

Closed = Literal["silent", "limited"]

# So many attempts in a row without an answer, and the host is left alone for the rest of the run.
SILENT_LIMIT = 2


@dataclass(slots=True)
class _Host:
    lock: Lock = field(default_factory=Lock)
    free_at: float = 0.0                    # monotonic
    silent_count: int = 0
    pause_seconds: float = 0.0
    limited: bool = False                   # 429, or 503 with Retry-After: nothing more in this run

    @property
    def closed(self) -> Closed | None:
        return "limited" if self.limited else "silent" if self.silent_count >= SILENT_LIMIT else None


class Gates:
    """The turns at every host, shared by all threads of a run. A host is `name:port`."""

    def __init__(
        self,
        pause_seconds: float,
        hosts_at_once: int = 16,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._pause_seconds = pause_seconds
        self._clock = clock
        self._sleep = sleep
        self._slots = BoundedSemaphore(hosts_at_once)
        self._hosts: dict[str, _Host] = {}
        self._lock = Lock()

    def _host(self, name: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(name, _Host(pause_seconds=self._pause_seconds))

    @contextmanager
    def turn(self, name: str) -> Iterator[Closed | None]:
        """Inside, nobody else of this run speaks to the host, its pause since the last turn has passed, and only so
        many other hosts are being asked.

        Gives at once why the host is not to be asked again in this run, if so: it gave no answer so many times in a
        row that asking is pointless, or it told us that we ask too much.
        """
        host = self._host(name)
        with host.lock:
            if host.closed:
                yield host.closed
                return
            wait = host.free_at - self._clock()
            if wait > 0:
                self._sleep(wait)
            try:
                with self._slots:
                    yield None
            finally:
                host.free_at = self._clock() + host.pause_seconds

    def slow_down(self, name: str, seconds: float) -> None:
        """The host's pause is at least that long from now on (crawl-delay)."""
        host = self._host(name)
        host.pause_seconds = max(host.pause_seconds, seconds)

    def answered(self, name: str, *, answered: bool, limited: bool = False) -> None:
        """Remembers whether the host answered, with whatever status, and whether it asked to be left alone."""
        host = self._host(name)
        host.silent_count = 0 if answered else host.silent_count + 1
        host.limited = host.limited or limited
