"""What the flows ask the warehouse before they work: the past as records."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any, TypeVar

from extractors.records import Alert, Amount, Deal, Entry, EntryResult, FeedState, Silence
from warehouse.connect import Connection, number
from warehouse.listed import LIST, TEXTS, listed
from warehouse.rows import field_names, korean_day

Record = TypeVar("Record")


def feed_states(db: Connection) -> dict[str, FeedState]:
    """What we remember of every feed ever polled, by feed id."""
    found = select(db, "SELECT * FROM feeds WHERE last_polled_at IS NOT NULL")
    return {row["feed_id"]: revive(FeedState, row) for row in found}


def known_articles(db: Connection, ids: Collection[str]) -> set[str]:
    """Those of the ids whose articles are stored."""
    return _known(db, "articles", "article_id", "first_fetched_at", ids)


def known_entries(db: Connection, ids: Collection[str]) -> set[str]:
    """Those of the ids whose entries have an outcome."""
    return _known(db, "entries", "entry_id", "first_seen_at", ids)


def led_to(db: Connection, urls: Collection[str]) -> set[str]:
    """Those of the canonical addresses that led to a stored article within a month, their own or another (short links).

    Of a feed's items hardly any is older; all entries are not looked through for it.
    """
    sql = f"""SELECT DISTINCT canonical_url FROM entries SEMI JOIN articles USING (article_id)
             WHERE canonical_url IN {TEXTS}
               AND first_seen_at >= (SELECT max(first_seen_at) - INTERVAL 30 DAY FROM entries)"""
    return {row[0] for row in db.execute(sql, [listed(urls)]).fetchall()} if urls else set()


def _known(db: Connection, table: str, key: str, seen: str, ids: Collection[str]) -> set[str]:
    """Ids are hashes: only a look at every one finds them. Nearly all that feeds list was seen within a month: all of
    the table is looked through for the rest only.
    """
    among = f"SELECT {key} FROM {table} WHERE {key} IN {TEXTS}"
    recent = f"{among} AND {seen} >= (SELECT max({seen}) - INTERVAL 30 DAY FROM {table})"
    found: set[str] = set()
    for sql in (recent, among):
        if rest := [one for one in ids if one not in found]:
            found.update(row[0] for row in db.execute(sql, [listed(rest)]).fetchall())
    return found


def retryable_entries(db: Connection, now: datetime) -> tuple[EntryResult, ...]:
    """The entries whose temporary failure is due to be tried again, longest overdue first.

    One that failed in the future is due as well: it did while the clock was ahead.
    """
    sql = """SELECT * REPLACE (coalesce(history, false) AS history) FROM entries
             WHERE next_attempt_at <= ? OR (next_attempt_at IS NOT NULL AND seen_at > ? + INTERVAL 1 HOUR)
             ORDER BY next_attempt_at, entry_id"""
    found = select(db, sql, now, now)
    return tuple(revive(EntryResult, row | {"entry": revive(Entry, row)}) for row in found)


def newest_publication(db: Connection) -> datetime | None:
    """When, by its publisher's own clock, the newest article appeared; None where no publisher said."""
    sql = "SELECT max(published_at) FROM articles WHERE published_source IN ('feed', 'page')"
    [(found,)] = db.execute(sql).fetchall()
    return found if isinstance(found, datetime) else None


def told(db: Connection, since: datetime) -> tuple[Alert, ...]:
    """Every alert since then, oldest first, with the channels that it reached or still waits for."""
    found = select(
        db,
        """SELECT alerts.* REPLACE (
               list_filter(channels, lambda one: NOT list_contains(coalesce(lost, []), one)) AS channels
           ) FROM alerts LEFT JOIN (
               SELECT alert_id, list(channel_id) AS lost FROM deliveries WHERE outcome = 'failed' GROUP BY alert_id
           ) USING (alert_id)
           WHERE created_at >= ? ORDER BY created_at, alert_id""",
        since,
    )
    return tuple(alert_of(row) for row in found)


def known_pairs(db: Connection, pairs: Collection[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those of the pairs, each sorted, who took part in one event before.

    Most were seen together within a month: all events are looked through for the rest only.
    """
    recent = "WHERE published_on >= (SELECT max(published_on) - 30 FROM event_participants)"
    found: set[tuple[str, str]] = set()
    for among in (recent, "WHERE true"):
        if rest := set(pairs) - found:
            sql = f"""WITH together AS (
                          SELECT list(entity_id) AS ids FROM event_participants {among}
                            AND entity_id IN {TEXTS} GROUP BY event_id HAVING count(*) > 1)
                      SELECT DISTINCT one, unnest(ids) AS other FROM (SELECT ids, unnest(ids) AS one FROM together)"""
            found |= rest & set(db.execute(sql, [listed(sorted({one for pair in rest for one in pair}))]).fetchall())
    return found


def named_on_days(db: Connection, since: datetime, entities: Collection[str]) -> dict[tuple[str, date], int]:
    """In how many articles each of the entities is named on each day (Korea) from that moment's day on."""
    sql = f"""SELECT entity_id, published_on, count(*) FROM appearances
             WHERE published_on >= ? AND entity_id IN {TEXTS} GROUP BY ALL"""
    found = db.execute(sql, [korean_day(since), listed(entities)]).fetchall()
    return {(entity_id, day): count for entity_id, day, count in found}


def silences(db: Connection, now: datetime) -> tuple[Silence, ...]:
    """The silences that have not ended."""
    found = select(db, "SELECT * FROM silences WHERE until > ? ORDER BY until, silence_id", now)
    return tuple(revive(Silence, row) for row in found)


def open_deals(db: Connection, since: datetime, parties: Collection[str]) -> tuple[Deal, ...]:
    """The deals of any of the parties told of since then, with the stories that told of them."""
    found = select(
        db,
        f"""WITH open AS (
               SELECT * FROM deals WHERE last_told_at >= ? AND list_has_any(parties, {LIST})
           )
           SELECT open.*, stories FROM open LEFT JOIN (
               SELECT deal_id, list_sort(list(DISTINCT story_id)) AS stories
               FROM deal_changes SEMI JOIN open USING (deal_id) GROUP BY deal_id
           ) USING (deal_id)
           ORDER BY deal_id""",
        since, listed(parties),
    )  # fmt: skip
    return tuple(revive(Deal, priced(row) | {"story_ids": row["stories"] or []}) for row in found)


def article_count(db: Connection) -> int:
    """How many articles are stored."""
    return number(db, "SELECT count(*) FROM articles")


def alert_of(row: Mapping[str, Any]) -> Alert:
    """The alert of a row of `alerts`."""
    return revive(Alert, priced(row))


def priced(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row with amount and currency as one Amount."""
    amount = None if row["amount"] is None else Amount(whole(row["amount"]), row["currency"])
    return dict(row) | {"amount": amount}


def whole(value: float) -> int | float:
    """500000000000.0 is an int again."""
    return int(value) if value.is_integer() else value


def select(db: Connection, sql: str, *parameters: Any) -> list[dict[str, Any]]:
    """The rows as dictionaries."""
    found = db.execute(sql, parameters)
    names = [one[0] for one in found.description or ()]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def revive(kind: type[Record], row: Mapping[str, Any]) -> Record:
    """The record of a row: the columns that are its fields, lists as tuples."""
    return kind(**{name: _frozen(row[name]) for name in field_names(kind) if name in row})


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value

