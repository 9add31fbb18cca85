"""When the watch began."""

from datetime import datetime

from warehouse.connect import Connection


def began_at(db: Connection) -> datetime | None:
    """The start of the first poll that was completed; None while there is none (a poll may have been killed)."""
    row = db.execute("SELECT min(started_at) FROM runs WHERE flow = 'ingest' AND outcome = 'completed'").fetchone()
    found = row[0] if row else None
    return found if isinstance(found, datetime) else None
