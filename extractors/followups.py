"""Something new about a story that was told already: worth a second message, or not? Is what was told still so?"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from extractors.hours import deliver_after
from extractors.ids import make_id
from extractors.match import CERTAINTY, Match
from extractors.records import Alert, AlertDecision, AlertKind, Article, Extraction, Origin, Watch

GONE = "the article's page is gone"
STILL = "still in the news since"        # the moment of the last message makes each repetition one of its own
SAME_AMOUNT = 0.02       # relative: 700조원 and 5000억달러 are not compared, 1조 and 1조100억 are the same


def follow_up(found: Match, article: Article, origin: Origin, told: Sequence[Alert]) -> tuple[AlertKind, str] | None:
    """What a further alert would be and what is new in it; None where the watch's readers know it all."""
    event = found.event
    if event is None or not told:
        return None
    before = [alert for alert in told if alert.event_type in (event.type, None)]
    known = [alert.modality for alert in before if alert.modality]
    if before and not known and event.modality != "denied":
        return "follow_up", "an event is now known"
    if event.modality == "denied":
        news = bool(known) and "denied" not in known
        return ("correction", "now denied") if news else None
    if known and CERTAINTY[event.modality] > max(CERTAINTY[modality] for modality in known):
        return "follow_up", f"now {event.modality}, was {known[-1]}"
    amounts = [alert.amount for alert in before if alert.amount and event.amount]
    if event.amount and before and not any(alert.amount for alert in before):
        return "follow_up", "the amount is now known"
    comparable = [amount for amount in amounts if amount and event.amount and amount.currency == event.amount.currency]
    if event.amount and comparable and not any(_alike(amount.value, event.amount.value) for amount in comparable):
        if article.article_id in {alert.article_id for alert in before}:
            return "correction", "the article now names another amount"
        return "follow_up", "another amount is named"
    return _second_origin(article, origin, before)


def _second_origin(article: Article, origin: Origin, before: Sequence[Alert]) -> tuple[AlertKind, str] | None:
    """A first independent report of what so far was hearsay from one origin."""
    hearsay = bool(before) and all(alert.modality in ("reported", "speculated") for alert in before)
    if not hearsay or origin != "own" or any(alert.kind == "follow_up" or alert.source_count > 1 for alert in before):
        return None
    if article.publisher in {alert.publisher for alert in before}:
        return None
    return "follow_up", "a second, independent publisher reports it"


def again(watch: Watch, told: Sequence[Alert], now: datetime) -> tuple[AlertKind, str] | None:
    """A story that goes on, told again where the watch asks for that and so long after it was told last."""
    last = max((alert.created_at for alert in told), default=None)
    if not watch.repeat_interval or last is None or now - last < timedelta(seconds=watch.repeat_interval):
        return None
    return "follow_up", f"{STILL} {last:%Y-%m-%d %H:%M} UTC"


def retracted(
    told: Sequence[Alert], fresh: Sequence[tuple[Article, Extraction]], watches: Sequence[Watch], now: datetime
) -> tuple[tuple[Alert, Article], ...]:
    """The corrections, with their articles, of alerts whose own article no longer reports an event of that type.

    They go to the channels that had the alert, and to nobody else. An alert is corrected once.
    """
    newest = {article.article_id: (article, extraction) for article, extraction in fresh}
    corrected = {alert.alert_id for alert in told if alert.kind == "correction"}
    by_id = {watch.watch_id: watch for watch in watches}
    found = []
    for alert in told:
        article, extraction = newest.get(alert.article_id, (None, None))
        correction_id = make_id(alert.alert_id, "retracted")
        if article is None or extraction is None or alert.kind == "correction" or correction_id in corrected:
            continue
        if not alert.channels:                      # nobody had it
            continue
        if alert.event_type and all(event.type != alert.event_type for event in extraction.events):
            later = when(by_id.get(alert.watch_id), alert, now)
            found.append((_correction(alert, correction_id, article, now, later), article))
    return tuple(found)


def withdrawn(
    told: Sequence[Alert], deleted: Collection[str], watches: Sequence[Watch], now: datetime
) -> tuple[tuple[Alert, ...], tuple[AlertDecision, ...]]:
    """The corrections of alerts whose own article is gone, with their receipts; each once, for those who had it."""
    by_id = {watch.watch_id: watch for watch in watches}
    done = {alert.alert_id for alert in told}
    found = tuple(
        replace(
            alert, alert_id=make_id(alert.alert_id, "withdrawn"), kind="correction", reason=GONE, created_at=now,
            deliver_after=when(by_id.get(alert.watch_id), alert, now),
        )
        for alert in told
        if alert.article_id in deleted and alert.kind != "correction" and alert.channels
        and alert.signal in (None, "deal", "pair")
        and make_id(alert.alert_id, "withdrawn") not in done
    )  # fmt: skip
    receipts = (
        AlertDecision(
            make_id(alert.watch_id, alert.article_id, "withdrawn", alert.alert_id), alert.watch_id, alert.article_id,
            alert.story_id, "deferred" if alert.deliver_after > now else "sent", f"correction: {GONE}", now,
            alert.alert_id, alert.entity_id,
        )
        for alert in found
    )  # fmt: skip
    return found, tuple(receipts)


def when(watch: Watch | None, alert: Alert, now: datetime) -> datetime:
    """When a correction of the alert may be told; a watch that is gone has no hours."""
    if watch is None:
        return deliver_after(now, None, digest=alert.digest)
    return deliver_after(now, watch.quiet_hours, digest=alert.digest, working_days=watch.working_days)


def _correction(alert: Alert, correction_id: str, article: Article, now: datetime, later: datetime) -> Alert:
    return replace(
        alert, alert_id=correction_id, kind="correction", reason="the article no longer says so", title=article.title,
        created_at=now, deliver_after=later,
    )  # fmt: skip


def follow_up_id(watch_id: str, story_id: str, kind: AlertKind, news: str) -> str:
    """One id for one piece of news about a story: found again, it makes no second message."""
    return make_id(watch_id, story_id, kind, news)


def _alike(one: float, other: float) -> bool:
    return abs(one - other) <= SAME_AMOUNT * max(abs(one), abs(other))
