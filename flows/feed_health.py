"""Feeds that fail, fall silent, shrink or change: noted, and told once through the channels, as is the recovery."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

import warehouse
from extractors.health import change, headline, verdict
from extractors.hours import deliver_after
from extractors.ids import make_id
from extractors.muting import silence_over, silenced
from extractors.notices import FEED_HEALTH, NAMES
from extractors.records import (
    Alert,
    AlertDecision,
    Batch,
    DecisionOutcome,
    FeedHealth,
    FeedSpec,
    FeedState,
    Run,
    Silence,
    Watch,
)
from flows.desk import Desk

log = logging.getLogger(__name__)
HABIT_DAYS = timedelta(days=28)


def note_health(desk: Desk, run: Run) -> None:
    """Every feed whose state changed is noted so, and the health channels are told, unless this is the first run."""
    path, known = desk.settings.warehouse, {one.channel_id for one in desk.configuration.watchlist.channels}
    with warehouse.reading(path) as db:
        found = changes(db, desk.configuration.ours, desk.clock())
        first_run = warehouse.began_at(db) == desk.started_at
        silences = warehouse.silences(db, desk.clock())
    if not found:
        return
    channels = tuple(name for name in desk.settings.health_channels if name in known)
    watches = health_watches(desk.configuration.watchlist.watches, channels)
    with warehouse.writing(path) as db:     # decided again in the turn: another run may have told it meanwhile
        found = changes(db, desk.configuration.ours, desk.clock())
        alerts, receipts = ((), ()) if first_run else health_alerts(found, watches, silences)
        warehouse.record_health(db, [after for _, _, after in found])
        warehouse.load(db, Batch(run, alerts=alerts, decisions=receipts))
    if alerts and desk.hand_over:
        desk.courier.call()


def changes(
    db: warehouse.Connection, feeds: Iterable[FeedSpec], now: datetime
) -> tuple[tuple[FeedSpec, FeedHealth | None, FeedHealth], ...]:
    """The enabled feeds whose state is another than the one noted: with the state before, if any, and the new one."""
    states, before = warehouse.feed_states(db), warehouse.feed_health(db)
    habits = warehouse.feed_habits(db, now - HABIT_DAYS)
    found = []
    for feed in feeds:
        state = states.get(feed.feed_id)
        if not feed.enabled or state is None:
            continue
        old = before.get(feed.feed_id)
        after = change(old, feed.feed_id, *verdict(feed, state, habits.get(feed.feed_id), now), now)
        if after:
            found.append((feed, old, after))
    return tuple(found)


def health_watches(watches: Iterable[Watch], channels: Iterable[str]) -> tuple[Watch, ...]:
    """The watches that ask for feed health, and one of our own for those of the channels that none of them has."""
    asking = tuple(watch for watch in watches if watch.feed_health)
    theirs = {channel for watch in asking for channel in watch.channels}
    ours = tuple(channel for channel in channels if channel not in theirs)
    return (*asking, Watch(FEED_HEALTH, ours)) if ours else asking


def health_alerts(
    found: Iterable[tuple[FeedSpec, FeedHealth | None, FeedHealth]],
    watches: Sequence[Watch],
    silences: Sequence[Silence] = (),
) -> tuple[tuple[Alert, ...], tuple[AlertDecision, ...]]:
    """One alert for each change that is worth telling and each watch, and a receipt for it.

    Its id holds the moment, so it is told once. A silence over the watch, or over everything, holds here too.
    """
    told = [(feed, after, headline(feed.name, before, after)) for feed, before, after in found]
    made = [_alert(feed, after, title, watch) for feed, after, title in told if title for watch in watches]
    muted = [(one, silence_over(one.watch_id, one.entity_id, silences, one.created_at)) for one in made]
    receipts = tuple(_receipt(one, silence) for one, silence in muted)
    return tuple(one for one, silence in muted if not silence), receipts


def _alert(feed: FeedSpec, after: FeedHealth, title: str, watch: Watch) -> Alert:
    now = after.changed_at
    return Alert(
        alert_id=make_id(watch.watch_id, feed.feed_id, now.isoformat()),
        watch_id=watch.watch_id,
        story_id=make_id(FEED_HEALTH, feed.feed_id),
        article_id=make_id(FEED_HEALTH, feed.feed_id),
        channels=watch.channels,
        title=title,
        url=feed.url,
        publisher=feed.publisher,
        published_at=now,
        created_at=now,
        deliver_after=deliver_after(
            now, watch.quiet_hours, digest=watch.digest, working_days=watch.working_days
        ),
        entity_id=FEED_HEALTH,
        entity_name=NAMES[FEED_HEALTH][0],
        reason=f"{after.state}: {after.reason}",
        evidence=after.reason,
        surface="",
        digest=watch.digest,
        signal="feed",
        state=after.state,
    )


def _receipt(alert: Alert, silence: Silence | None) -> AlertDecision:
    outcome: DecisionOutcome = "deferred" if alert.deliver_after > alert.created_at else "sent"
    reason, alert_id = alert.reason, alert.alert_id if silence is None else None
    if silence:
        outcome, reason = "silenced", silenced(silence)
    return AlertDecision(
        make_id(alert.alert_id, "receipt"), alert.watch_id, alert.article_id, alert.story_id, outcome, reason,
        alert.created_at, alert_id, alert.entity_id,
    )  # fmt: skip


def present(db: warehouse.Connection, feeds: Iterable[FeedSpec], now: datetime) -> Mapping[str, tuple[str, str]]:
    """State and reason of every feed that was ever polled, as of now; nothing is noted."""
    states: Mapping[str, FeedState] = warehouse.feed_states(db)
    habits = warehouse.feed_habits(db, now - HABIT_DAYS)
    return {
        feed.feed_id: verdict(feed, states[feed.feed_id], habits.get(feed.feed_id), now)
        for feed in feeds
        if feed.feed_id in states
    }
