"""One alert, one article, one decision: what a person asks about by its id."""

from typing import Any

from extractors.records import Alert, AlertDecision, Article, Delivery, Span
from warehouse.connect import Connection
from warehouse.recall import alert_of, revive, select


def find_alert(db: Connection, alert_id: str) -> tuple[Alert, tuple[Delivery, ...]] | None:
    """The alert with its deliveries by channel; None where there is no such alert."""
    found = select(db, "SELECT * FROM alerts WHERE alert_id = ?", alert_id)
    if not found:
        return None
    deliveries = select(db, "SELECT * FROM deliveries WHERE alert_id = ? ORDER BY channel_id", alert_id)
    return alert_of(found[0]), tuple(revive(Delivery, row) for row in deliveries)


def find_article(db: Connection, name: str) -> Article | None:
    """The article of that id, or of that address: as published, canonical, or as a feed gives it (a short link)."""
    sql = """SELECT * FROM articles
             WHERE $1 IN (article_id, url, canonical_url)
                OR article_id IN (SELECT article_id FROM entries WHERE $1 IN (url, canonical_url))
             ORDER BY article_id LIMIT 1"""
    found = select(db, sql, name)
    return revive(Article, found[0] | {"text": found[0]["text"] or ""}) if found else None


def find_decision(db: Connection, watch_id: str, article_id: str) -> AlertDecision | None:
    """The newest decision of the watch on the article, of several that which made an alert; None: there is none."""
    sql = """SELECT * FROM alert_decisions WHERE watch_id = ? AND article_id = ?
             ORDER BY decided_at DESC, alert_id IS NULL, decision_id LIMIT 1"""
    found = select(db, sql, watch_id, article_id)
    return revive(AlertDecision, found[0] | {"evidence": _span(found[0])}) if found else None


def _span(row: dict[str, Any]) -> Span | None:
    if row["evidence_field"] is None:
        return None
    return Span(row["evidence_field"], row["evidence_start"], row["evidence_end"])
