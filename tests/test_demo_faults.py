import time
import zlib
from datetime import date
from threading import Event

import httpx
import pytest

from demo.faults import FAULTS, HOSTILE, OUTCOMES, gzip_bomb, reply_for
from demo.newsroom import serve

TODAY = date(2026, 11, 26)


def test_every_fault_has_an_expected_outcome() -> None:
    assert [fault for fault in FAULTS if not OUTCOMES[fault]] == []


def test_a_hostile_newsroom_has_a_publisher_for_every_attack_and_still_stops_at_once() -> None:
    started = time.monotonic()
    with serve(today=TODAY, hostile=True) as newsroom:
        hostile = [feed for feed in newsroom.feeds if feed.feed_id.startswith("hostile-")]
        assert len(hostile) == len(HOSTILE) >= 18
        with pytest.raises(httpx.ReadTimeout):
            httpx.get(next(feed.url for feed in hostile if feed.feed_id == "hostile-hang"), timeout=0.2)
    assert time.monotonic() - started < 5


def test_a_bomb_is_small_and_expands() -> None:
    packed = gzip_bomb(8)
    assert len(packed) < 10_000
    assert len(zlib.decompress(packed, 31)) == 8 * 1024 * 1024


def test_a_lie_about_length_breaks_the_transfer() -> None:
    with serve(today=TODAY, hostile=True) as newsroom:
        url = next(feed.url for feed in newsroom.feeds if feed.feed_id == "hostile-long-length")
        with pytest.raises(httpx.RemoteProtocolError):
            httpx.get(url, timeout=2)


def test_the_endless_body_ends_with_the_newsroom() -> None:
    stop = Event()
    body = reply_for("endless", stop).body
    assert not isinstance(body, bytes)
    assert len(next(body)) > 0
    stop.set()
    assert list(body) == []
