"""Prefect's hook on a failed flow: told through the health channels where it was scheduled. Nothing phones home."""

from pathlib import Path
from types import SimpleNamespace
from uuid import uuid4

import pytest

import warehouse


@pytest.mark.parametrize(("scheduled", "alerts"), [(True, 1), (False, 0)])
def test_the_hook_tells_of_scheduled_runs_only(
    prefect_harness: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scheduled: bool, alerts: int
) -> None:
    from prefect.client.schemas.objects import FlowRun
    from prefect.states import Failed

    from flows.failures import tell_failure

    monkeypatch.setenv("ALLIANCE_WATCH_HOME", str(tmp_path))
    monkeypatch.setenv("ALLIANCE_WATCH_HEALTH_CHANNELS", "file")
    warehouse.prepare(tmp_path / "warehouse.duckdb")
    run = FlowRun(flow_id=uuid4(), deployment_id=uuid4() if scheduled else None)
    for _ in range(2):
        tell_failure(SimpleNamespace(name="ingest"), run, Failed(message="OSError: the disk is full"))
    with warehouse.reading(tmp_path / "warehouse.duckdb") as db:
        told = db.execute("SELECT channel_id, outcome FROM deliveries").fetchall()
        runs = db.execute("SELECT flow, outcome FROM runs").fetchall()
    assert told == [("file", "pending")] * alerts, "once a day"
    assert runs == [("ingest", "failed")] * 2 * alerts


def test_nothing_phones_home_and_old_runs_are_forgotten(prefect_harness: Path) -> None:
    from prefect.settings import get_current_settings

    settings = get_current_settings()
    assert settings.server.analytics_enabled is False
    assert "flow_runs" in settings.server.services.db_vacuum.enabled
    assert settings.server.services.db_vacuum.retention_period.days == 7
