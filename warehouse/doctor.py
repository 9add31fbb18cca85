"""Doubles, orphans and broken counts: looked for, and mended where the truth can be worked out."""

from dataclasses import dataclass
from pathlib import Path

from warehouse.connect import Connection, number, reading, writing
from warehouse.load import count_appearances, count_touched
from warehouse.statements import run_script, statement

# What must be unique: table -> columns.
KEYS = {
    "feeds": "feed_id", "fetches": "fetch_id", "entries": "entry_id", "runs": "run_id", "articles": "article_id",
    "article_versions": "article_id, text_hash", "entities": "entity_id", "aliases": "entity_id, surface",
    "mentions": 'article_id, entity_id, field, "start", "end", surface, method', "events": "event_id",
    "event_participants": "event_id, entity_id", "event_evidence": 'event_id, field, "start", "end"',
    "pairs_seen": "one_id, other_id", "stories": "story_id", "story_articles": "article_id",
    "fingerprints": "article_id", "watches": "watch_id", "alerts": "alert_id", "deliveries": "delivery_id",
    "alert_decisions": "decision_id", "silences": "silence_id", "deals": "deal_id",
    "search_articles": "article_id", "postings": "term, article_no", "appearances": "article_no, entity_id",
    "tidied": "first_no", "retags": "since_at", "deal_changes": "event_id",
    "feed_counts": "feed_id, seen_on", "article_checks": "article_id, checked_at", "feed_health": "feed_id, changed_at",
}  # fmt: skip
# What must have an owner: (table, column) -> owner's table.
OWNERS = {
    ("article_versions", "article_id"): "articles", ("mentions", "article_id"): "articles",
    ("events", "article_id"): "articles", ("quotes", "article_id"): "articles",
    ("story_articles", "article_id"): "articles", ("event_participants", "event_id"): "events",
    ("event_evidence", "event_id"): "events", ("story_articles", "story_id"): "stories",
    ("search_articles", "article_id"): "articles", ("postings", "article_no"): "search_articles",
    ("appearances", "article_no"): "search_articles",
    ("article_checks", "article_id"): "articles",
    ("deal_changes", "deal_id"): "deals", ("aliases", "entity_id"): "entities", ("deliveries", "alert_id"): "alerts",
}  # fmt: skip


SLICE = 20_000                              # articles whose postings are looked at together: half a gigabyte


@dataclass(frozen=True, slots=True)
class Finding:
    """So many rows of a table are wrong in one way."""

    table: str
    problem: str                            # doubled, orphaned, miscounted, unlinked
    count: int
    detail: str


def examine(path: Path) -> tuple[Finding, ...]:
    """Everything that is wrong with the warehouse; nothing is changed."""
    with reading(path) as db:
        return _findings(db)


def mend(path: Path) -> tuple[Finding, ...]:
    """What was wrong, and no longer is: of doubles one stays, orphans go, counts and days are worked out anew."""
    with writing(path) as db:
        found = _findings(db)
        for table, key in KEYS.items():
            if any(one.table == table and one.problem == "doubled" for one in found):
                _undouble(db, table, key)
        for (table, column), owner in OWNERS.items():
            if any(one.table == table and one.problem == "orphaned" for one in found):
                db.execute(f"DELETE FROM {table} WHERE {column} NOT IN (SELECT {column} FROM {owner})")
        if found:
            run_script(db, statement("recount"))
            count_touched(db)
            count_appearances(db, [row[0] for row in db.execute("SELECT article_id FROM articles").fetchall()])
    return found


def _findings(db: Connection) -> tuple[Finding, ...]:
    doubles = [_doubled(db, table, key) for table, key in KEYS.items()]
    orphans = [_orphaned(db, table, column, owner) for (table, column), owner in OWNERS.items()]
    return tuple(one for one in [*doubles, *orphans, _miscounted(db), _misshown(db), _unlinked(db)] if one.count)


def _doubled(db: Connection, table: str, key: str) -> Finding:
    """Sought by a hash of the key, which is a third quicker; counted by the key itself, for hashes can be alike."""
    spans = _spans(db) if table == "postings" else ["true"]
    found = [span for span in spans if _surplus(db, table, span, f"hash({key})")]
    count = sum(_surplus(db, table, span, key) for span in found)
    return Finding(table, "doubled", count, f"rows with the same {key}")


def _surplus(db: Connection, table: str, span: str, key: str) -> int:
    return number(db, f"SELECT sum(n - 1) FROM (SELECT count(*) AS n FROM {table} WHERE {span} GROUP BY {key})")


def _spans(db: Connection) -> list[str]:
    """Conditions that take the search index apart: all of it at once would take more memory than there is."""
    last = number(db, "SELECT coalesce(max(article_no), 0) FROM postings")
    return [f"article_no BETWEEN {first} AND {first + SLICE - 1}" for first in range(0, last + 1, SLICE)]


def _orphaned(db: Connection, table: str, column: str, owner: str) -> Finding:
    count = number(db, f"SELECT count(*) FROM {table} ANTI JOIN {owner} USING ({column})")
    return Finding(table, "orphaned", count, f"{column} is not in {owner}")


def _miscounted(db: Connection) -> Finding:
    db.execute("""CREATE OR REPLACE TEMP TABLE touched AS
                  SELECT story_id FROM stories UNION SELECT story_id FROM story_articles""")
    count = number(db, f"SELECT count(*) FROM (({statement('count_stories')}) EXCEPT SELECT * FROM stories)")
    empty = number(db, "SELECT count(*) FROM stories ANTI JOIN story_articles USING (story_id)")
    return Finding("stories", "miscounted", count + empty, "differs from its articles")


def _misshown(db: Connection) -> Finding:
    count = number(db, """
        SELECT count(*)
        FROM (SELECT published_on, count(DISTINCT (article_id, entity_id)) AS n FROM mentions GROUP BY ALL)
        FULL JOIN (SELECT published_on, count(*) AS shown FROM appearances GROUP BY ALL) USING (published_on)
        WHERE n IS DISTINCT FROM shown""")
    return Finding("appearances", "miscounted", count, "days that differ from their mentions")


def _unlinked(db: Connection) -> Finding:
    count = number(db, "SELECT count(*) FROM articles ANTI JOIN story_articles USING (article_id)")
    return Finding("articles", "unlinked", count, "in no story; becomes a story of its own")


def _undouble(db: Connection, table: str, key: str) -> None:
    """Of rows with the same key the one written last stays."""
    db.execute(
        f"""DELETE FROM {table} WHERE rowid IN (
                SELECT rowid FROM (SELECT rowid, row_number() OVER (PARTITION BY {key} ORDER BY rowid DESC) AS n
                                   FROM {table}) WHERE n > 1)"""
    )

