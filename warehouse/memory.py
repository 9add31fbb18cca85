"""What a run reads before it starts: feed states, known ids, recent fingerprints, alerts told."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from typing import Any

from extractors.records import Alert, Amount, Entry, EntryResult, FeedState, Fingerprint, Silence
from warehouse.bulk import id_table
from warehouse.connection import Connection

_STATE_COLUMNS = tuple(field.name for field in fields(FeedState))
_ENTRY_COLUMNS = tuple(field.name for field in fields(Entry))
_ALERT_COLUMNS = tuple(field.name for field in fields(Alert))


def feed_states(db: Connection) -> dict[str, FeedState]:
    """What we remember of every feed ever polled, by feed id."""
    found = db.execute(f"SELECT {', '.join(_STATE_COLUMNS)} FROM feeds WHERE last_polled_at IS NOT NULL").fetchall()
    return {row[0]: FeedState(*row) for row in found}


def known_articles(db: Connection, ids: Iterable[str]) -> set[str]:
    """Those of the ids that are articles already."""
    return _known(db, "articles", "article_id", ids)


def known_entries(db: Connection, ids: Iterable[str]) -> set[str]:
    """Those of the ids that are entries already, whatever became of them."""
    return _known(db, "entries", "entry_id", ids)


def _known(db: Connection, table: str, column: str, ids: Iterable[str]) -> set[str]:
    db.register("wanted", id_table(ids))
    found = db.execute(f"SELECT DISTINCT {column} FROM {table} SEMI JOIN wanted ON {column} = id").fetchall()
    db.unregister("wanted")
    return {row[0] for row in found}


def retryable_entries(db: Connection, now: datetime) -> tuple[EntryResult, ...]:
    """Entries whose page failed for a time and whose next attempt is due, oldest first."""
    columns = ", ".join(_ENTRY_COLUMNS)
    found = db.execute(
        f"""SELECT {columns}, outcome, reason, seen_at, attempt_count, next_attempt_at FROM entries
            WHERE next_attempt_at <= ? ORDER BY first_seen_at""",
        [now],
    ).fetchall()
    width = len(_ENTRY_COLUMNS)
    return tuple(EntryResult(_entry(row[:width]), *row[width:]) for row in found)


def _entry(row: tuple[Any, ...]) -> Entry:
    values = dict(zip(_ENTRY_COLUMNS, row, strict=True))
    for name in ("authors", "categories"):
        values[name] = tuple(values[name] or ())
    return Entry(**values)


def recent_fingerprints(db: Connection, since: datetime) -> tuple[Fingerprint, ...]:
    """What story grouping remembers of the articles published since, oldest first."""
    found = db.execute(
        """SELECT article_id, story_id, publisher, published_at, title, sentence_hashes, event_keys, signature,
                  f.origin
           FROM fingerprints f JOIN story_articles USING (article_id) JOIN articles USING (article_id)
           WHERE published_at >= ? ORDER BY published_at, article_id""",
        [since],
    ).fetchall()
    return tuple(_fingerprint(*row) for row in found)


def _fingerprint(
    article_id: str, story_id: str, publisher: str, published_at: datetime, title: str, *rest: Any
) -> Fingerprint:
    hashes, keys, signature, origin = rest
    return Fingerprint(
        article_id, story_id, publisher, published_at, title,
        sentence_hashes=tuple(hashes or ()), event_keys=tuple(keys or ()), signature=tuple(signature or ()),
        origin=origin or "own",
    )  # fmt: skip


def article_count(db: Connection) -> int:
    """How many articles there are."""
    found = db.execute("SELECT count(*) FROM articles").fetchone()
    return int(found[0]) if found else 0


def alerted(db: Connection, since: datetime) -> dict[tuple[str, str], str]:
    """The first alert of each (watch, story) created since."""
    found = db.execute(
        "SELECT watch_id, story_id, arg_min(alert_id, created_at) FROM alerts WHERE created_at >= ? GROUP BY ALL",
        [since],
    ).fetchall()
    return {(row[0], row[1]): row[2] for row in found}


def told(db: Connection, since: datetime) -> tuple[Alert, ...]:
    """All alerts created since, oldest first."""
    return select_alerts(db, "WHERE created_at >= ? ORDER BY created_at, alert_id", [since])


def select_alerts(db: Connection, condition: str, parameters: list[Any]) -> tuple[Alert, ...]:
    """The alerts for which the SQL condition of this package holds."""
    columns = ", ".join(_ALERT_COLUMNS)
    found = db.execute(f"SELECT {columns}, currency FROM alerts {condition}", parameters).fetchall()
    return tuple(_alert(row) for row in found)


def _alert(row: tuple[Any, ...]) -> Alert:
    values = dict(zip((*_ALERT_COLUMNS, "currency"), row, strict=True))
    currency = values.pop("currency")
    if values["amount"] is not None:
        values["amount"] = Amount(values["amount"], currency or "KRW")
    values["channels"] = tuple(values["channels"] or ())
    return Alert(**values)


def silences(db: Connection, now: datetime) -> tuple[Silence, ...]:
    """The silences that hold at `now`."""
    names = tuple(field.name for field in fields(Silence))
    found = db.execute(f"SELECT {', '.join(names)} FROM silences WHERE until > ? ORDER BY until", [now]).fetchall()
    return tuple(Silence(*row) for row in found)
