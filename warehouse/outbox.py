"""Alerts that wait to be delivered, and what became of each attempt."""

from collections.abc import Sequence
from datetime import datetime

from extractors.records import Alert, Delivery, Silence
from warehouse.connect import Connection
from warehouse.listed import TEXTS, listed
from warehouse.recall import alert_of, revive, select
from warehouse.rows import alert_rows, delivery_rows, row_of
from warehouse.write import keep, replace

# A row from the future was written while the clock was ahead: its waits are no better.
_DUE = """outcome IN ('pending', 'retry') AND (next_attempt_at IS NULL OR next_attempt_at <= ?
          OR updated_at > ? + INTERVAL 1 HOUR)"""


def due_deliveries(db: Connection, now: datetime) -> tuple[tuple[Alert, Delivery], ...]:
    """What is to be delivered now, each with its alert, oldest alert first."""
    deliveries = select(db, f"SELECT * FROM deliveries WHERE {_DUE}", now, now)
    wanted = [row["alert_id"] for row in deliveries]
    alerts = select(db, f"SELECT * FROM alerts WHERE alert_id IN {TEXTS}", listed(wanted))
    by_id = {row["alert_id"]: alert_of(row) for row in alerts}
    pairs = [(by_id[row["alert_id"]], revive(Delivery, row)) for row in deliveries if row["alert_id"] in by_id]
    return tuple(sorted(pairs, key=lambda pair: (pair[0].created_at, pair[1].delivery_id)))


def messages_since(db: Connection, since: datetime) -> dict[str, tuple[datetime, ...]]:
    """When each channel got a message after `since`, by channel, oldest first."""
    found = db.execute(
        """SELECT channel_id, updated_at, count(DISTINCT coalesce(message_id, alert_id))
           FROM deliveries WHERE outcome = 'delivered' AND updated_at > ? GROUP BY ALL ORDER BY ALL""",
        [since],
    ).fetchall()
    sent: dict[str, tuple[datetime, ...]] = {}
    for channel_id, moment, count in found:
        sent[channel_id] = sent.get(channel_id, ()) + (moment,) * count
    return sent


def asked_to_wait(db: Connection, now: datetime) -> dict[str, datetime]:
    """Until when each channel asked to be left alone, where that is still to come."""
    sql = "SELECT channel_id, max(not_before) FROM deliveries WHERE not_before > ? GROUP BY channel_id"
    return dict(db.execute(sql, [now]).fetchall())


def groups_since(db: Connection, since: datetime) -> dict[tuple[str, str], tuple[datetime | None, datetime | None]]:
    """By channel and watch: when the first alert was made that still waits, and when the last message was delivered."""
    found = db.execute(
        """SELECT channel_id, watch_id,
               min(created_at) FILTER (outcome = 'pending' AND attempt_count = 0 AND message_id IS NULL),
               max(updated_at) FILTER (outcome = 'delivered')
           FROM deliveries JOIN alerts USING (alert_id) WHERE updated_at >= ? GROUP BY ALL""",
        [since],
    ).fetchall()
    return {(channel_id, watch_id): (waiting, last) for channel_id, watch_id, waiting, last in found}


def enqueue(db: Connection, alerts: Sequence[Alert]) -> int:
    """The alerts are stored with their pending deliveries; one that is there already stays. How many are new."""
    keep(db, "deliveries", delivery_rows(alerts), key="delivery_id")
    return keep(db, "alerts", alert_rows(alerts), key="alert_id")


def record_deliveries(db: Connection, deliveries: Sequence[Delivery]) -> int:
    """The deliveries stand as given; the same ids are replaced."""
    return replace(db, "deliveries", [row_of(delivery) for delivery in deliveries], key="delivery_id")


def add_silence(db: Connection, silence: Silence) -> int:
    """The silence is stored; one with the same id takes the place of the old one."""
    return replace(db, "silences", [row_of(silence)], key="silence_id")
