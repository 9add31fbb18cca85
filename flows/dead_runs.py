"""Runs whose process is gone: a `kill -9` leaves them "running" in Prefect, and every new run would wait for them."""

import logging
from typing import TYPE_CHECKING

from prefect.client.schemas.filters import DeploymentFilter, DeploymentFilterTags, FlowRunFilter, FlowRunFilterState
from prefect.client.schemas.filters import FlowRunFilterStateType as StateTypes
from prefect.client.schemas.objects import StateType
from prefect.states import Crashed

if TYPE_CHECKING:
    from prefect.client.orchestration import SyncPrefectClient

log = logging.getLogger(__name__)
UNFINISHED = [StateType.RUNNING, StateType.PENDING, StateType.CANCELLING]


def end_dead_runs(client: "SyncPrefectClient") -> int:
    """Every unfinished run of our deployments is crashed; how many. To be called before the first run is started.

    What such a run stored is whole, and the next poll takes up what it left.
    """
    runs = client.read_flow_runs(
        flow_run_filter=FlowRunFilter(state=FlowRunFilterState(type=StateTypes(any_=UNFINISHED))),
        deployment_filter=DeploymentFilter(tags=DeploymentFilterTags(all_=["alliance-watch"])),
    )
    for run in runs:
        client.set_flow_run_state(run.id, Crashed(message="its process was killed"), force=True)
        log.warning("run=%s outcome=crashed reason='its process was killed'", run.name)
    return len(runs)
