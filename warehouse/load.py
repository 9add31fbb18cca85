"""Loading: everything one ingest run found, set by set, inside the caller's transaction."""

from collections.abc import Iterable, Sequence

from extractors.ids import make_id
from extractors.records import Alert, Article, Batch, Delivery, Entity, Extraction, FeedSpec, Watch
from warehouse import rows
from warehouse.bulk import delete_of, id_table, replace, replace_within, staged
from warehouse.connection import Connection
from warehouse.stories import count_stories


def load(db: Connection, batch: Batch) -> dict[str, int]:
    """The batch is in the warehouse; loading it again changes nothing. Rows written, by table.

    Call inside `writing`: facts, alerts and their deliveries are committed together or not at all.
    """
    counts = {
        "feeds": _load_feed_states(db, batch),
        "fetches": replace(db, "fetches", [rows.fetch_row(fetch) for fetch in batch.fetches], key=["fetch_id"]),
        "entries": _load_entries(db, batch),
        "articles": _load_articles(db, batch.articles, batch.extractions),
        "runs": replace(db, "runs", [rows.run_row(batch.run)], key=["run_id"]),
    }
    counts |= load_extractions(db, batch.extractions)
    counts |= _load_stories(db, batch)
    counts |= _load_alerts(db, batch)
    return counts


def load_extractions(db: Connection, extractions: Sequence[Extraction]) -> dict[str, int]:
    """What the articles' rows said before is gone; mentions, events and quotes are those of the extractions."""
    articles = [extraction.article_id for extraction in extractions]
    pairs = [(event, extraction) for extraction in extractions for event in extraction.events]
    _delete_event_details(db, articles)
    tables = {
        "mentions": [row for extraction in extractions for row in rows.mention_rows(extraction)],
        "events": [rows.event_row(event, extraction) for event, extraction in pairs],
        "quotes": [row for extraction in extractions for row in rows.quote_rows(extraction)],
    }
    details = {
        "event_participants": [row for pair in pairs for row in rows.participant_rows(*pair)],
        "event_evidence": [row for pair in pairs for row in rows.evidence_rows(*pair)],
    }
    counts = {name: replace_within(db, name, new, owner="article_id", owners=articles) for name, new in tables.items()}
    events = [event.event_id for event, _ in pairs]
    return counts | {
        name: replace_within(db, name, new, owner="event_id", owners=events) for name, new in details.items()
    }


def _delete_event_details(db: Connection, articles: Iterable[str]) -> None:
    """Participants and evidence of the articles' present events are gone."""
    db.register("old_articles", id_table(articles))
    old = db.execute("SELECT event_id FROM events JOIN old_articles ON article_id = id").fetchall()
    db.unregister("old_articles")
    for table in ("event_participants", "event_evidence"):
        delete_of(db, table, "event_id", [row[0] for row in old])


def _load_feed_states(db: Connection, batch: Batch) -> int:
    states = [rows.feed_state_row(state) for state in batch.feed_states]
    if not states:
        return 0
    arrow = staged(db, "feeds", states)
    columns = [name for name in arrow.column_names if name != "feed_id"]
    db.register("staged", arrow)
    db.execute("INSERT INTO feeds (feed_id) SELECT feed_id FROM staged ANTI JOIN feeds USING (feed_id)")
    assignments = ", ".join(f"{name} = staged.{name}" for name in columns)
    db.execute(f"UPDATE feeds SET {assignments} FROM staged WHERE feeds.feed_id = staged.feed_id")
    db.unregister("staged")
    return len(states)


def _load_entries(db: Connection, batch: Batch) -> int:
    """Entries with their outcome; when one was first seen stays what it was."""
    new = [rows.entry_row(result) for result in batch.entries]
    earlier = _first_values(db, "entries", "entry_id", "first_seen_at", [row["entry_id"] for row in new])
    for row in new:
        row["first_seen_at"] = earlier.get(row["entry_id"], row["first_seen_at"])
    return replace(db, "entries", new, key=["entry_id"])


def _load_articles(db: Connection, articles: Sequence[Article], extractions: Sequence[Extraction]) -> int:
    """Articles as they are now, and a version for every text not seen before."""
    found = {extraction.article_id: extraction for extraction in extractions}
    new = [rows.article_row(article, found.get(article.article_id)) for article in articles]
    earlier = _first_values(db, "articles", "article_id", "first_fetched_at", [row["article_id"] for row in new])
    for row in new:
        row["first_fetched_at"] = earlier.get(row["article_id"], row["first_fetched_at"])
    count = replace(db, "articles", new, key=["article_id"])
    if new:
        _add_versions(db, [article.article_id for article in articles])
    return count


def _first_values(db: Connection, table: str, key: str, column: str, ids: Iterable[str]) -> dict[str, object]:
    db.register("wanted", id_table(ids))
    found = db.execute(f"SELECT {key}, {column} FROM {table} JOIN wanted ON {key} = id").fetchall()
    db.unregister("wanted")
    return {row[0]: row[1] for row in found if row[1] is not None}


def _add_versions(db: Connection, articles: Iterable[str]) -> None:
    """Every distinct text of the articles stands in article_versions, numbered from 1 as seen."""
    db.register("wanted", id_table(articles))
    db.execute("""
        INSERT INTO article_versions BY NAME
        SELECT article_id, text_hash, title, text, modified_at, fetched_at,
               1 + (SELECT count(*) FROM article_versions v WHERE v.article_id = a.article_id) AS version
        FROM (SELECT DISTINCT ON (article_id) articles.* FROM articles JOIN wanted ON article_id = id) a
        WHERE NOT EXISTS (FROM article_versions v WHERE v.article_id = a.article_id AND v.text_hash = a.text_hash)
    """)
    db.unregister("wanted")


def _load_stories(db: Connection, batch: Batch) -> dict[str, int]:
    links = [rows.story_row(link) for link in batch.story_links]
    prints = [rows.fingerprint_row(fingerprint) for fingerprint in batch.fingerprints]
    counts = {
        "fingerprints": replace(db, "fingerprints", prints, key=["article_id"]),
        "story_articles": replace(db, "story_articles", links, key=["article_id"]),
    }
    if links:
        count_stories(db, {link.story_id for link in batch.story_links})
    return counts


def _load_alerts(db: Connection, batch: Batch) -> dict[str, int]:
    """Alerts not stored before, one pending delivery for each of their channels, and every receipt."""
    known = _first_values(db, "alerts", "alert_id", "watch_id", [alert.alert_id for alert in batch.alerts])
    fresh = [alert for alert in batch.alerts if alert.alert_id not in known]
    pending = [rows.delivery_row(delivery) for alert in fresh for delivery in pending_deliveries(alert)]
    decisions = [rows.decision_row(decision) for decision in batch.decisions]
    return {
        "alerts": replace(db, "alerts", [rows.alert_row(alert) for alert in fresh], key=["alert_id"]),
        "deliveries": replace(db, "deliveries", pending, key=["delivery_id"]),
        "alert_decisions": replace(db, "alert_decisions", decisions, key=["decision_id"]),
    }


def pending_deliveries(alert: Alert) -> tuple[Delivery, ...]:
    """One delivery to make for each channel of the alert; its id is the idempotency key."""
    return tuple(
        Delivery(
            delivery_id=make_id("delivery", alert.alert_id, channel),
            alert_id=alert.alert_id,
            channel_id=channel,
            outcome="pending",
            reason="enqueued with its facts",
            attempt_count=0,
            next_attempt_at=alert.deliver_after,
            updated_at=alert.created_at,
        )
        for channel in alert.channels
    )


def load_entities(db: Connection, entities: Iterable[Entity]) -> int:
    """The gazetteer's entities and aliases are those given."""
    known = list(entities)
    ids = [entity.entity_id for entity in known]
    columns = ("entity_id", "kind", "name", "name_en", "wikidata")
    people = [{name: getattr(entity, name) for name in columns} for entity in known]
    aliases = [
        {"entity_id": entity.entity_id, "surface": alias.surface, "ambiguous": alias.ambiguous}
        for entity in known
        for alias in entity.aliases
    ]
    replace_within(db, "aliases", aliases, owner="entity_id", owners=ids)
    return replace(db, "entities", people, key=["entity_id"])


def load_feeds(db: Connection, feeds: Iterable[FeedSpec]) -> int:
    """The feeds' names, addresses and notes are those of feeds.yaml; what we remember of them stays."""
    columns = ("feed_id", "name", "url", "publisher", "language", "kind", "enabled", "note")
    specs = [{name: getattr(feed, name) for name in columns} for feed in feeds]
    if not specs:
        return 0
    db.register("staged", staged(db, "feeds", specs))
    db.execute("INSERT INTO feeds (feed_id) SELECT feed_id FROM staged ANTI JOIN feeds USING (feed_id)")
    assignments = ", ".join(f"{name} = staged.{name}" for name in columns[1:])
    db.execute(f"UPDATE feeds SET {assignments} FROM staged WHERE feeds.feed_id = staged.feed_id")
    db.unregister("staged")
    return len(specs)


def load_watches(db: Connection, watches: Iterable[tuple[Watch, str]], seen_at: object) -> int:
    """The watches (each with its definition as text) as the watchlist has them now."""
    new = [
        {"watch_id": watch.watch_id, "channels": list(watch.channels), "definition": definition, "seen_at": seen_at}
        for watch, definition in watches
    ]
    return replace(db, "watches", new, key=["watch_id"])
