"""Pages read host by host in threads, and gathered into batches as they come."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from queue import Empty, SimpleQueue
from threading import Event

from flows.extraction import here
from flows.fetching import Clock
from flows.http.addresses import AddressRefused
from flows.http.client import Fetcher
from flows.http.urls import host_key, parse_target
from flows.pages import Caller, PageRead, leave_page, read_page
from flows.triage import Wanted

BATCH_SIZE = 100            # pages: a killed run loses about as many
BATCH_SECONDS = 2.0         # or what came in this time after the first, so that news is not kept waiting
MOST = 1000                 # where more has come already, since many machines wait to write: one turn for all of it


def by_host(wanted: Iterable[Wanted]) -> dict[str, list[Wanted]]:
    """The wanted pages of each host, in their order: two threads at one host would only wait for each other."""
    hosts: dict[str, list[Wanted]] = {}
    for one in wanted:
        hosts.setdefault(_host(one.entry.url), []).append(one)
    return hosts


def _host(url: str) -> str:
    try:
        return host_key(parse_target(url))
    except AddressRefused:
        return "no host"


def read_pages(
    wanted: Sequence[Wanted],
    fetcher: Fetcher,
    clock: Clock,
    done: SimpleQueue[PageRead],
    *,
    until: float,
    stop: Event,
    call: Caller = here,
) -> int:
    """Every wanted page put on the queue, one after the other; after `until` (monotonic) they are left unread.

    Once `stop` is set nobody waits for the rest any more: the run was broken off.
    """
    for one in wanted:
        if stop.is_set():
            break
        late = time.monotonic() > until
        done.put(leave_page(one, clock) if late else read_page(one, fetcher, clock, call))
    return len(wanted)


def batches_of(done: SimpleQueue[PageRead], count: int, *, alive: Callable[[], bool]) -> Iterator[list[PageRead]]:
    """The pages in batches until `count` have come, or until nobody is `alive` to bring the rest."""
    batch: list[PageRead] = []
    since = time.monotonic()
    while count:
        try:
            read = done.get(timeout=0.25)
        except Empty:
            if not alive() and done.empty():
                break
        else:
            since = since if batch else time.monotonic()
            batch.append(read)
            count -= 1
        full = len(batch) >= BATCH_SIZE or time.monotonic() - since > BATCH_SECONDS
        if batch and full and (done.empty() or len(batch) >= MOST):
            yield batch
            batch = []
    if batch:
        yield batch
