"""The digest flow: in the morning in Korea, what moved since yesterday (or in the week), told once and kept."""

import logging
import os
from collections import Counter
from datetime import UTC, datetime

from prefect import flow
from prefect.artifacts import create_markdown_artifact
from rich.console import Console

import warehouse
from extractors.digest import Digest, Period
from extractors.ids import make_id
from extractors.names.gazetteer import load_lexicon
from extractors.records import Batch, Run
from flows.channels import Surroundings
from flows.configuration import watchlist_of
from flows.digest.rendering import page
from flows.digest.telling import channels_of, editions, tell
from flows.digest.words import title
from flows.failures import our_flow
from flows.settings import Settings, load_settings

log = logging.getLogger(__name__)


@flow(**our_flow("digest") | {"flow_run_name": "digest of the {period}"})
def digest(settings: Settings | None = None, now: datetime | None = None, period: Period = "day") -> Run:
    """The digest lies below home, went to the channels of the digest's watches, and is an artifact of Prefect's.

    The run counts the channels by outcome and the items told. Raises ConfigError for a mistake in the watchlist, and
    WarehouseMissingError before the first poll.
    """
    settings = settings or load_settings()
    started = now or datetime.now(UTC)
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
    return run


def _show(found: Digest) -> None:
    """The digest is an artifact of Prefect's. Never raises: that is a picture only."""
    try:
        create_markdown_artifact(page(found, "md"), key=f"digest-{found.period}", description=title(found))
    except Exception as error:
        log.warning("digest period=%s: Prefect was not told: %s", found.period, error)
