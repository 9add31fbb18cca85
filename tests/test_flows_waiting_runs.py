"""Limit one: no two runs at once, no queue, and after a long run or an absence one run, not none and not many."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import warehouse


@pytest.fixture
def client(prefect_harness: Path) -> Any:
    from prefect.client.orchestration import get_client

    with get_client(sync_client=True) as found:
        yield found


def test_of_the_runs_that_waited_one_takes_place(
    client: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real flow runs with the real limit; two workers' part, to ask for the slot, is played here."""
    from prefect.flow_engine import run_flow
    from prefect.states import Completed, Pending, Scheduled

    from flows.deliver import deliver
    from flows.serve import deployments

    for name, value in {"HOME": tmp_path, "WATCHLIST": tmp_path / "watchlist.yaml"}.items():
        monkeypatch.setenv(f"ALLIANCE_WATCH_{name}", str(value))
    warehouse.prepare(tmp_path / "warehouse.duckdb")
    (tmp_path / "watchlist.yaml").write_text("watches: []\n", "utf-8")
    [planned] = [one for one in deployments() if one.name == "deliver"]
    deployment = planned.apply()
    now = datetime.now(UTC)

    def run_at(minutes: int, *tags: str) -> Any:
        state = Scheduled(scheduled_time=now + timedelta(minutes=minutes))
        return client.create_flow_run_from_deployment(deployment, state=state, tags=tags).id

    def state_of(run_id: Any) -> str:
        return str(client.read_flow_run(run_id).state.name)

    long, *waiting = [run_at(minutes, "auto-scheduled") for minutes in (-40, -30, -20, -10)]
    by_hand, later = run_at(-5), run_at(5, "auto-scheduled")
    client.set_flow_run_state(long, Pending())
    for one in (*waiting, by_hand):
        client.set_flow_run_state(one, Pending())
    assert {state_of(one) for one in (*waiting, by_hand)} == {"AwaitingConcurrencySlot"}, "nothing overlaps"
    client.set_flow_run_state(long, Completed())

    first, *others = waiting
    client.set_flow_run_state(first, Scheduled(scheduled_time=now), force=True)     # half a minute later
    client.set_flow_run_state(first, Pending())
    assert state_of(first) == "Pending", "it has the slot"
    run_flow(deliver, flow_run=client.read_flow_run(first))
    assert state_of(first) == "Completed"
    assert [state_of(one) for one in others] == ["Cancelled"] * 2, "the work is done"
    assert (state_of(by_hand), state_of(later)) == ("AwaitingConcurrencySlot", "Scheduled")


def test_another_try_of_yesterdays_digest_leaves_todays(client: Any) -> None:
    from prefect.states import Running, Scheduled

    from flows.serve import deployments
    from flows.waiting_runs import drop_waiting

    [planned] = [one for one in deployments() if one.name == "digest"]
    deployment, yesterday = planned.apply(), datetime.now(UTC) - timedelta(days=1)
    due = Scheduled(scheduled_time=datetime.now(UTC) - timedelta(minutes=5))
    today = client.create_flow_run_from_deployment(deployment, state=due, tags=["auto-scheduled"])
    for parameters, state in (({"now": yesterday.isoformat()}, "Scheduled"), ({}, "Cancelled")):
        run = client.create_flow_run_from_deployment(deployment, state=due, parameters=parameters)
        drop_waiting(SimpleNamespace(name="digest"), run, Running())
        assert client.read_flow_run(today.id).state.name == state
