"""Receipts in sentences: why an alert was told, why an article was not."""

from collections.abc import Sequence
from datetime import datetime

from extractors.hours import korean_time
from extractors.neutral import one_line
from extractors.records import Alert, AlertDecision, Article, Delivery, Watch

_OUTCOMES = {
    "sent": "An alert was made at once",
    "joined": "It joined an alert",
    "deferred": "An alert was made, held until its hour",
    "silenced": "Not told: silenced",
    "inhibited": "Not told: inhibited",
    "below_threshold": "Not told",
    "history": "Not told: history",
}


def why(alert: Alert, deliveries: Sequence[Delivery] = ()) -> str:
    """Why the alert was told, by which sentence, and what became of it on each channel."""
    sentences = [
        f"Watch {alert.watch_id} fired on “{one_line(alert.title)}” ({one_line(alert.publisher)}, "
        f"{_kst(alert.published_at)}): {_end(alert.reason)}",
        f"The sentence: “{one_line(alert.evidence)}”.",
        *(_delivery(delivery) for delivery in sorted(deliveries, key=lambda one: one.channel_id)),
    ]
    return " ".join(sentences)


def why_not(
    watch: Watch, article: Article, decision: AlertDecision | None, deliveries: Sequence[Delivery] = ()
) -> str:
    """What the watch decided on the article, and for which reason; None is no receipt at all.

    `deliveries` are those of the decision's alert: an alert that no channel took was not told either.
    """
    about = f"Watch {watch.watch_id} and “{one_line(article.title)}”:"
    if decision is None:
        if article.outcome != "stored":
            return f"{about} the article has no text ({article.outcome}: {one_line(article.reason)})."
        return f"{about} the article names nobody of the watch, or was stored before the watch was there."
    alert = f" (alert {decision.alert_id})" if decision.alert_id else ""
    decided = f"{_OUTCOMES[decision.outcome]}{alert}, decided {_kst(decision.decided_at)}: {_end(decision.reason)}"
    return " ".join([about, decided, *map(_delivery, sorted(deliveries, key=lambda one: one.channel_id))])


def _delivery(delivery: Delivery) -> str:
    tries = f" after {delivery.attempt_count} attempts" if delivery.attempt_count > 1 else ""
    later = f", next {_kst(delivery.next_attempt_at)}" if delivery.next_attempt_at else ""
    reason = f" ({one_line(delivery.reason)})" if delivery.reason else ""
    return f"{delivery.channel_id}: {delivery.outcome}{tries}{reason}{later}."


def _kst(moment: datetime) -> str:
    return f"{korean_time(moment)} KST"


def _end(reason: str) -> str:
    text = one_line(reason)
    return text if text.endswith((".", ")")) else f"{text}."
