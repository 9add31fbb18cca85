import time
from datetime import UTC, datetime
from queue import SimpleQueue
from threading import Event
from typing import cast

import pytest

from extractors.records import Entry, FeedSpec
from flows.http.client import Fetcher
from flows.pages import PageRead, leave_page
from flows.reading import batches_of, by_host, read_pages
from flows.triage import Wanted

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
NOBODY = cast(Fetcher, None)


def wanted(number: int, url: str = "") -> Wanted:
    url = url or f"https://a.example/{number}"
    return Wanted(Entry(str(number), str(number), "a", url, url, "제목"), FeedSpec("a", "a", url, "a"))


def queue_of(count: int) -> SimpleQueue[PageRead]:
    done: SimpleQueue[PageRead] = SimpleQueue()
    for number in range(count):
        done.put(leave_page(wanted(number), lambda: NOW))
    return done


def test_one_thread_reads_all_pages_of_a_host() -> None:
    urls = ("https://a.example/1", "https://b.example/2", "https://A.example:443/3", "http://a.example/4", "mailto:5")
    hosts = by_host(wanted(number, url) for number, url in enumerate(urls))
    assert {host: [one.entry.entry_id for one in ones] for host, ones in hosts.items()} == {
        "a.example:443": ["0", "2"], "b.example:443": ["1"], "a.example:80": ["3"], "no host": ["4"],
    }  # fmt: skip


def test_pages_come_in_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.reading.BATCH_SIZE", 3)
    monkeypatch.setattr("flows.reading.MOST", 3)
    assert [len(batch) for batch in batches_of(queue_of(7), 7, alive=lambda: True)] == [3, 3, 1]


def test_what_waits_already_comes_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.reading.BATCH_SIZE", 3)
    monkeypatch.setattr("flows.reading.MOST", 5)
    assert [len(batch) for batch in batches_of(queue_of(7), 7, alive=lambda: True)] == [5, 2]


def test_news_is_not_kept_waiting_for_a_full_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.reading.BATCH_SECONDS", 0.0)
    monkeypatch.setattr("flows.reading.MOST", 1)
    assert [len(batch) for batch in batches_of(queue_of(2), 2, alive=lambda: True)] == [1, 1]


def test_nobody_waits_for_pages_that_nobody_brings() -> None:
    assert [len(batch) for batch in batches_of(queue_of(2), 5, alive=lambda: False)] == [2]


def test_a_late_page_is_left_and_a_broken_off_run_reads_no_further() -> None:
    done: SimpleQueue[PageRead] = SimpleQueue()
    stop = Event()
    read_pages([wanted(1)], NOBODY, lambda: NOW, done, until=time.monotonic() - 1, stop=stop)
    assert done.get().result.outcome == "limited"
    stop.set()
    read_pages([wanted(1)], NOBODY, lambda: NOW, done, until=time.monotonic() + 60, stop=stop)
    assert done.empty()
