"""A run whose process was killed is crashed at the next start; runs of others are left alone. Names and tables, too."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from extractors.records import Run

NOW = datetime(2026, 11, 3, 3, tzinfo=UTC)


@pytest.fixture
def client(prefect_harness: Path) -> Any:
    from prefect.client.orchestration import get_client

    with get_client(sync_client=True) as found:
        yield found


def test_only_our_unfinished_runs_are_crashed(client: Any) -> None:
    from prefect import flow
    from prefect.states import Completed, Running, Scheduled

    from flows.dead_runs import end_dead_runs

    @flow
    def work() -> None:
        pass

    flow_id = client.create_flow(work)

    def run_of(state: Any, tags: list[str]) -> Any:
        deployment = client.create_deployment(flow_id, f"of {tags} {state.name}", tags=tags)
        run = client.create_flow_run_from_deployment(deployment)
        client.set_flow_run_state(run.id, state, force=True)
        return run.id

    dead = run_of(Running(), ["alliance-watch"])
    others = {
        run_of(Running(), ["theirs"]): "Running",
        run_of(Scheduled(), ["alliance-watch"]): "Scheduled",
        run_of(Completed(), ["alliance-watch"]): "Completed",
    }
    assert end_dead_runs(client) == 1
    assert client.read_flow_run(dead).state.name == "Crashed"
    assert {run: client.read_flow_run(run).state.name for run in others} == others
    assert end_dead_runs(client) == 0


def test_a_run_is_named_after_what_it_did() -> None:
    from flows.artifacts import run_name

    counts = (("alerts", 2), ("duplicate", 9), ("feed_failed", 1), ("feed_fetched", 11), ("stored", 34))
    run = Run("r", "ingest", NOW, NOW, "completed", counts)
    assert run_name(run) == "ingest 12 feeds, 34 stored, 2 alerts"
