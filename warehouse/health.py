"""How each feed was: its habits, and the history of its state."""

from collections.abc import Sequence
from datetime import datetime

from extractors.records import FeedHabit, FeedHealth
from warehouse.connect import Connection
from warehouse.recall import revive, select
from warehouse.rows import row_of
from warehouse.statements import statement
from warehouse.write import add


def feed_habits(db: Connection, since: datetime) -> dict[str, FeedHabit]:
    """What each feed's documents and items were like since then, by feed."""
    found = db.execute(statement("feed_habits"), {"since": since})
    names = [one[0] for one in found.description or ()]
    rows = (dict(zip(names, row, strict=True)) for row in found.fetchall())
    return {row["feed_id"]: revive(FeedHabit, row) for row in rows}


def feed_health(db: Connection) -> dict[str, FeedHealth]:
    """The present state of every feed that was ever judged, by feed."""
    latest = select(db, "SELECT * FROM feed_health QUALIFY row_number() OVER "
                        "(PARTITION BY feed_id ORDER BY changed_at DESC) = 1")  # fmt: skip
    return {row["feed_id"]: revive(FeedHealth, row) for row in latest}


def record_health(db: Connection, changes: Sequence[FeedHealth]) -> int:
    """The feeds are in these states from now on; the states before stay as history.

    What a clock that ran ahead noted for later than now leaves it: it would stay the present state until then.
    """
    for change in changes:
        db.execute("DELETE FROM feed_health WHERE feed_id = ? AND changed_at > ?", [change.feed_id, change.changed_at])
    return add(db, "feed_health", [row_of(change) for change in changes])
