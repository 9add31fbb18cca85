"""The digest flow: in the morning in Korea, what moved since yesterday (or in the week), told once and kept."""

import logging
import os
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from uuid import UUID

from prefect import flow, runtime
from prefect.artifacts import create_markdown_artifact
from prefect.client.orchestration import get_client
from prefect.states import Scheduled
from rich.console import Console

import warehouse
from extractors.digest import Digest, Period
from extractors.hours import korean_day
from extractors.ids import make_id
from extractors.names.gazetteer import load_lexicon
from extractors.records import Batch, Run
from flows.channels import Surroundings
from flows.configuration import watchlist_of
from flows.digest import ledger
from flows.digest.rendering import page
from flows.digest.telling import channels_of, editions, tell
from flows.digest.words import title
from flows.failures import our_flow
from flows.settings import Settings, load_settings

log = logging.getLogger(__name__)
AGAIN_AFTER = timedelta(minutes=15)     # for the channels that were down
LONGEST = timedelta(minutes=45)         # so that an hour late it is told that they are


class DayNotTold(RuntimeError):
    """Channels were down for the day's digest. A kind of failure of its own: each kind is told once a day."""


class WeekNotTold(RuntimeError):
    """Channels were down for the week's digest, on the same Monday perhaps."""


IN_VAIN: Mapping[Period, type[RuntimeError]] = {"day": DayNotTold, "week": WeekNotTold}


@flow(**our_flow("digest") | {"flow_run_name": "digest of the {period}"})
def digest(settings: Settings | None = None, now: datetime | None = None, period: Period = "day") -> Run:
    """The digest lies below home, went to the channels of the digest's watches, and is an artifact of Prefect's.

    The run counts the channels by outcome and the items told. Where it was started by its deployment, the channels that
    were down are tried again on that Korean day: another day's may have told the same since. Raises DayNotTold or
    WeekNotTold where that is over, ConfigError for a mistake in the watchlist, and WarehouseMissingError before the
    first poll.
    """
    settings = settings or load_settings()
    started = now or datetime.now(UTC)
    day = korean_day(started)
    before = ledger.told(settings.home, period, day).channels
    if runtime.deployment.id and day != korean_day(datetime.now(UTC)) and _down(before):
        raise _in_vain(period, before, f"`digests/{period}-{day}.html` below the home is what they missed")
    channels = channels_of(watchlist_of(settings, load_lexicon(settings.entities)))
    digests = editions(settings.warehouse, settings.home, period, started, channels)
    found = digests["ko"]
    outcomes = tell(digests, channels, Surroundings(settings.home, os.environ, Console()))
    _show(found)
    counts = (*sorted(Counter(outcomes.values()).items()), ("items", len(found.keys)))
    log.info("digest period=%s items=%d channels=%d", period, len(found.keys), len(channels))
    run = Run(make_id("digest", period, started.isoformat()), "digest", started, now or datetime.now(UTC),
              "completed", counts)  # fmt: skip
    with warehouse.writing(settings.warehouse) as db:
        warehouse.load(db, Batch(run))
    warehouse.publish(settings.warehouse)           # so that readers see the run now, not after the next poll
    _try_again(outcomes, period, started, datetime.now(UTC))
    return run


def _try_again(outcomes: Mapping[str, str], period: Period, started: datetime, now: datetime) -> None:
    """The same digest is planned anew for later, where channels were down; it goes to these alone.

    A run of its own: Prefect's retries would wait within this one, in one of the two places that polls and deliveries
    share. DayNotTold and WeekNotTold name the channels that were down for LONGEST.
    """
    down = _down(outcomes)
    if not down or not runtime.deployment.id:
        return
    if now - started >= LONGEST:
        raise _in_vain(period, outcomes, "`alliance-watch digest --send` tries them again")
    with get_client(sync_client=True) as client:
        client.create_flow_run_from_deployment(
            UUID(runtime.deployment.id), parameters={"period": period, "now": started.isoformat()},
            state=Scheduled(scheduled_time=now + AGAIN_AFTER),
        )  # fmt: skip
    log.info("digest period=%s: %s: tried again in %d minutes", period, down, AGAIN_AFTER.seconds // 60)


def _down(outcomes: Mapping[str, str]) -> str:
    return ", ".join(sorted(name for name, outcome in outcomes.items() if outcome == "retry"))


def _in_vain(period: Period, outcomes: Mapping[str, str], remedy: str) -> RuntimeError:
    return IN_VAIN[period](f"digest of the {period}: {_down(outcomes)}: could not be told, see the log; {remedy}")


def _show(found: Digest) -> None:
    """The digest is an artifact of Prefect's. Never raises: that is a picture only."""
    try:
        create_markdown_artifact(page(found, "md"), key=f"digest-{found.period}", description=title(found))
    except Exception as error:
        log.warning("digest period=%s: Prefect was not told: %s", found.period, error)
