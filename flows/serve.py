"""`serve`: every schedule in one process. Each run gets a process of its own from Prefect."""

import asyncio
import os
import signal
from collections.abc import Callable, Coroutine
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from flows.metrics_server import metrics_server
from flows.prefect_home import prepare_prefect
from flows.prefect_server import prefect_server
from flows.settings import PREFIX, Settings

if TYPE_CHECKING:
    from prefect.deployments.runner import RunnerDeployment

ZONE = "Asia/Seoul"
POLL, DELIVER, DIGEST, MAINTENANCE = "*/10 * * * *", "*/2 * * * *", "0 8 * * *", "30 3 * * *"
WEEKLY = "10 8 * * 1"       # after the day's, so that it can leave out what that told
RUNS_AT_ONCE = 2            # a long poll must not keep alerts waiting; the warehouse lets one of them write at a time


def serve_all(
    settings: Settings,
    *,
    poll_every: str = POLL,
    metrics_port: int | None = None,
    metrics_address: str = "127.0.0.1",
) -> None:
    """Polls, deliveries, the digest and maintenance run on their schedules until the process is told to end (Ctrl-C: a
    KeyboardInterrupt); the first poll begins at once and makes up for the time nobody was here.

    `poll_every` is a cron line, read in Seoul. Without PREFECT_API_URL a Prefect server of our own runs along, and
    runs that a killed predecessor left unfinished are marked as crashed. With a metrics port, /metrics and /healthz
    are served there.
    """
    prepare_prefect(settings.home)
    os.environ.update(environment(settings))
    alone = "PREFECT_API_URL" not in os.environ
    with (
        metrics_server(settings.warehouse, metrics_port, address=metrics_address),
        prefect_server(settings.home),
    ):
        # Only now: prefect reads the server's address when it is imported.
        from prefect.client.orchestration import get_client
        from prefect.runner import Runner

        from flows.dead_runs import end_dead_runs

        runner = Runner(name="alliance-watch", limit=RUNS_AT_ONCE)
        ids = {deployment.name: runner.add_deployment(deployment) for deployment in deployments(poll_every)}
        with get_client(sync_client=True) as client:
            if alone:           # on a server of others' a run may well live on another machine
                end_dead_runs(client)
            client.create_flow_run_from_deployment(cast(UUID, ids["poll"]))
        asyncio.run(alone_with_ctrl_c(runner.start()))


async def alone_with_ctrl_c(work: Coroutine[Any, Any, None]) -> None:
    """Ctrl-C is a KeyboardInterrupt here, and nothing to the processes begun by the work: they are its own to end.

    A terminal sends it to all of them, and one that is just being started answers with a traceback.
    """
    loop, doing, told = asyncio.get_running_loop(), asyncio.ensure_future(work), asyncio.Event()

    def stop() -> None:
        told.set()
        doing.cancel()

    loop.add_signal_handler(signal.SIGINT, stop)    # heard by a thread that is older than the block
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})      # which children inherit
    Thread(target=_hear, args=(loop, stop), name="Ctrl-C", daemon=True).start()
    try:
        await doing
    except asyncio.CancelledError:
        if told.is_set():
            raise KeyboardInterrupt from None
        raise
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        loop.remove_signal_handler(signal.SIGINT)


def _hear(loop: asyncio.AbstractEventLoop, stop: Callable[[], None]) -> None:
    with suppress(RuntimeError):            # the loop has ended
        while signal.sigwait({signal.SIGINT}):
            loop.call_soon_threadsafe(stop)


def environment(settings: Settings) -> dict[str, str]:
    """The settings as variables, paths absolute, for the runs' own processes."""
    told = settings.model_dump(by_alias=True) | {"warehouse": settings.warehouse}
    return {PREFIX + name.upper(): _as_text(value) for name, value in told.items() if value is not None}


def _as_text(value: object) -> str:
    """As `load_settings` reads it."""
    if isinstance(value, Path):
        return str(value.absolute())
    return ",".join(value) or "," if isinstance(value, tuple) else str(value)


def deployments(poll_every: str = POLL) -> "list[RunnerDeployment]":
    """What runs when. A run that still goes on is not doubled: what comes due waits, and takes place once."""
    from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
    from prefect.deployments.runner import RunnerDeployment
    from prefect.schedules import Cron
    from prefect.types.entrypoint import EntrypointType

    from flows.deliver import deliver
    from flows.digest.flow import digest
    from flows.ingest import ingest
    from flows.maintenance import maintenance

    alone = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.ENQUEUE)
    planned: tuple[tuple[Any, str, str, dict[str, str], str], ...] = (
        (ingest, "poll", poll_every, {}, "Polls every due feed, stores and publishes what is new."),
        (deliver, "deliver", DELIVER, {}, "Hands over the alerts that wait in the outbox."),
        (digest, "digest", DIGEST, {}, "Tells what moved since yesterday."),
        (digest, "digest-week", WEEKLY, {"period": "week"}, "Tells what moved in the week."),
        (maintenance, "maintenance", MAINTENANCE, {}, "Keeps the warehouse small and sound."),
    )
    return [
        RunnerDeployment.from_flow(
            flow,
            name=name,
            schedule=Cron(cron, timezone=ZONE),
            parameters=parameters,
            concurrency_limit=alone,
            description=description,
            tags=["alliance-watch"],
            entrypoint_type=EntrypointType.MODULE_PATH,
        )
        for flow, name, cron, parameters, description in planned
    ]
