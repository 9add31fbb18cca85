"""The host's clock is set back, or forth: waits that a wrong clock set hold nobody, and nothing is forgotten early."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import warehouse
from extractors.records import (
    Alert,
    Article,
    Batch,
    ChannelSpec,
    Delivery,
    Entry,
    EntryResult,
    FeedSpec,
    FeedState,
    Fetch,
    Run,
    Watch,
)
from flows import metrics
from flows.delivery_plan import Past, plan
from flows.polling import Polled, due, next_state

NOW = datetime(2026, 11, 3, 3, tzinfo=UTC)
AHEAD = [timedelta(hours=5), timedelta(days=400)]
ROOT = Path(__file__).parents[1]


def polled(state: FeedState, now: datetime) -> FeedState:
    url = "https://a.example/feed"
    fetch = Fetch("f1", url, "unchanged", "304", now, "a", status=304)
    return next_state(Polled(FeedSpec("a", "a", url, "a"), state, fetch), new_count=0, now=now)


@pytest.mark.parametrize("ahead", AHEAD)
def test_a_feed_polled_in_the_future_is_due_at_once_and_then_at_its_pace(ahead: timedelta) -> None:
    feeds = [FeedSpec("a", "a", "https://a.example/feed", "a")]
    wrong = polled(FeedState("a"), NOW + ahead)
    assert due(feeds, {"a": wrong}, NOW) == tuple(feeds)
    right = polled(wrong, NOW)
    assert right.next_poll_at is not None
    assert timedelta(minutes=3) <= right.next_poll_at - NOW <= timedelta(hours=6)
    assert due(feeds, {"a": right}, NOW + timedelta(minutes=1)) == (), "asked once, not at every poll"


ALERT = Alert("a1", "w", "s", "a", ("hook",), "제목", "https://news.example/a", "가람일보", NOW, NOW, NOW, "sam-altman",
              "샘 올트먼", "", "문장", "")  # fmt: skip
DELIVERY = Delivery("d1", "a1", "hook", "retry", "503", 1, NOW + timedelta(hours=1), NOW)
HOOK = {"hook": ChannelSpec("hook", "json://a.example")}


@pytest.mark.parametrize("ahead", AHEAD)
def test_what_the_future_sent_or_asked_holds_no_alert(ahead: timedelta) -> None:
    then = NOW + ahead
    past = Past(
        {"hook": [then] * 8}, {"hook": then + timedelta(hours=30)}, {("hook", "w"): (then, then)}
    )
    rows = [(replace(ALERT, created_at=then), DELIVERY)]
    sendings, settled = plan(rows, HOOK, {"w": Watch("w", ("hook",), group_interval=60)}, NOW, past=past)
    assert (len(sendings), settled) == (1, ())


@pytest.mark.parametrize("ahead", AHEAD)
def test_what_was_put_off_in_the_future_is_tried_now(tmp_path: Path, ahead: timedelta) -> None:
    path, then = tmp_path / "warehouse.duckdb", NOW + ahead
    entry = Entry("e1", "article", "a", "https://a.example/1", "https://a.example/1", "제목")
    failed = EntryResult(entry, "failed", "503", then, 1, then + timedelta(minutes=10))
    warehouse.prepare(path)
    with warehouse.writing(path) as db:
        run = Run("r", "ingest", then, then, "completed", ())
        warehouse.load(db, Batch(run, entries=(failed,), alerts=(ALERT,)))
        warehouse.record_deliveries(db, [replace(DELIVERY, next_attempt_at=then, updated_at=then)])
        assert [one.entry.entry_id for one in warehouse.retryable_entries(db, NOW)] == ["e1"]
        assert "d1" in [delivery.delivery_id for _, delivery in warehouse.due_deliveries(db, NOW)]


def test_a_clock_that_is_ahead_makes_maintenance_forget_nothing(tmp_path: Path, prefect_harness: Path) -> None:
    from flows.maintenance import maintenance
    from flows.settings import load_settings

    settings, url = load_settings({}, home=tmp_path, keep_texts_days=30, keep_rows_days=60), "https://a.example/1"
    article = Article("1", url, url, "제목", "본문", "새벽신문", NOW, NOW)
    warehouse.prepare(settings.warehouse)
    with warehouse.writing(settings.warehouse) as db:
        warehouse.load(db, Batch(Run("r", "ingest", NOW, NOW, "completed", ()), articles=(article,)))
    maintenance(settings, NOW + timedelta(days=400))
    assert list(warehouse.run_sql(settings.warehouse, "SELECT text FROM articles").rows) == [("본문",)]


def test_polls_and_starts_of_the_future_do_not_make_us_look_well(tmp_path: Path) -> None:
    from flows.metrics_server import answer

    path, then = tmp_path / "warehouse.duckdb", NOW + timedelta(days=400)
    warehouse.prepare(path)
    with warehouse.writing(path) as db:
        warehouse.load(db, Batch(Run("r", "ingest", then, then, "completed", ())))
    warehouse.publish(path)
    assert answer(path, "/healthz", started_at=NOW - timedelta(hours=2), now=NOW)[0] == 503
    assert not metrics.health([], started_at=then, now=NOW).ok


def test_the_hosts_zone_and_its_summer_time_change_nothing() -> None:
    """In the hour that New York's clocks go through twice the same is due and the same hours are quiet as in Seoul."""
    code = """
from datetime import UTC, datetime, timedelta
from extractors.hours import held_until, korean_day
from extractors.records import FeedSpec, FeedState
from flows.polling import due
for minutes in range(0, 180, 30):
    now = datetime(2026, 11, 1, 5, tzinfo=UTC) + timedelta(minutes=minutes)
    state = FeedState("a", next_poll_at=datetime(2026, 11, 1, 6, tzinfo=UTC), last_polled_at=now - timedelta(hours=2))
    print(korean_day(now), held_until(now, ("15:00", "22:00"), working_days=False),
          len(due([FeedSpec("a", "a", "https://a.example", "a")], {"a": state}, now)))
"""
    told = {
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=os.environ | {"TZ": zone}, text=True, check=True,
                       capture_output=True).stdout
        for zone in ("America/New_York", "Asia/Seoul")
    }  # fmt: skip
    assert len(told) == 1
