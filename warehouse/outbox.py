"""The outbox: alerts that are stored and not yet handed over, and what became of each attempt."""

from collections.abc import Iterable
from dataclasses import asdict, fields
from datetime import datetime

from extractors.records import Alert, Delivery, Silence
from warehouse import rows
from warehouse.bulk import replace
from warehouse.connection import Connection
from warehouse.memory import select_alerts

_COLUMNS = tuple(field.name for field in fields(Delivery))


def due_deliveries(db: Connection, now: datetime) -> tuple[tuple[Alert, Delivery], ...]:
    """Every delivery to attempt now, with its whole alert; oldest alert first."""
    found = db.execute(
        f"""SELECT {", ".join(_COLUMNS)} FROM deliveries
            WHERE outcome IN ('pending', 'retry') AND coalesce(next_attempt_at, ?) <= ?""",
        [now, now],
    ).fetchall()
    due = [Delivery(*row) for row in found]
    wanted = sorted({delivery.alert_id for delivery in due})
    alerts = {alert.alert_id: alert for alert in select_alerts(db, "WHERE list_contains(?, alert_id)", [wanted])}
    pairs = [(alerts[delivery.alert_id], delivery) for delivery in due if delivery.alert_id in alerts]
    return tuple(sorted(pairs, key=lambda pair: (pair[0].created_at, pair[0].alert_id, pair[1].channel_id)))


def record_deliveries(db: Connection, deliveries: Iterable[Delivery]) -> int:
    """The deliveries are as given, by their ids."""
    new = [rows.delivery_row(delivery) for delivery in deliveries]
    return replace(db, "deliveries", new, key=["delivery_id"])


def add_silence(db: Connection, silence: Silence) -> int:
    """The silence is stored (again, where its id is known)."""
    return replace(db, "silences", [asdict(silence)], key=["silence_id"])
