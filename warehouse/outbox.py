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


def messages_since(db: Connection, since: datetime) -> dict[str, tuple[datetime, ...]]:
    """When each channel got a message after `since`, by channel, oldest first.

    What a channel got at one moment counts by stories: a summary of many counts for as many.
    """
    found = db.execute(
        """SELECT channel_id, deliveries.updated_at, count(DISTINCT if(digest, 'digest', story_id))
           FROM deliveries JOIN alerts USING (alert_id)
           WHERE deliveries.outcome = 'delivered' AND deliveries.updated_at > ? GROUP BY ALL ORDER BY ALL""",
        [since],
    ).fetchall()
    sent: dict[str, tuple[datetime, ...]] = {}
    for channel_id, moment, count in found:
        sent[channel_id] = sent.get(channel_id, ()) + (moment,) * count
    return sent


def record_deliveries(db: Connection, deliveries: Sequence[Delivery]) -> int:
    """The deliveries stand as given; the same ids are replaced."""
    return replace(db, "deliveries", [row_of(delivery) for delivery in deliveries], key="delivery_id")


def add_silence(db: Connection, silence: Silence) -> int:
    """The silence is stored; one with the same id takes the place of the old one."""
    return replace(db, "silences", [row_of(silence)], key="silence_id")
