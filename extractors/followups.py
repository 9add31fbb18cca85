"""Something new about a story that was told already: worth a second message, or not?"""

from collections.abc import Sequence

from extractors.ids import make_id
from extractors.match import CERTAINTY, Match
from extractors.records import Alert, AlertKind, Article, Origin

SAME_AMOUNT = 0.02       # relative: 700조원 and 5000억달러 are not compared, 1조 and 1조100억 are the same


def follow_up(found: Match, article: Article, origin: Origin, told: Sequence[Alert]) -> tuple[AlertKind, str] | None:
    """What a further alert would be and what is new in it; None where the watch's readers know it all."""
    event = found.event
    if event is None or not told:
        return None
    before = [alert for alert in told if alert.event_type in (event.type, None)]
    known = [alert.modality for alert in before if alert.modality]
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
        return "follow_up", "another amount is named"
    return _second_origin(article, origin, before)


def _second_origin(article: Article, origin: Origin, before: Sequence[Alert]) -> tuple[AlertKind, str] | None:
    """A first independent report of what so far was hearsay from one origin."""
    hearsay = bool(before) and all(alert.modality in ("reported", "speculated") for alert in before)
    if not hearsay or origin != "own" or any(alert.kind == "follow_up" for alert in before):
        return None
    if article.publisher in {alert.publisher for alert in before}:
        return None
    return "follow_up", "a second, independent publisher reports it"


def follow_up_id(watch_id: str, story_id: str, kind: AlertKind, news: str) -> str:
    """One id for one piece of news about a story: found again, it makes no second message."""
    return make_id(watch_id, story_id, kind, news)


def _alike(one: float, other: float) -> bool:
    return abs(one - other) <= SAME_AMOUNT * max(abs(one), abs(other))
