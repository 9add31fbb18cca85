"""What became of an entry whose page was asked for, and whether it is asked for again. Pure."""

from datetime import datetime, timedelta

from extractors.records import Article, EntryOutcome, EntryResult, Fetch, FetchOutcome
from flows.triage import Wanted

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
# Waits before the second, third ... attempt; after the last one the outcome stands.
WAITS: dict[EntryOutcome, tuple[timedelta, ...]] = {
    "failed": (10 * MINUTE, HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY),
    "limited": (10 * MINUTE, HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY),
    "refused": (DAY, 3 * DAY),
    "missing": (HOUR, DAY),                 # a feed is sometimes faster than its site
    "empty": (HOUR, DAY),
    "not_article": (HOUR,),                 # a notice of maintenance looks like one
}
OF_FETCH: dict[FetchOutcome, EntryOutcome] = {
    "limited": "limited", "refused": "refused", "missing": "missing", "failed": "failed", "too_large": "too_large",
    "broken": "failed", "unchanged": "failed",
}  # fmt: skip
LEFT_OVER = "left for the next run: this one has used its time"


def settle(wanted: Wanted, fetch: Fetch, article: Article | None, now: datetime) -> EntryResult:
    """The entry's one outcome, with the next attempt where the failure may pass."""
    if article is not None:
        return _result(wanted, article.outcome, article.reason or article.method, now)
    return _result(wanted, OF_FETCH[fetch.outcome], fetch.reason, now, fetch.retry_after_seconds or 0)


def crashed(wanted: Wanted, error: Exception, now: datetime) -> EntryResult:
    """A defect of ours, met by one page: it costs that page's neighbours nothing."""
    return _result(wanted, "failed", f"internal error: {type(error).__name__}", now)


def postponed(wanted: Wanted, now: datetime) -> EntryResult:
    """Not asked for at all in this run; it counts as no attempt."""
    return EntryResult(wanted.entry, "limited", LEFT_OVER, now, wanted.attempt_count - 1, now, wanted.history)


def _result(
    wanted: Wanted, outcome: EntryOutcome, reason: str, now: datetime, retry_after_seconds: int = 0
) -> EntryResult:
    wait = next_wait(outcome, wanted.attempt_count)
    if wait is not None:
        wait = max(wait, timedelta(seconds=retry_after_seconds))
    next_attempt_at = now + wait if wait else None
    return EntryResult(wanted.entry, outcome, reason, now, wanted.attempt_count, next_attempt_at, wanted.history)


def next_wait(outcome: EntryOutcome, attempt_count: int) -> timedelta | None:
    """How long until an entry with that outcome is tried again; None where it stands."""
    waits = WAITS.get(outcome, ())
    return waits[attempt_count - 1] if attempt_count <= len(waits) else None
