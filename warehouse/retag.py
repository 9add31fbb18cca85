"""What re-extraction asks: which articles were read by older rules, and what those said."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from extractors.records import Article, Deal, DealChange, Event, Extraction, Mention, Quote, Span, StoryLink
from warehouse.connect import Connection
from warehouse.listed import TEXTS, listed
from warehouse.recall import priced, revive, select
from warehouse.statements import statement

_ORDER = {"mentions": 'field DESC, "start"', "events": "event_id", "quotes": '"start"'}


def articles_since(db: Connection, since: datetime, *, limit: int, after: str = "") -> tuple[Article, ...]:
    """Articles with a text published since then, day by day from the one `after` on: to walk in batches.

    In the order of days, so that what is stored of them anew lies as it did: a question about a month reads a month.
    """
    row = db.execute("SELECT published_on FROM articles WHERE article_id = ?", [after]).fetchone() if after else None
    first = row[0] if row else date.min
    found = select(
        db,
        """SELECT * FROM articles
           WHERE published_at >= ? AND published_on >= ? AND (published_on > ? OR article_id > ?) AND text IS NOT NULL
           ORDER BY published_on, article_id LIMIT ?""",
        since, first, first, after, limit,
    )  # fmt: skip
    return tuple(revive(Article, row) for row in found)


def retag_position(db: Connection, since: datetime, versions: tuple[str, str]) -> tuple[str, int]:
    """Where a walk with these rules and names was broken off: the last article done, and how many; ("", 0) else.

    A walk from an earlier moment has come through all that one from `since` would have: `--since 7d` is another moment
    each time that it is asked for.
    """
    row = db.execute(
        """SELECT article_id, done_count FROM retags
           WHERE since_at <= ? AND extractor_version = ? AND gazetteer_version = ?""",
        [since, *versions],
    ).fetchone()
    return (row[0], row[1]) if row else ("", 0)


def note_retag(db: Connection, since: datetime, versions: tuple[str, str], after: str, count: int) -> None:
    """The walk has come so far. In the transaction that stores its batch, so that neither is true without the other."""
    end_retag(db)
    db.execute("INSERT INTO retags VALUES (?, ?, ?, ?, ?)", [since, *versions, after, count])


def end_retag(db: Connection) -> None:
    """No walk is open."""
    db.execute("DELETE FROM retags")


def in_stories_with(db: Connection, ids: Collection[str]) -> tuple[tuple[Article, StoryLink], ...]:
    """All articles of the stories that these articles are in, oldest first."""
    found = select(
        db,
        f"""SELECT articles.*, l.story_id, l.reason AS link_reason, l.origin, l.score
            FROM articles JOIN story_articles AS l USING (article_id)
            WHERE story_id IN (SELECT story_id FROM story_articles WHERE article_id IN {TEXTS})
            ORDER BY published_at, article_id""",
        listed(ids),
    )
    return tuple(
        (revive(Article, row | {"text": row["text"] or ""}), revive(StoryLink, row | {"reason": row["link_reason"]}))
        for row in found
    )


def links_of(db: Connection, ids: Collection[str]) -> dict[str, StoryLink]:
    """The stories that these articles are in, by article."""
    found = select(db, f"SELECT * FROM story_articles WHERE article_id IN {TEXTS}", listed(ids))
    return {row["article_id"]: revive(StoryLink, row) for row in found}


def reported(db: Connection, ids: Collection[str]) -> dict[str, DealChange]:
    """What the ledger of deals holds of these articles, by event."""
    found = select(db, f"SELECT * FROM deal_changes WHERE article_id IN {TEXTS}", listed(ids))
    return {row["event_id"]: revive(DealChange, priced(row) | {"date": _iso(row)}) for row in found}


def deals_at(db: Connection, at: datetime, since: datetime, parties: Collection[str]) -> tuple[Deal, ...]:
    """The deals of any of the parties as they stood at that moment; those opened later, as they were first told.

    Without those that had not been told of since `since`.
    """
    found = db.execute(statement("deals_at"), {"at": at, "since": since, "parties": listed(parties)})
    names = [one[0] for one in found.description or ()]
    rows = (dict(zip(names, row, strict=True)) for row in found.fetchall())
    return tuple(revive(Deal, priced(row) | {"story_ids": row["stories"]}) for row in rows)


def extractions_of(db: Connection, ids: Collection[str]) -> dict[str, Extraction]:
    """What is stored of these articles, as the extractors said it, by article."""
    mentions, events, quotes = (_rows_of(db, table, ids) for table in ("mentions", "events", "quotes"))
    details = [row["event_id"] for rows in events.values() for row in rows]
    people, spans = _details(db, "event_participants", details), _details(db, "event_evidence", details)
    articles = select(db, f"SELECT * FROM articles WHERE article_id IN {TEXTS}", listed(ids))
    return {
        row["article_id"]: Extraction(
            article_id=row["article_id"],
            mentions=tuple(revive(Mention, one) for one in mentions[row["article_id"]]),
            events=tuple(
                _event(one, people[one["event_id"]], spans[one["event_id"]]) for one in events[row["article_id"]]
            ),
            quotes=tuple(revive(Quote, one | {"speaker": one["speaker_id"]}) for one in quotes[row["article_id"]]),
            extractor_version=row["extractor_version"] or "",
            gazetteer_version=row["gazetteer_version"] or "",
        )
        for row in articles
    }


_Grouped = dict[str, list[dict[str, Any]]]


def _rows_of(db: Connection, table: str, ids: Collection[str]) -> _Grouped:
    sql = f"SELECT * FROM {table} WHERE article_id IN {TEXTS} ORDER BY article_id, {_ORDER[table]}"
    return _grouped(select(db, sql, listed(ids)), "article_id")


def _details(db: Connection, table: str, ids: Collection[str]) -> _Grouped:
    sql = f"SELECT * FROM {table} WHERE event_id IN {TEXTS} ORDER BY event_id, ordinal"
    return _grouped(select(db, sql, listed(ids)), "event_id")


def _grouped(rows: list[dict[str, Any]], key: str) -> _Grouped:
    grouped: _Grouped = defaultdict(list)
    for row in rows:
        grouped[row[key]].append(row)
    return grouped


def _event(row: dict[str, Any], people: list[dict[str, Any]], spans: list[dict[str, Any]]) -> Event:
    return revive(Event, priced(row) | {
        "participants": [one["entity_id"] for one in people],
        "roles": [(one["entity_id"], one["role"]) for one in people if one["role"]],
        "evidence": [revive(Span, one) for one in spans],
        "date": _iso(row),
    })  # fmt: skip


def _iso(row: dict[str, Any]) -> str | None:
    """The date as exact as it was told: 2025-02-04, 2025-02, 2025-Q1, 2025."""
    day: date | None = row["happened_on"]
    if day is None:
        return None
    forms = {"year": f"{day:%Y}", "quarter": f"{day:%Y}-Q{(day.month + 2) // 3}", "month": f"{day:%Y-%m}"}
    return forms.get(row["date_precision"], day.isoformat())
