"""The maintenance flow: once a night the warehouse is checked and published anew."""

import logging
from datetime import UTC, datetime

from prefect import flow

import warehouse
from extractors.ids import make_id
from extractors.records import Run
from flows.settings import Settings, load_settings

log = logging.getLogger(__name__)


@flow(name="maintenance", validate_parameters=False)
def maintenance(settings: Settings | None = None, now: datetime | None = None) -> Run:
    """The schema is the newest, and the snapshot is the warehouse's state of now.

    Prefect's own database needs nothing from here: its server prunes it (see `prefect_home`).
    """
    settings = settings or load_settings()
    started = now or datetime.now(UTC)
    warehouse.prepare(settings.warehouse)
    path = warehouse.publish(settings.warehouse)
    log.info("maintenance snapshot=%s", path.name)
    return Run(make_id("maintenance", started.isoformat()), "maintenance", started, now or datetime.now(UTC),
               "completed", (("published", 1),))  # fmt: skip
