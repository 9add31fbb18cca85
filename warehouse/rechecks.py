"""Recent articles that may be looked at again, and what each look found."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from extractors.records import Article, Check, Entry, Recheckable
from warehouse.connect import Connection
from warehouse.listed import TEXTS, listed
from warehouse.recall import revive, select
from warehouse.rows import korean_day, row_of
from warehouse.write import add

_CANDIDATES = f"""
SELECT article_id, url, published_at, seen_at, told, has_events
FROM (
    SELECT
        article_id, url, published_at, greatest(fetched_at, checked_at) AS seen_at,
        article_id IN (SELECT article_id FROM alerts WHERE created_at >= $since) AS told,
        article_id IN (SELECT article_id FROM events WHERE published_on >= $first_day) AS has_events
    FROM articles LEFT JOIN (
        SELECT article_id, max(checked_at) AS checked_at FROM article_checks WHERE checked_at >= $since
        GROUP BY article_id
    ) USING (article_id)
    WHERE published_on >= $first_day AND published_at >= $since AND method <> 'feed'
      AND feed_id IN {TEXTS.replace("?", "$feeds")}
)
WHERE len(list_filter($moments::INTERVAL[], lambda moment:
    seen_at < published_at + moment AND published_at + moment <= $now)) > 0
QUALIFY row_number() OVER (
    PARTITION BY regexp_extract(url, '^[^:]*://([^/?#]*)', 1)
    ORDER BY told DESC, has_events DESC, published_at DESC, article_id
) <= $most_of_a_host
ORDER BY published_at DESC, article_id
"""


def recheckable(
    db: Connection,
    now: datetime,
    feeds: Collection[str],
    *,
    window: timedelta,
    moments: Sequence[timedelta],
    most_of_a_host: int,
) -> tuple[Recheckable, ...]:
    """The feeds' articles of the window whose page we have read, though not since one of its moments, newest first.

    Of a host only the first: those that made an alert, then those with events, then the newest. Reads no text:
    that of the last days is always kept (`warehouse.retention`).
    """
    since = now - window
    found = db.execute(_CANDIDATES, {
        "now": now, "since": since, "first_day": korean_day(since), "feeds": listed(feeds), "moments": list(moments),
        "most_of_a_host": most_of_a_host,
    })  # fmt: skip
    names = [one[0] for one in found.description or ()]
    return tuple(revive(Recheckable, dict(zip(names, row, strict=True))) for row in found.fetchall())


def stored_articles(db: Connection, ids: Collection[str], since: datetime) -> dict[str, tuple[Article, Entry]]:
    """Those articles, published since then, as they stand, each with the entry that brought it, by id.

    `since` keeps DuckDB from reading every column of a large warehouse. An entry is tried for at most twelve days.
    """
    day, seen = korean_day(since), since - timedelta(days=14)
    articles = select(db, f"SELECT * FROM articles WHERE published_on >= ? AND article_id IN {TEXTS}", day, listed(ids))
    brought = f"""SELECT * FROM entries
                  WHERE first_seen_at >= ? AND article_id IN {TEXTS} AND outcome IN ('stored', 'updated')"""
    entries = {row["article_id"]: revive(Entry, row) for row in select(db, brought, seen, listed(ids))}
    return {
        row["article_id"]: (revive(Article, row), entries[row["article_id"]])
        for row in articles
        if row["article_id"] in entries
    }


def headlines(db: Connection, entries: Collection[str], since: datetime) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Those of the entries, first seen since then, that brought an article: its id and every headline it had."""
    sql = f"""SELECT entry_id, any_value(entries.article_id), any_value(entries.title), list(article_versions.title)
              FROM entries LEFT JOIN article_versions
                ON article_versions.article_id = entries.article_id AND article_versions.fetched_at >= $since
              WHERE entry_id IN {TEXTS.replace("?", "$entries")} AND first_seen_at >= $since
                AND entries.outcome IN ('stored', 'updated')
              GROUP BY entry_id"""
    found = db.execute(sql, {"entries": listed(entries), "since": since}).fetchall()
    return {entry: (article, tuple(one for one in (title, *titles) if one)) for entry, article, title, titles in found}


def loaded_in_silence(db: Connection, ids: Collection[str]) -> set[str]:
    """Those articles of which nobody was told because they were there before we came."""
    sql = f"SELECT DISTINCT article_id FROM alert_decisions WHERE outcome = 'history' AND article_id IN {TEXTS}"
    return {row[0] for row in db.execute(sql, [listed(ids)]).fetchall()}


def record_checks(db: Connection, checks: Sequence[Check]) -> int:
    """The looks are noted."""
    return add(db, "article_checks", [row_of(check) for check in checks])


def forget_checks(db: Connection, now: datetime, *, days: int = 30) -> int:
    """Looks older than that which found nothing are gone, and all at articles that are gone; changes stay."""
    found = db.execute(
        """DELETE FROM article_checks
           WHERE (checked_at < ? AND change NOT IN ('changed', 'corrected', 'deleted'))
              OR article_id NOT IN (SELECT article_id FROM articles)""",
        [now - timedelta(days=days)],
    ).fetchone()
    return int(found[0]) if found else 0
