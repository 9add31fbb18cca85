"""Prefect's hook on a failed flow: told through the health channels where it was scheduled. Nothing phones home."""

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from uuid import uuid4

import pytest

import warehouse

FLOWS = Path(__file__).parents[1] / "flows"
MESSAGE = "Flow run encountered an exception: "        # as Prefect's engine begins it


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
        tell_failure(SimpleNamespace(name="ingest"), run, Failed(message=MESSAGE + "OSError: the disk is full"))
    with warehouse.reading(tmp_path / "warehouse.duckdb") as db:
        told = db.execute("SELECT channel_id, outcome FROM deliveries").fetchall()
        runs = db.execute("SELECT flow, outcome FROM runs").fetchall()
    assert told == [("file", "pending")] * alerts, "once a day"
    assert runs == [("ingest", "failed")] * 2 * alerts
    tell_failure(SimpleNamespace(name="ingest"), run, Failed(message=MESSAGE + "ConfigError: feeds.yaml:3: no url"))
    with warehouse.reading(tmp_path / "warehouse.duckdb") as db:
        assert db.execute("SELECT count(*) FROM alerts").fetchone() == (2 * alerts,), "another kind, on the same day"


def test_every_flow_says_mistakes_plainly_and_logs_its_items() -> None:
    """In a scheduled run only its own flow's module is imported: what another one set up is not there."""
    declared = [line for path in FLOWS.rglob("*.py") for line in path.read_text("utf-8").splitlines()
                if line.startswith("@flow")]  # fmt: skip
    assert len(declared) == 4
    assert all(line.startswith("@flow(**our_flow(") for line in declared)
    code = """import logging
from flows.failures import our_flow
our_flow("digest")
print(logging.getLogger("flows").isEnabledFor(logging.INFO), *(len(logging.getLogger(f"prefect.{name}").filters)
      for name in ("flow_runs", "task_runs")))"""
    run = subprocess.run([sys.executable, "-c", code], env=os.environ | {"PREFECT__FLOW_RUN_ID": "x"},
                         cwd=FLOWS.parent, capture_output=True, text=True, check=True)  # fmt: skip
    assert run.stdout.split() == ["True", "1", "1"]


def test_nothing_phones_home_and_old_runs_are_forgotten(prefect_harness: Path) -> None:
    from prefect.settings import get_current_settings

    settings = get_current_settings()
    assert settings.server.analytics_enabled is False
    assert "flow_runs" in settings.server.services.db_vacuum.enabled
    assert settings.server.services.db_vacuum.retention_period.days == 7
    assert settings.server.services.event_persister.enabled is False, "three quarters of the database"
