"""The outbox against a real warehouse and real receivers: at least once, never lost, seldom doubled."""

import random
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import StringIO
from multiprocessing import get_context
from pathlib import Path

import pytest
from rich.console import Console

import warehouse
from extractors.records import Alert, Batch, ChannelSpec, Run, Watch
from flows.channels import Surroundings
from flows.delivery import deliver_due
from flows.watch_file import BUILT_IN, Watchlist
from tests.receivers import Receiver, webhook
from tests.warehouses import fresh

NOW = datetime(2026, 10, 1, 3, 0, tzinfo=UTC)
ALERT = Alert(
    "alert-0", "executives", "story-0", "article-0", ("file", "hook"), "올트먼 CEO, 최태원 회장 만났다",
    "https://news.example/a", "가람일보", NOW, NOW, NOW, "sam-altman", "샘 올트먼", "샘 올트먼: meeting",
    "샘 올트먼 CEO가 1일 최태원 회장을 만났다.", "샘 올트먼", "meeting", "confirmed",
)  # fmt: skip
WATCH = Watch("executives", ("file", "hook"), people=("sam-altman",))


def outbox(home: Path, count: int = 1) -> Path:
    """A warehouse with so many alerts waiting, each of its own story."""
    path = fresh(home / "warehouse.duckdb")
    numbered = [replace(ALERT, alert_id=f"alert-{i:03}", story_id=f"story-{i}") for i in range(count)]
    with warehouse.writing(path) as db:
        run = Run("run-1", "ingest", NOW, NOW, "completed", ())
        warehouse.load(db, Batch(run, alerts=tuple(numbered)))
    return path


def enqueue(path: Path, *alerts: Alert) -> None:
    with warehouse.writing(path) as db:
        assert warehouse.enqueue(db, alerts) == len(alerts)


def deliver(path: Path, port: int, *, at: datetime = NOW, watch: Watch = WATCH, most: int = 1000) -> Counter[str]:
    channels = (*BUILT_IN, ChannelSpec("hook", f"json://127.0.0.1:{port}"))
    around = Surroundings(path.parent, {}, Console(file=StringIO()))
    return deliver_due(path, Watchlist((watch,), channels), around, now=at, most_messages=most)


def log_ids(home: Path) -> list[str]:
    return [line.rpartition(" | ")[2] for line in (home / "alerts.log").read_text("utf-8").splitlines()]


def test_what_is_due_is_delivered_once(tmp_path: Path) -> None:
    path = outbox(tmp_path, 3)
    with webhook() as receiver:
        assert deliver(path, receiver.port) == Counter(delivered=6)
        assert deliver(path, receiver.port, at=NOW + timedelta(hours=1)) == Counter()
    assert sorted(key or "" for key in receiver.keys) == log_ids(tmp_path) == ["alert-000", "alert-001", "alert-002"]


def test_a_channel_gets_so_many_messages_in_an_hour_and_then_one_summary(tmp_path: Path) -> None:
    path = outbox(tmp_path, 2)
    with webhook() as receiver:
        assert deliver(path, receiver.port, most=2) == Counter(delivered=4)
        with warehouse.writing(path) as db:
            run = Run("run-2", "ingest", NOW, NOW, "completed", ())
            later = tuple(replace(ALERT, alert_id=f"later-{i}", story_id=f"later-{i}") for i in range(3))
            warehouse.load(db, Batch(run, alerts=later))
        soon = NOW + timedelta(minutes=10)
        assert deliver(path, receiver.port, at=soon, most=2) == Counter(delivered=3, pending=3)
        assert len(receiver.bodies) == 2
        assert deliver(path, receiver.port, at=NOW + timedelta(hours=1), most=2) == Counter(delivered=3)
    assert len(log_ids(tmp_path)) == 5
    assert len(receiver.bodies) == 4                # one by itself, the other two in one


def test_a_temporary_failure_is_tried_again_when_its_time_has_come(tmp_path: Path) -> None:
    path = outbox(tmp_path)
    with webhook(503) as receiver:
        assert deliver(path, receiver.port) == Counter(delivered=1, retry=1)
        assert deliver(path, receiver.port, at=NOW + timedelta(seconds=30)) == Counter()
        assert deliver(path, receiver.port, at=NOW + timedelta(minutes=2)) == Counter(delivered=1)
    assert receiver.keys == ["alert-000", "alert-000"]


def test_a_permanent_failure_is_parked_and_told_in_the_log_file(tmp_path: Path) -> None:
    path = outbox(tmp_path)
    with webhook(404) as receiver:
        assert deliver(path, receiver.port) == Counter(delivered=1, failed=1)
        assert deliver(path, receiver.port, at=NOW + timedelta(days=1)) == Counter()
    assert len(receiver.keys) == 1
    assert "hook 전달 실패(HTTP 404)" in (tmp_path / "alerts.log").read_text("utf-8")


def test_a_channel_that_fails_is_told_on_another_once_a_day(tmp_path: Path) -> None:
    path = outbox(tmp_path, 2)
    shown = StringIO()
    with webhook(404, 404, 404) as receiver:
        channels = (*BUILT_IN, ChannelSpec("hook", f"json://127.0.0.1:{receiver.port}"))
        around = Surroundings(tmp_path, {}, Console(file=shown, width=200))
        for hours in (0, 1):
            deliver_due(path, Watchlist((WATCH,), channels), around, now=NOW + timedelta(hours=hours),
                        health_channels=("hook", "console", "gone", "file"))  # fmt: skip
            enqueue(path, replace(ALERT, alert_id=f"later-{hours}", story_id="later", channels=("hook",)))
    assert shown.getvalue().count("알림 전달 실패") == 1
    assert "hook: HTTP 404 (2)" in shown.getvalue()
    assert "샘 올트먼 회동(발표)" in shown.getvalue()
    lines = (tmp_path / "alerts.log").read_text("utf-8").splitlines()
    assert sum("hook 전달 실패(HTTP 404)" in line for line in lines) == 3, "each lost alert can be read in the log"


def test_a_service_that_asks_to_be_left_alone_is_left_alone(tmp_path: Path) -> None:
    path = outbox(tmp_path)
    with webhook(429) as receiver:
        receiver.headers["Retry-After"] = "600"
        assert deliver(path, receiver.port) == Counter(delivered=1, retry=1)
        enqueue(path, replace(ALERT, alert_id="new", story_id="new", channels=("hook",)))
        assert deliver(path, receiver.port, at=NOW + timedelta(minutes=9)) == Counter(pending=1)
        assert len(receiver.keys) == 1
        assert deliver(path, receiver.port, at=NOW + timedelta(minutes=11)) == Counter(delivered=2)
    assert receiver.keys == ["alert-000", "new", "alert-000"]


def test_a_watch_that_groups_tells_all_in_one_message_and_a_retry_is_that_message(tmp_path: Path) -> None:
    path = outbox(tmp_path, 2)
    watch = replace(WATCH, group_wait=60)
    with webhook(503) as receiver:
        assert deliver(path, receiver.port, watch=watch) == Counter(delivered=2, pending=2)
        enqueue(path, replace(ALERT, alert_id="alert-2", story_id="other", created_at=NOW + timedelta(seconds=50)))
        soon = NOW + timedelta(seconds=50)
        assert deliver(path, receiver.port, at=soon, watch=watch) == Counter(delivered=1, pending=1)
        assert receiver.bodies == []
        assert deliver(path, receiver.port, at=NOW + timedelta(seconds=61), watch=watch) == Counter(retry=3)
        enqueue(path, replace(ALERT, alert_id="alert-3", story_id="fourth", channels=("hook",)))
        assert deliver(path, receiver.port, at=NOW + timedelta(minutes=9), watch=watch) == Counter(delivered=4)
    assert [body["title"] for body in receiver.bodies] == [
        "알림 3건: 샘 올트먼", "샘 올트먼 회동(발표)", "알림 3건: 샘 올트먼"
    ]
    assert receiver.keys[0] == receiver.keys[2] != receiver.keys[1]


def test_an_english_channel_has_english_names(tmp_path: Path) -> None:
    path = outbox(tmp_path)
    with webhook() as receiver:
        channels = (*BUILT_IN, ChannelSpec("hook", f"json://127.0.0.1:{receiver.port}", "en"))
        around = Surroundings(tmp_path, {}, Console(file=StringIO()))
        deliver_due(path, Watchlist((WATCH,), channels, {"샘 올트먼": "Sam Altman"}), around, now=NOW)
    assert receiver.bodies[0]["title"] == "Sam Altman: meeting (confirmed)"


def test_a_channel_that_is_down_is_knocked_at_once_and_keeps_nobody_else_waiting(tmp_path: Path) -> None:
    path = outbox(tmp_path, 4)
    with webhook(503, 503, 503, 503) as receiver:
        assert deliver(path, receiver.port) == Counter(delivered=4, retry=1, pending=3)
    assert len(receiver.keys) == 1


def test_quiet_hours_hold_at_the_door_too(tmp_path: Path) -> None:
    path = outbox(tmp_path)
    night, morning = datetime(2026, 10, 1, 14, 0, tzinfo=UTC), datetime(2026, 10, 1, 22, 0, tzinfo=UTC)
    quiet = replace(WATCH, quiet_hours=("22:00", "07:00"))
    with webhook() as receiver:
        assert deliver(path, receiver.port, at=night, watch=quiet) == Counter(delivered=1, pending=1)
        assert deliver(path, receiver.port, at=morning - timedelta(minutes=1), watch=quiet) == Counter()
        assert receiver.keys == []
        assert deliver(path, receiver.port, at=morning, watch=quiet) == Counter(delivered=1)


def deliver_in_a_child(path: Path, port: int, attempt: int) -> None:
    deliver(path, port, at=NOW + timedelta(days=attempt))


def await_messages(receiver: Receiver, count: int) -> None:
    deadline = time.monotonic() + 60
    while len(receiver.keys) < count and time.monotonic() < deadline:
        time.sleep(0.002)


def test_two_that_deliver_at_once_double_nothing(tmp_path: Path) -> None:
    path = outbox(tmp_path, 20)
    with webhook() as receiver, ThreadPoolExecutor(2) as pool:
        counts = list(pool.map(lambda _: deliver(path, receiver.port), range(2)))
    assert sorted(receiver.keys, key=str) == [f"alert-{i:03}" for i in range(20)]
    assert sum(counts, Counter()) == Counter(delivered=40)


@pytest.mark.slow
def test_killed_at_any_moment_nothing_is_lost_and_only_the_one_in_flight_doubled(tmp_path: Path) -> None:
    chance = random.Random(6)
    total, kills = 100, 15
    path = outbox(tmp_path, total)
    forks = get_context("forkserver")           # each child is forked from a process that has imported everything
    forks.set_forkserver_preload(["tests.test_flows_deliver", "tests.warm_apprise"])
    with webhook() as receiver:
        for attempt in range(kills + 1):
            child = forks.Process(target=deliver_in_a_child, args=(path, receiver.port, attempt))
            child.start()
            if attempt < kills:
                await_messages(receiver, len(receiver.keys) + chance.randint(0, 8))
                time.sleep(chance.uniform(0, 0.04))
                child.kill()
            child.join(120)
    sent = Counter(receiver.keys)
    assert set(sent) == {f"alert-{i:03}" for i in range(total)}
    assert sum(sent.values()) - total <= kills
    assert log_ids(tmp_path) == sorted(sent, key=str)


@pytest.mark.slow
def test_the_flow_delivers_by_the_operators_files(tmp_path: Path, prefect_harness: Path) -> None:
    from flows.deliver import deliver as flow
    from flows.settings import Settings

    outbox(tmp_path, 2)
    watchlist = tmp_path / "watchlist.yaml"
    watchlist.write_text("channels: []\n")
    run = flow(Settings(home=tmp_path, watchlist=watchlist), NOW)
    assert (run.flow, run.outcome) == ("deliver", "completed")
    # "hook" is no channel of this watchlist, and the console is told so
    assert run.counts == (("delivered", 3), ("failed", 2))
    assert "no channel 'hook'" in (tmp_path / "alerts.log").read_text("utf-8")
    first = flow(Settings(home=tmp_path / "new", watchlist=watchlist), NOW)
    assert (first.outcome, first.counts) == ("completed", ()), "it may come before any poll"
