"""How a feed is doing, decided purely from its last poll and its own habits."""

from datetime import datetime, timedelta

from extractors.records import FeedHabit, FeedHealth, FeedSpec, FeedState, HealthState
from extractors.words import HEALTH_WORDS

FAILURES = 3                            # in a row; one or two are everyday
FAILING_FOR = timedelta(days=1)
SILENT_GAPS = 2                         # times the longest gap between two of its items
SHORTEST_SILENCE = timedelta(days=3)    # a weekend and a holiday: nobody is silent before
STRANGERS_SILENCE = timedelta(days=14)  # of a feed whose habit we do not know
KNOWN_ITEMS = 8                         # dated items that make a habit
KNOWN_DOCUMENTS = 3
SHRUNK = 1 / 3                          # of its usual number of entries


def verdict(spec: FeedSpec, state: FeedState, habit: FeedHabit | None, now: datetime) -> tuple[HealthState, str]:
    """The feed's state and the reason in one English sentence; the worst that is true of it."""
    habit = habit or FeedHabit(spec.feed_id)
    if state.failure_count and (
        state.failure_count >= FAILURES or (state.last_ok_at and now - state.last_ok_at > FAILING_FOR)
    ):
        return "failing", f"{state.failure_count} polls failed in a row; the last: {state.outcome}: {state.reason}"
    if state.failure_count or state.last_ok_at is None:
        return "good", "a failure that may pass" if state.failure_count else "not polled well so far"
    newest, patience = state.newest_item_at, _patience(spec, habit)
    if newest is not None and now - newest > patience:
        return "silent", f"newest item {_span(now - newest)} old; its habit allows {_span(patience)}"
    if habit.document_count >= KNOWN_DOCUMENTS:
        count, usual = habit.entry_count or 0, habit.usual_entry_count or 0
        if usual >= KNOWN_DOCUMENTS and count < usual * SHRUNK:
            return "shrinking", f"{count} entries, usually {usual}"
        if habit.usual_form and habit.form != habit.usual_form:
            return "changed", f"now {habit.form}, usually {habit.usual_form}"
    return "good", "as usual"


def _patience(spec: FeedSpec, habit: FeedHabit) -> timedelta:
    """How old the feed's newest item may be."""
    if spec.kind == "search" or habit.longest_gap is None or habit.item_count < KNOWN_ITEMS:
        return STRANGERS_SILENCE
    return min(max(SILENT_GAPS * habit.longest_gap, SHORTEST_SILENCE), STRANGERS_SILENCE)


def _span(length: timedelta) -> str:
    hours = length // timedelta(hours=1)
    return f"{hours} h" if hours < 72 else f"{hours // 24} days"


def change(
    before: FeedHealth | None, feed_id: str, state: HealthState, reason: str, now: datetime
) -> FeedHealth | None:
    """The new state where it is another than before; None where nothing is to be noted."""
    if before is not None and before.state == state:
        return None
    return FeedHealth(feed_id, state, reason, now)


def headline(name: str, before: FeedHealth | None, after: FeedHealth) -> str | None:
    """What people are told of the change; None where there is nothing to tell: a feed that is good at first sight."""
    if after.state != "good":
        return f"{name}: {HEALTH_WORDS[after.state][0]}"
    return f"{name}: {HEALTH_WORDS['good'][0]}" if before is not None and before.state != "good" else None
