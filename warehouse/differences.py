"""What a new extraction of stored articles would change, article by article."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from extractors.records import Extraction
from warehouse.connect import Connection
from warehouse.listed import TEXTS, listed
from warehouse.recall import select


@dataclass(frozen=True, slots=True)
class Difference:
    """One name or event that an article gains or loses."""

    article_id: str
    change: Literal["added", "removed"]
    kind: Literal["mention", "event"]
    what: str                               # an entity id, or `type modality: participants`


def differences(db: Connection, extractions: Sequence[Extraction]) -> tuple[Difference, ...]:
    """Entities named and events told that the extractions have and the warehouse has not, and the other way round."""
    ids = [one.article_id for one in extractions]
    stored = _mentions(db, ids) | _events(db, ids)
    fresh = {
        *((one.article_id, "mention", mention.entity_id) for one in extractions for mention in one.mentions),
        *(
            (one.article_id, "event", _told(event.type, event.modality, event.participants))
            for one in extractions
            for event in one.events
        ),
    }
    gained = [Difference(article, "added", kind, what) for article, kind, what in fresh - stored]  # type: ignore[arg-type]
    lost = [Difference(article, "removed", kind, what) for article, kind, what in stored - fresh]  # type: ignore[arg-type]
    return tuple(sorted([*gained, *lost], key=lambda one: (one.article_id, one.kind, one.what, one.change)))


def _mentions(db: Connection, ids: Sequence[str]) -> set[tuple[str, str, str]]:
    sql = f"SELECT DISTINCT article_id, entity_id FROM mentions WHERE article_id IN {TEXTS}"
    return {(row["article_id"], "mention", row["entity_id"]) for row in select(db, sql, listed(ids))}


def _events(db: Connection, ids: Sequence[str]) -> set[tuple[str, str, str]]:
    sql = f"""SELECT article_id, type, modality, coalesce(list(entity_id) FILTER (entity_id IS NOT NULL), []) AS parties
             FROM events LEFT JOIN event_participants USING (event_id)
             WHERE article_id IN {TEXTS} GROUP BY event_id, article_id, type, modality"""
    return {
        (row["article_id"], "event", _told(row["type"], row["modality"], row["parties"]))
        for row in select(db, sql, listed(ids))
    }


def _told(type_: str, modality: str, participants: Sequence[str]) -> str:
    return f"{type_} {modality}: {', '.join(sorted(set(participants)))}"
