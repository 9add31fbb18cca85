"""Records as rows: one function for each table, in the columns of the schema."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from extractors.ids import make_id
from extractors.records import (
    Alert,
    AlertDecision,
    Article,
    Deal,
    DealChange,
    Delivery,
    EntryResult,
    Event,
    Extraction,
    Fetch,
    Run,
    Span,
)

Row = dict[str, Any]
Rows = list[Row]

_HELD = ("stored", "updated", "duplicate")  # outcomes of entries whose article is stored
_KST = timedelta(hours=9)
_QUARTERS = {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10}


def field_names(kind: type[Any]) -> tuple[str, ...]:
    """The names of a record's fields, in order."""
    return tuple(kind.__dataclass_fields__)


def row_of(record: Any, *, without: Iterable[str] = ()) -> Row:
    """The record's fields as a row, some left out."""
    dropped = set(without)
    return {name: getattr(record, name) for name in field_names(type(record)) if name not in dropped}


def fetch_rows(fetches: Iterable[Fetch], run_id: str) -> Rows:
    return [row_of(fetch, without=["body"]) | {"run_id": run_id} for fetch in fetches]


def entry_rows(results: Iterable[EntryResult], run_id: str) -> Rows:
    """`content` only where the entry is to be tried again, `summary` where no article holds the text: they are big."""
    return [
        row_of(result.entry) | row_of(result, without=["entry"]) | {
            "run_id": run_id,
            "first_seen_at": result.seen_at,
            "content": result.entry.content if result.next_attempt_at else None,
            "summary": None if result.outcome in _HELD else result.entry.summary,
        }
        for result in results
    ]  # fmt: skip


def run_row(run: Run) -> Row:
    return row_of(run) | {"counts": list(dict(run.counts).items())}


def article_rows(articles: Iterable[Article], versions: Mapping[str, tuple[str, str]]) -> Rows:
    """Oldest first, so that a day's articles lie together on the disk. `versions` are the extractor's, by article."""
    return [
        row_of(article) | {
            "published_on": korean_day(article.published_at),
            "first_fetched_at": article.fetched_at,
            "extractor_version": versions.get(article.article_id, (None, None))[0],
            "gazetteer_version": versions.get(article.article_id, (None, None))[1],
            "text_hash": article.text_hash or make_id(article.title, article.text),
        }
        for article in sorted(articles, key=lambda one: one.published_at)
    ]  # fmt: skip


def mention_rows(extractions: Iterable[Extraction], days: Mapping[str, date]) -> Rows:
    """`days` holds the day (Korea) by article."""
    return [
        row_of(mention, without=["why"]) | _of(one, days)
        for one in extractions
        for mention in dict.fromkeys(one.mentions)
    ]


def event_rows(extractions: Iterable[Extraction], days: Mapping[str, date]) -> Rows:
    return [_event_row(event) | _of(one, days) for one in extractions for event in _distinct(one.events)]


def participant_rows(extractions: Iterable[Extraction], days: Mapping[str, date]) -> Rows:
    return [
        {
            "event_id": event.event_id, "entity_id": entity_id, "role": dict(event.roles).get(entity_id),
            "ordinal": ordinal, "published_on": days[one.article_id], "extractor_version": one.extractor_version,
        }
        for one in extractions
        for event in _distinct(one.events)
        for ordinal, entity_id in enumerate(dict.fromkeys(event.participants))
    ]  # fmt: skip


def evidence_rows(
    extractions: Iterable[Extraction], days: Mapping[str, date], texts: Mapping[str, tuple[str, str]]
) -> Rows:
    """`texts` holds title and text by article, for the words of the evidence."""
    return [
        row_of(span) | {
            "event_id": event.event_id, "ordinal": ordinal, "extractor_version": one.extractor_version,
            "published_on": days[one.article_id], "words": _words(texts.get(one.article_id, ("", "")), span),
        }
        for one in extractions
        for event in _distinct(one.events)
        for ordinal, span in enumerate(dict.fromkeys(event.evidence))
    ]  # fmt: skip


def quote_rows(extractions: Iterable[Extraction], days: Mapping[str, date]) -> Rows:
    return [
        row_of(quote, without=["speaker"]) | _of(one, days) | {"speaker_id": quote.speaker}
        for one in extractions
        for quote in dict.fromkeys(one.quotes)
    ]  # fmt: skip


def deal_rows(deals: Iterable[Deal]) -> Rows:
    return [row_of(deal, without=["amount", "story_ids"]) | _money(deal) for deal in deals]


def deal_change_rows(changes: Iterable[DealChange]) -> Rows:
    return [
        row_of(change, without=["amount", "date"]) | _money(change)
        | dict(zip(("happened_on", "date_precision"), first_day(change.date), strict=True))
        for change in changes
    ]  # fmt: skip


def alert_rows(alerts: Iterable[Alert]) -> Rows:
    return [row_of(alert, without=["amount"]) | _money(alert) for alert in alerts]


def delivery_rows(alerts: Iterable[Alert]) -> Rows:
    """The outbox: one pending delivery for each alert and channel."""
    return [
        row_of(Delivery(
            delivery_id=make_id(alert.alert_id, channel), alert_id=alert.alert_id, channel_id=channel,
            outcome="pending", reason="", attempt_count=0, next_attempt_at=alert.deliver_after,
            updated_at=alert.created_at,
        ))
        for alert in alerts
        for channel in dict.fromkeys(alert.channels)
    ]  # fmt: skip


def decision_rows(decisions: Iterable[AlertDecision]) -> Rows:
    return [
        row_of(decision, without=["evidence"]) | {
            "evidence_field": decision.evidence.field if decision.evidence else None,
            "evidence_start": decision.evidence.start if decision.evidence else None,
            "evidence_end": decision.evidence.end if decision.evidence else None,
        }
        for decision in decisions
    ]  # fmt: skip


def korean_day(moment: datetime) -> date:
    """The day in Korea."""
    try:
        return (moment + _KST).date()
    except OverflowError:                   # a feed that says year 9999
        return moment.date()


def first_day(text: str | None) -> tuple[date | None, str | None]:
    """The first day of an ISO date and its precision: 2025-Q2 -> (2025-04-01, quarter); (None, None) for no date."""
    year, _, rest = (text or "").partition("-")
    month, _, day = rest.partition("-")
    try:
        if day:
            return date(int(year), int(month), int(day)), "day"
        if month in _QUARTERS:
            return date(int(year), _QUARTERS[month], 1), "quarter"
        return (date(int(year), int(month), 1), "month") if month else (date(int(year), 1, 1), "year")
    except ValueError:
        return None, None


def _event_row(event: Event) -> Row:
    happened_on, precision = first_day(event.date)
    return _money(event) | {
        "event_id": event.event_id, "type": event.type, "happened_on": happened_on, "date_precision": precision,
        "place": event.place, "modality": event.modality, "confidence": event.confidence, "rule": event.rule,
    }  # fmt: skip


def _words(texts: tuple[str, str], span: Span) -> str:
    title, text = texts
    return (title if span.field == "title" else text)[span.start : span.end]


def _distinct(events: Iterable[Event]) -> Iterator[Event]:
    yield from {event.event_id: event for event in events}.values()


def _money(record: Event | Alert | Deal | DealChange) -> Row:
    return {
        "amount": float(record.amount.value) if record.amount else None,
        "currency": record.amount.currency if record.amount else None,
    }


def _of(extraction: Extraction, days: Mapping[str, date]) -> Row:
    return {
        "article_id": extraction.article_id, "published_on": days[extraction.article_id],
        "extractor_version": extraction.extractor_version, "gazetteer_version": extraction.gazetteer_version,
    }  # fmt: skip
