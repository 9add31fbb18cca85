"""A scheduled run that fails is told through the channels that tell of feeds, once a day for each kind of failure."""

import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import warehouse
from extractors.hours import korean_day
from extractors.ids import make_id
from extractors.notices import RUN_HEALTH, notice
from extractors.records import Alert, Batch, Run
from flows.log_lines import log_items
from flows.plain_errors import say_mistakes_plainly
from flows.settings import Settings, load_settings
from flows.waiting_runs import drop_waiting

if TYPE_CHECKING:
    from prefect.client.schemas.objects import FlowRun, State

log = logging.getLogger(__name__)
PREFIX = "Flow run encountered an exception: "      # Prefect's, before the exception's name: no kind of failure


def tell_failure(flow: Any, flow_run: "FlowRun", state: "State[Any]") -> None:
    """Prefect's hook: the failure is in `runs`, and waits in the outbox. A run by hand is told at the terminal only.

    Never raises: where not even the warehouse can be written, the log has to do.
    """
    if flow_run.deployment_id is None:
        return
    try:
        note_failure(load_settings(), flow.name, state.message or state.name or "failed", now=datetime.now(UTC))
    except Exception:
        log.exception("flow=%s outcome=failed; it could not be told", flow.name)


def our_flow(name: str) -> dict[str, Any]:
    """What each flow of ours is declared with: runs called by their start, and a scheduled one that fails is told.

    Parameters are validated by their types: a wrong one from Prefect's page is an error that names it. Scheduled runs
    that waited for this one are dropped. From then on a mistake of the operator's is one plain line, and a scheduled
    run's log has our lines.
    """
    say_mistakes_plainly()
    log_items()
    return {
        "name": name,
        "flow_run_name": lambda: f"{name} {datetime.now(UTC):%Y-%m-%d %H:%M:%S}",
        "on_running": [drop_waiting],
        "on_failure": [tell_failure],
        "on_crashed": [tell_failure],
    }


def note_failure(settings: Settings, flow: str, message: str, *, now: datetime) -> Run:
    """The failed run is stored with its alert; one alert for each flow and kind of failure on a day in Korea."""
    kind = message.removeprefix(PREFIX).partition("\n")[0][:200]
    alert = _alert(flow, kind, settings.health_channels, now)
    run = Run(make_id(flow, kind, now.isoformat()), flow, now, now, "failed", ())
    warehouse.prepare(settings.warehouse)
    with warehouse.writing(settings.warehouse) as db:
        warehouse.load(db, Batch(run, alerts=(alert,)))     # one that is there already stays as it is
    warehouse.publish(settings.warehouse)
    return run


def _alert(flow: str, kind: str, channels: tuple[str, ...], now: datetime) -> Alert:
    key = (flow, kind.partition(":")[0], korean_day(now).isoformat())
    return notice(
        RUN_HEALTH, key, channels, now, title=f"{flow}: {kind}", reason=f"the {flow} run failed: {kind}", evidence=kind
    )
