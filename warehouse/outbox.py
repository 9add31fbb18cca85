"""Alerts that wait to be delivered, and what became of each attempt."""

from collections.abc import Sequence
from datetime import datetime

from extractors.records import Alert, Delivery, Silence
from warehouse.connect import Connection
from warehouse.recall import alert_of, revive, select
from warehouse.rows import row_of
from warehouse.write import replace

_DUE = "outcome IN ('pending', 'retry') AND (next_attempt_at IS NULL OR next_attempt_at <= ?)"


def due_deliveries(db: Connection, now: datetime) -> tuple[tuple[Alert, Delivery], ...]:
    """What is to be delivered now, each with its alert, oldest alert first."""
    deliveries = select(db, f"SELECT * FROM deliveries WHERE {_DUE}", now)
    wanted = [row["alert_id"] for row in deliveries]
    alerts = select(db, "SELECT * FROM alerts WHERE alert_id IN (SELECT unnest(?::VARCHAR[]))", wanted)
    by_id = {row["alert_id"]: alert_of(row) for row in alerts}
    pairs = [(by_id[row["alert_id"]], revive(Delivery, row)) for row in deliveries if row["alert_id"] in by_id]
    return tuple(sorted(pairs, key=lambda pair: (pair[0].created_at, pair[1].delivery_id)))


def record_deliveries(db: Connection, deliveries: Sequence[Delivery]) -> int:
    """The deliveries stand as given; the same ids are replaced."""
    return replace(db, "deliveries", [row_of(delivery) for delivery in deliveries], key="delivery_id")


def add_silence(db: Connection, silence: Silence) -> int:
    """The silence is stored; one with the same id takes the place of the old one."""
    return replace(db, "silences", [row_of(silence)], key="silence_id")
