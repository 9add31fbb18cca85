"""What /metrics and /healthz say, purely and over HTTP; a failure told once a day."""

from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from pathlib import Path

import httpx
import pytest

import warehouse
from extractors.records import Batch, Run
from flows.failures import note_failure
from flows.metrics import Sizes, health, metrics_text
from flows.metrics_server import answer, metrics_server
from flows.settings import load_settings
from flows.yaml_file import ConfigError
from tests.warehouses import fresh

NOW = datetime(2026, 11, 3, 3, tzinfo=UTC)
HOUR = timedelta(hours=1)


def run_row(flow: str, ago: timedelta, outcome: str = "completed", **counts: int) -> dict[str, object]:
    return {"flow": flow, "started_at": NOW - ago, "seconds": 2.5, "outcome": outcome, "counts": counts}


@pytest.mark.parametrize(
    ("started", "polled", "ok"),
    [
        (HOUR / 2, None, True),                 # just started
        (2 * HOUR, None, False),
        (9 * HOUR, HOUR / 2, True),
        (9 * HOUR, 2 * HOUR, False),
    ],
)  # fmt: skip
def test_health_is_a_poll_within_the_hour(started: timedelta, polled: timedelta | None, ok: bool) -> None:
    runs = [run_row("deliver", HOUR / 60), run_row("ingest", HOUR / 60, "failed")]
    runs += [run_row("ingest", polled)] if polled else []
    assert health(runs, started_at=NOW - started, now=NOW).ok is ok


def test_a_poll_that_reached_nobody_is_alive_but_not_good() -> None:
    runs = [run_row("ingest", HOUR / 6, "unreachable"), run_row("ingest", HOUR, stored=3)]
    assert health(runs, started_at=NOW - HOUR, now=NOW).ok
    text = metrics_text(runs, [], [], Sizes(1, None, 7), started_at=NOW)
    assert 'alliance_watch_run_good{flow="ingest"} 0\n' in text
    assert "run_items" not in text              # those of the last run only


def test_labels_are_escaped_and_every_line_is_a_comment_or_a_sample() -> None:
    feed = {"feed_id": 'a"b\\c\nd', "failure_count": 2, "last_ok_at": NOW, "newest_item_at": None, "entries": 5,
            "stored": 4}  # fmt: skip
    text = metrics_text([], [feed], [{"outcome": "retry", "n": 3}], Sizes(None, None, 1), started_at=NOW)
    assert r'alliance_watch_feed_failures{feed="a\"b\\c\nd"} 2' in text
    assert 'alliance_watch_deliveries{outcome="retry"} 3' in text
    assert "newest_item" not in text
    assert all(line.startswith(("# HELP", "# TYPE", "alliance_watch_")) for line in text.splitlines())


def test_over_http_before_and_after_the_first_poll(tmp_path: Path) -> None:
    path = tmp_path / "warehouse.duckdb"
    with metrics_server(path, 0) as port, httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:
        assert client.get("/healthz").json() == {"ok": True, "reason": "no poll has ended yet", "last_poll_at": None}
        warehouse.prepare(path)
        now = datetime.now(UTC)
        with warehouse.writing(path) as db:
            warehouse.load(db, Batch(Run("r", "ingest", now, now, "completed", (("stored", 4),))))
        warehouse.publish(path)
        assert client.get("/healthz").json()["reason"] == "polling"
        text = client.get("/metrics").text
        assert 'alliance_watch_run_items{flow="ingest",outcome="stored"} 4\n' in text
        assert client.get("/../etc/passwd").status_code == HTTPStatus.NOT_FOUND
    assert answer(path, "/healthz", started_at=now, now=now + 2 * HOUR)[0] == HTTPStatus.SERVICE_UNAVAILABLE


def test_a_look_at_our_health_reads_a_day_of_runs_or_else_a_month(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, asked, ask = fresh(tmp_path / "warehouse.duckdb"), [], warehouse.ask
    monkeypatch.setattr(warehouse, "ask", lambda *given, **more: asked.append(more) or ask(*given, **more))
    now = datetime.now(UTC)
    for days, reads, status in ((3, 2, HTTPStatus.SERVICE_UNAVAILABLE), (0, 1, HTTPStatus.OK)):
        at = now - timedelta(days=days)
        with warehouse.writing(path) as db:
            warehouse.load(db, Batch(Run(f"r{days}", "ingest", at, at, "completed", ())))
        warehouse.publish(path)
        asked.clear()
        code, _, text = answer(path, "/healthz", started_at=now - 99 * HOUR, now=now)
        assert (code, len(asked), f'"{at.isoformat()}"' in text) == (status, reads, True)
        assert asked[0]["since"] == now - timedelta(days=1)


def test_a_port_that_is_taken_is_a_clear_mistake(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    with (
        metrics_server(path, 0) as port,
        pytest.raises(ConfigError, match=f"--metrics-port {port}"),
        metrics_server(path, port),
    ):
        pass


def test_a_failure_is_told_once_a_day_for_each_kind(tmp_path: Path) -> None:
    settings = load_settings({}, home=tmp_path, health_channels="file")
    for message, now in (
        ("ConfigError: watchlist.yaml:3: no such key", NOW),
        ("ConfigError: watchlist.yaml:3: no such key", NOW + HOUR),
        ("WarehouseError: the disk is full", NOW + HOUR),
        ("ConfigError: watchlist.yaml:3: no such key", NOW + 24 * HOUR),
    ):
        note_failure(settings, "ingest", message, now=now)
    with warehouse.reading(settings.warehouse) as db:
        due = warehouse.due_deliveries(db, NOW + 48 * HOUR)
        failed = db.execute("SELECT count(*) FROM runs WHERE outcome = 'failed'").fetchone()
    assert len(due) == 3
    assert {delivery.channel_id for _, delivery in due} == {"file"}
    assert failed == (4,)
