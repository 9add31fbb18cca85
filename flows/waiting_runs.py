"""Runs that waited while another of the same deployment went on: one of them takes place, the others are dropped."""

import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from prefect.client.schemas.objects import FlowRun, State

log = logging.getLogger(__name__)
BY_SCHEDULE = "auto-scheduled"      # Prefect's tag of runs that nobody asked for by hand
AT_ONCE = 100


def drop_waiting(flow: Any, flow_run: "FlowRun", state: "State[Any]") -> None:
    """Prefect's hook for a run that begins: no scheduled run of its deployment waits any more whose time has come.

    Prefect lets runs beyond a deployment's limit wait in a queue. This run does what they were for, whether they waited
    for a long run's end or for a worker after days without one. Runs of the future, and those started by hand, stay.
    A run of an earlier moment (`now`), such as another try of a digest, does its own work only.
    """
    if flow_run.deployment_id is None or flow_run.parameters.get("now"):
        return
    # Only now: who declares a flow need not have Prefect's settings ready.
    from prefect.client.orchestration import get_client
    from prefect.client.schemas import filters
    from prefect.client.schemas.objects import StateType
    from prefect.states import Cancelled

    wanted = filters.FlowRunFilter(
        deployment_id=filters.FlowRunFilterDeploymentId(any_=[flow_run.deployment_id]),
        state=filters.FlowRunFilterState(type=filters.FlowRunFilterStateType(any_=[StateType.SCHEDULED])),
        expected_start_time=filters.FlowRunFilterExpectedStartTime.model_validate({"before_": datetime.now(UTC)}),
        tags=filters.FlowRunFilterTags(all_=[BY_SCHEDULE]),
    )
    dropped = 0
    with get_client(sync_client=True) as client:
        while waiting := client.read_flow_runs(flow_run_filter=wanted, limit=AT_ONCE):
            for one in waiting:
                client.set_flow_run_state(one.id, Cancelled(message=f"{flow_run.name} does its work"), force=True)
            dropped += len(waiting)
    if dropped:
        log.info("flow=%s outcome=dropped waiting=%d", flow.name, dropped)
