from bisect import bisect_right
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

import warehouse
from benchmarks.soak import BEGAN_AT, Sample, differences, growths, moments, samples_in, soak
from benchmarks.soak_press import Plan, feed_fault
from demo.faults import Reply
from extractors.records import Entry, FeedSpec, FeedState, Fetch, FetchOutcome, ParsedFeed
from flows.polling import Polled, due, next_state

DAYS = timedelta(days=14)
OUTCOMES: dict[int, FetchOutcome] = {500: "failed", 503: "failed", 429: "limited", 404: "missing"}


@pytest.mark.slow
def test_eighty_simulated_minutes_lose_and_double_nothing(prefect_harness: Path, tmp_path: Path) -> None:
    """Small here: `make soak` goes through 14 days."""
    began_at = BEGAN_AT + timedelta(hours=40)       # then one feed says 503
    plan, until = Plan(began_at, per_day=240, feeds=10), began_at + timedelta(minutes=80)
    samples = list(soak(tmp_path, plan, until - timedelta(minutes=30)))
    samples += soak(tmp_path, plan, until)          # started anew, it goes on where it was stopped
    assert (len(samples), samples_in(tmp_path)) == (8, samples)
    assert samples[-1].articles > 100
    path = tmp_path / "warehouse.duckdb"
    with warehouse.reading(path) as db:     # what went wrong did
        found = db.execute("SELECT DISTINCT feed_id FROM fetches WHERE status = 503 ORDER BY ALL").fetchall()
    assert ("f5",) in found
    assert differences(path, plan, until - timedelta(minutes=50)) == []
    (told,) = differences(path, Plan(began_at, per_day=600, feeds=10), until)
    assert "articles are lost" in told


def test_nobody_polls_while_the_machine_is_down() -> None:
    polls = list(moments(BEGAN_AT, BEGAN_AT + timedelta(days=14)))
    assert len(polls) == 14 * 144 - 30
    assert max(later - one for one, later in pairwise(polls)) == timedelta(hours=5, minutes=10)


def test_growth_is_told_from_what_is_flat() -> None:
    def sample(n: int) -> Sample:
        return Sample(BEGAN_AT.isoformat(), 1, 10 * n, 1.0, 500 + n, 2.0 * n, 0)

    found = growths([sample(n) for n in range(100)])
    assert found["CPU of a poll"] == 1
    assert found["disk for an article"] == pytest.approx(1)
    assert found["memory"] > 1.1


def test_two_weeks_of_faults_push_nothing_out_of_a_busy_feed_unseen() -> None:
    """The soak's 200,000 articles and its faults, with our decisions alone: no network, no pages."""
    plan = Plan(BEGAN_AT, 200_000 / 100 / 14)
    assert sum(_unseen(plan, feed) for feed in range(plan.feeds)) == 0


def _unseen(plan: Plan, feed: int) -> int:
    """How many articles left the feed's list between two good polls."""
    at = [plan.moment(feed, number) for number in range(plan.published(feed, BEGAN_AT + DAYS))]
    listed = [Entry(str(n), str(n), "f", "u", "u", "제목", published_at=moment) for n, moment in enumerate(at)]
    spec, state, seen, unseen = FeedSpec("f", "f", "u", "f"), FeedState("f"), 0, 0
    for now in moments(BEGAN_AT, BEGAN_AT + DAYS):
        if not due((spec,), {"f": state}, now):
            continue
        fault, count = feed_fault(feed, now), bisect_right(at, now)
        first = max(count - plan.listed, 0)
        if fault:
            polled = Polled(spec, state, _failed(fault, now))
        elif count == seen:
            polled = Polled(spec, state, Fetch("x", "u", "unchanged", "304", now, status=304))
        else:
            document = ParsedFeed("f", tuple(listed[first:count]))
            polled = Polled(spec, state, Fetch("x", "u", "fetched", "200", now, status=200), document, str(count))
        state = next_state(polled, new_count=0 if fault else count - max(seen, first), now=now)
        if not fault:
            unseen, seen = unseen + max(first - seen, 0), count
    return unseen


def _failed(fault: Reply, now: datetime) -> Fetch:
    outcome = OUTCOMES.get(fault.status) or ("failed" if fault.length else "broken")
    wait = next((int(value) for name, value in fault.headers if name == "Retry-After"), None)
    return Fetch("x", "u", outcome, outcome, now, status=fault.status, retry_after_seconds=wait)
