"""Records to rows: one function for each table, names as in the schema."""

import re
from dataclasses import asdict
from datetime import date
from typing import Any

from extractors.records import (
    Alert,
    AlertDecision,
    Article,
    Delivery,
    EntryResult,
    Event,
    Extraction,
    FeedState,
    Fetch,
    Fingerprint,
    Run,
    StoryLink,
)

Row = dict[str, Any]

_QUARTER = re.compile(r"^(\d{4})-Q([1-4])$")
_DAY = re.compile(r"^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$")


def feed_state_row(state: FeedState) -> Row:
    return asdict(state)


def fetch_row(fetch: Fetch) -> Row:
    """Everything of the attempt but its body."""
    row = asdict(fetch)
    del row["body"]
    return row


def entry_row(result: EntryResult) -> Row:
    """The entry and what became of it; its content only while it is to be tried again."""
    entry = asdict(result.entry)
    if result.next_attempt_at is None:
        entry["content"] = None
    return entry | {
        "outcome": result.outcome,
        "reason": result.reason,
        "seen_at": result.seen_at,
        "first_seen_at": result.seen_at,
        "attempt_count": result.attempt_count,
        "next_attempt_at": result.next_attempt_at,
    }


def article_row(article: Article, extraction: Extraction | None) -> Row:
    return asdict(article) | {
        "first_fetched_at": article.fetched_at,
        "extractor_version": extraction.extractor_version if extraction else None,
        "gazetteer_version": extraction.gazetteer_version if extraction else None,
    }


def mention_rows(extraction: Extraction) -> list[Row]:
    return [
        {
            "article_id": extraction.article_id,
            "entity_id": mention.entity_id,
            "field": mention.field,
            "start": mention.start,
            "end": mention.end,
            "surface": mention.surface,
            "method": mention.method,
            "extractor_version": extraction.extractor_version,
        }
        for mention in extraction.mentions
    ]


def event_row(event: Event, extraction: Extraction) -> Row:
    happened_on, precision = first_day(event.date)
    return {
        "event_id": event.event_id,
        "article_id": extraction.article_id,
        "type": event.type,
        "happened_on": happened_on,
        "date_precision": precision,
        "amount": event.amount.value if event.amount else None,
        "currency": event.amount.currency if event.amount else None,
        "place": event.place,
        "modality": event.modality,
        "confidence": event.confidence,
        "rule": event.rule,
        "extractor_version": extraction.extractor_version,
    }


def participant_rows(event: Event, extraction: Extraction) -> list[Row]:
    roles = dict(event.roles)
    return [
        {
            "event_id": event.event_id,
            "entity_id": entity_id,
            "role": roles.get(entity_id),
            "extractor_version": extraction.extractor_version,
        }
        for entity_id in event.participants
    ]


def evidence_rows(event: Event, extraction: Extraction) -> list[Row]:
    return [
        asdict(span) | {"event_id": event.event_id, "extractor_version": extraction.extractor_version}
        for span in event.evidence
    ]


def quote_rows(extraction: Extraction) -> list[Row]:
    return [
        asdict(quote) | {"article_id": extraction.article_id, "extractor_version": extraction.extractor_version}
        for quote in extraction.quotes
    ]


def fingerprint_row(fingerprint: Fingerprint) -> Row:
    return {
        "article_id": fingerprint.article_id,
        "sentence_hashes": list(fingerprint.sentence_hashes),
        "event_keys": list(fingerprint.event_keys),
        "signature": list(fingerprint.signature),
        "origin": fingerprint.origin,
    }


def story_row(link: StoryLink) -> Row:
    return asdict(link)


def alert_row(alert: Alert) -> Row:
    row = asdict(alert)
    row["amount"] = alert.amount.value if alert.amount else None
    return row | {"currency": alert.amount.currency if alert.amount else None}


def delivery_row(delivery: Delivery) -> Row:
    return asdict(delivery)


def decision_row(decision: AlertDecision) -> Row:
    row = asdict(decision)
    del row["evidence"]
    span = decision.evidence
    return row | {
        "evidence_field": span.field if span else None,
        "evidence_start": span.start if span else None,
        "evidence_end": span.end if span else None,
    }


def run_row(run: Run) -> Row:
    return asdict(run) | {"counts": [(word, count) for word, count in run.counts]}


def first_day(text: str | None) -> tuple[date | None, str | None]:
    """The first day that the date may mean, and its precision: "2025-Q1" is (2025-01-01, "quarter")."""
    if not text:
        return None, None
    if quarter := _QUARTER.match(text):
        return date(int(quarter[1]), 3 * int(quarter[2]) - 2, 1), "quarter"
    found = _DAY.match(text)
    if not found:
        return None, None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        return date(year or 1, month or 1, day or 1), "day" if day else "month" if month else "year"
    except ValueError:
        return None, None
