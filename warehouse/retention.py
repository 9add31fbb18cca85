"""How long bodies, then rows, are kept."""

from datetime import datetime, timedelta

from warehouse.connect import Connection
from warehouse.load import count_touched
from warehouse.rows import korean_day
from warehouse.statements import statement

FINGERPRINT_DAYS = 14                       # grouping looks back four


def retention(
    db: Connection, now: datetime, *, bodies_days: int | None = None, rows_days: int | None = None
) -> dict[str, int]:
    """Texts of articles older than `bodies_days` are gone, and all rows older than `rows_days`; how many, by table.

    None keeps for ever. An entry's id and outcome are never forgotten: a feed that still lists it would bring it
    again. Titles, mentions, events and the words of the evidence outlive the text.
    """
    if bodies_days is not None and bodies_days < FINGERPRINT_DAYS:
        raise ValueError(f"bodies must be kept for at least {FINGERPRINT_DAYS} days, not {bodies_days}")
    if rows_days is not None and rows_days < max(bodies_days or 0, 30):
        raise ValueError(f"rows must be kept for at least 30 days and as long as the bodies, not {rows_days}")
    counts = {"fingerprints": _run(db, "DELETE FROM fingerprints WHERE published_at < ?", now, FINGERPRINT_DAYS)}
    if bodies_days is not None:
        last = korean_day(now - timedelta(days=bodies_days))
        for table in ("articles", "article_versions"):
            counts[f"{table}.text"] = _count(db, statement(f"forget_texts_of_{table}"), last)
    if rows_days is not None:
        counts |= _forget_rows(db, now, rows_days)
    return counts


def _forget_rows(db: Connection, now: datetime, days: int) -> dict[str, int]:
    """The articles of old days and all that hangs on them, old attempts, alerts and their receipts."""
    last = korean_day(now - timedelta(days=days))
    db.execute("CREATE OR REPLACE TEMP TABLE old AS SELECT article_id FROM articles WHERE published_on < ?", [last])
    old = "IN (SELECT article_id FROM old)"
    db.execute(f"CREATE OR REPLACE TEMP TABLE touched AS SELECT story_id FROM story_articles WHERE article_id {old}")
    events = f"event_id IN (SELECT event_id FROM events WHERE article_id {old})"
    counts = {}
    for table in ("event_participants", "event_evidence"):
        counts[table] = _count(db, f"DELETE FROM {table} WHERE {events}")
    for table in ("mentions", "events", "quotes", "story_articles", "fingerprints", "article_versions",
                  "search_articles", "articles"):  # fmt: skip
        counts[table] = _count(db, f"DELETE FROM {table} WHERE article_id {old}")
    for table in ("appearances", "postings"):
        db.execute(f"DELETE FROM {table} WHERE article_no NOT IN (SELECT article_no FROM search_articles)")
    db.execute("DROP TABLE temp.old")
    count_touched(db)
    counts["fetches"] = _run(db, "DELETE FROM fetches WHERE started_at < ?", now, days)
    counts["runs"] = _run(db, "DELETE FROM runs WHERE started_at < ?", now, days)
    counts["alert_decisions"] = _run(db, "DELETE FROM alert_decisions WHERE decided_at < ?", now, days)
    settled = "outcome IN ('delivered', 'failed') AND updated_at < ?"
    counts["deliveries"] = _run(db, f"DELETE FROM deliveries WHERE {settled}", now, days)
    unsent = "alert_id NOT IN (SELECT alert_id FROM deliveries)"
    counts["alerts"] = _run(db, f"DELETE FROM alerts WHERE {unsent} AND created_at < ?", now, days)
    return counts


def _run(db: Connection, sql: str, now: datetime, days: int) -> int:
    return _count(db, sql, now - timedelta(days=days))


def _count(db: Connection, sql: str, *parameters: object) -> int:
    row = db.execute(sql, parameters).fetchone()
    return int(row[0]) if row else 0
