"""A batch into the warehouse: everything that one ingest run found, in the caller's transaction.

Loading a batch twice changes nothing. What was seen first stays: `entries.first_seen_at`, `articles.fetched_at`, an
alert, its receipt and its deliveries.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Any

import duckdb

from extractors.records import (
    Article,
    Batch,
    Deal,
    DealChange,
    Entity,
    Extraction,
    FeedSpec,
    FeedState,
    StoryLink,
    Watch,
)
from warehouse import rows
from warehouse.connect import Connection
from warehouse.listed import TEXTS, listed
from warehouse.statements import run_script, statement
from warehouse.write import Row, add, incoming, keep, replace, replace_all

_KEPT_OUTCOMES = ("stored", "updated")
BULK = 5_000                                # articles that make good pieces of their own


def load(db: Connection, batch: Batch) -> dict[str, int]:
    """Everything of the batch is stored; how many rows were written, by table.

    Only good articles ("stored", "updated") are kept. Extractions and story links count for articles that the
    warehouse holds, from this batch or before; others are dropped.
    """
    run_id = batch.run.run_id
    if len(batch.articles) >= BULK:         # nothing is merged with what was there: the next small loads do that
        db.execute("SET max_vacuum_tasks = 0")
    before = _days(db, {article.article_id for article in batch.articles})
    articles = [article for article in batch.articles if article.outcome in _KEPT_OUTCOMES]
    fresh = {one.article_id for one in articles} - before.keys()
    counts = {
        "runs": replace(db, "runs", [rows.run_row(batch.run)], key="run_id"),
        "feeds": save_feed_states(db, batch.feed_states),
        "fetches": replace(db, "fetches", rows.fetch_rows(batch.fetches, run_id), key="fetch_id", moment="started_at"),
        "entries": _scripted(db, "entries", rows.entry_rows(batch.entries, run_id), key="entry_id"),
        "articles": load_articles(db, articles, batch.extractions),
        **_store_extractions(db, batch.extractions, articles, fresh),
        "story_articles": _store_links(db, batch.story_links),
        "deals": replace(db, "deals", rows.deal_rows(batch.deals), key="deal_id"),
        "deal_changes": replace(db, "deal_changes", rows.deal_change_rows(batch.deal_changes), key="event_id"),
        "fingerprints": replace(db, "fingerprints", [rows.row_of(one) for one in batch.fingerprints], key="article_id"),
        "alerts": keep(db, "alerts", rows.alert_rows(batch.alerts), key="alert_id"),
        "deliveries": keep(db, "deliveries", rows.delivery_rows(batch.alerts), key="delivery_id"),
        "alert_decisions": keep(db, "alert_decisions", rows.decision_rows(batch.decisions), key="decision_id"),
    }
    told: list[Extraction | StoryLink] = [*batch.extractions, *batch.story_links]
    count_appearances(db, [one.article_id for one in told])
    _count_feeds(db, [one.started_at for one in batch.fetches] + [one.seen_at for one in batch.entries])
    return counts


def _count_feeds(db: Connection, moments: Sequence[datetime]) -> None:
    """What the feeds brought on the days (Korea) of these moments is counted anew."""
    if moments:
        days = {"first": rows.korean_day(min(moments)), "last": rows.korean_day(max(moments))}
        for one in duckdb.extract_statements(statement("load_feed_counts")):
            db.execute(one, days)


def load_articles(db: Connection, articles: Sequence[Article], extractions: Iterable[Extraction] = ()) -> int:
    """The articles stand in their present text; a text that differs from the one before is a new version.

    The extractions, stored by `load_extractions`, only say here which rules read them.
    """
    versions = {one.article_id: (one.extractor_version, one.gazetteer_version) for one in extractions}
    before = _days(db, {article.article_id for article in articles})
    found = rows.article_rows(articles, versions)
    count = _scripted(db, "articles", found, key="article_id")
    after = _days(db, before.keys())
    if before != after:
        _move(db, [article_id for article_id, day in after.items() if day != before[article_id]])
    with incoming(db, "articles", list({row["article_id"]: row for row in found}.values())):
        if count:
            run_script(db, statement("index_articles"))
    return count


def _move(db: Connection, articles: Sequence[str]) -> None:
    """Everything that carries the day of these articles carries their present one."""
    with incoming(db, "articles", [{"article_id": article_id} for article_id in articles]):
        run_script(db, statement("move_days"))


def load_extractions(
    db: Connection, extractions: Sequence[Extraction], articles: Iterable[Article] = ()
) -> dict[str, int]:
    """What the extractors say now stands in place of what they said before of the same articles; rows by table.

    Those of articles that the warehouse does not hold are dropped. `articles` spare looking up their texts, which is
    slow in a large warehouse. A report that is not among their events any more leaves the ledger of deals.
    """
    counts = _store_extractions(db, extractions, articles, ())
    count_appearances(db, [one.article_id for one in extractions])
    return counts


def _store_extractions(
    db: Connection, extractions: Sequence[Extraction], articles: Iterable[Article], fresh: Collection[str]
) -> dict[str, int]:
    """`fresh` are ids of articles stored just now: of them nothing was said before, and nothing is looked for."""
    days = _days(db, {one.article_id for one in extractions})
    latest = list({one.article_id: one for one in extractions if one.article_id in days}.values())
    texts = {article.article_id: (article.title, article.text) for article in articles}
    texts |= _texts(db, {one.article_id for one in latest if one.events} - texts.keys())
    again = [one for one in latest if one.article_id not in fresh]
    _forget_extractions(db, again)
    mentions = rows.mention_rows(latest, days)
    with incoming(db, "mentions", mentions) as count:
        if count:
            run_script(db, statement("load_pairs"))
    counts = {
        "mentions": add(db, "mentions", mentions),
        "events": add(db, "events", rows.event_rows(latest, days)),
        "event_participants": add(db, "event_participants", rows.participant_rows(latest, days)),
        "event_evidence": add(db, "event_evidence", rows.evidence_rows(latest, days, texts)),
        "quotes": add(db, "quotes", rows.quote_rows(latest, days)),
    }
    retract_reports(db, _gone(db, [one.article_id for one in again]))
    return counts


def _gone(db: Connection, articles: Collection[str]) -> list[str]:
    """The events of these articles that stand in the ledger and nowhere else."""
    sql = f"""SELECT event_id FROM deal_changes ANTI JOIN events USING (event_id)
             WHERE article_id IN {TEXTS}"""
    return [row[0] for row in db.execute(sql, [listed(articles)]).fetchall()] if articles else []


def retract_reports(db: Connection, events: Collection[str]) -> None:
    """These reports have left the ledger: their deals are as the others tell them, those of no other are gone."""
    with incoming(db, "deal_changes", [{"event_id": event_id} for event_id in events]) as count:
        if count:
            run_script(db, statement("forget_reports"))
            run_script(db, statement("recount_deals"))


def enter_reports(db: Connection, deals: Sequence[Deal], changes: Sequence[DealChange]) -> None:
    """The changes stand in the ledger, in whatever order they come; the deals are as all their reports tell them."""
    replace(db, "deals", rows.deal_rows(deals), key="deal_id")
    replace(db, "deal_changes", rows.deal_change_rows(changes), key="event_id")
    with incoming(db, "deals", [{"deal_id": deal.deal_id} for deal in deals]) as count:
        if count:
            db.execute("CREATE OR REPLACE TEMP TABLE retold AS SELECT deal_id FROM incoming")
            run_script(db, statement("recount_deals"))


def count_appearances(db: Connection, articles: Iterable[str]) -> None:
    """Who appears in these articles is worked out anew."""
    with incoming(db, "articles", [{"article_id": article_id} for article_id in dict.fromkeys(articles)]) as count:
        if count:
            run_script(db, statement("load_appearances"))


def _forget_extractions(db: Connection, extractions: Sequence[Extraction]) -> None:
    """Nothing is left of what was said of these articles before; they carry the versions of their new extraction."""
    versions = [rows.row_of(one, without=["mentions", "events", "quotes", "refusals"]) for one in extractions]
    with incoming(db, "articles", versions) as count:
        if count:
            run_script(db, statement("forget_extractions"))


def _days(db: Connection, ids: Collection[str]) -> dict[str, date]:
    """The day (Korea) of those articles that the warehouse holds."""
    sql = f"SELECT article_id, published_on FROM articles WHERE article_id IN {TEXTS}"
    return dict(db.execute(sql, [listed(ids)]).fetchall()) if ids else {}


def _store_links(db: Connection, links: Iterable[StoryLink]) -> int:
    count = _scripted(db, "story_articles", [rows.row_of(link) for link in links], key="article_id")
    if count:
        count_touched(db)
    return count


def count_touched(db: Connection) -> None:
    """The stories of the temporary table `touched` are counted anew, and it is gone."""
    db.execute("DELETE FROM stories WHERE story_id IN (SELECT story_id FROM touched)")
    db.execute(f"INSERT INTO stories BY NAME {statement('count_stories')}")
    db.execute("DROP TABLE temp.touched")


def load_entities(db: Connection, entities: Iterable[Entity]) -> int:
    """The gazetteer of today: `entities` and `aliases` hold these and no others."""
    entities = {entity.entity_id: entity for entity in entities}.values()
    aliases = {
        (entity.entity_id, alias.surface): {"entity_id": entity.entity_id, **rows.row_of(alias)}
        for entity in entities
        for alias in entity.aliases
    }
    replace_all(db, "aliases", list(aliases.values()))
    return replace_all(db, "entities", [rows.row_of(entity, without=["aliases"]) for entity in entities])


def load_feeds(db: Connection, specs: Iterable[FeedSpec]) -> int:
    """The feeds of feeds.yaml as it is today; what we remember of each is untouched, those not in it are unlisted."""
    found = [
        rows.row_of(spec, without=["interval_seconds"])
        | {"fixed_interval_seconds": spec.interval_seconds, "listed": True}
        for spec in specs
    ]
    db.execute("UPDATE feeds SET listed = false")
    return _scripted(db, "feeds", found, key="feed_id", script="load_feeds")


def save_feed_states(db: Connection, states: Iterable[FeedState]) -> int:
    """What we remember of the feeds is this; their names and addresses are untouched."""
    return _scripted(db, "feeds", [rows.row_of(state) for state in states], key="feed_id", script="load_feed_states")


def load_watches(db: Connection, watches: Iterable[tuple[Watch, str]], seen_at: datetime) -> int:
    """The watches of watchlist.yaml as it is today, each with its definition as text."""
    found = [
        {"watch_id": watch.watch_id, "channels": watch.channels, "definition": definition, "seen_at": seen_at}
        for watch, definition in watches
    ]
    return replace_all(db, "watches", found)


def _texts(db: Connection, ids: Collection[str]) -> dict[str, tuple[str, str]]:
    """Title and text of stored articles, by id."""
    if not ids:
        return {}
    sql = f"SELECT article_id, title, text FROM articles WHERE article_id IN {TEXTS}"
    return {row[0]: (row[1] or "", row[2] or "") for row in db.execute(sql, [listed(ids)]).fetchall()}


def _scripted(db: Connection, table: str, found: Sequence[Row], *, key: str = "", script: str = "") -> int:
    """The rows as `incoming`, of twins the last, handed to statements/load_<table>.sql (or `script`)."""
    unique: list[Any] = list({row[key]: row for row in found}.values()) if key else list(found)
    with incoming(db, table, unique) as count:
        if count:
            run_script(db, statement(script or f"load_{table}"))
        return count
