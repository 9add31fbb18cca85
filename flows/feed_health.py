"""Feeds that fail, fall silent, shrink or change: noted, and told once through the channels, as is the recovery."""

import logging
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

import warehouse
from extractors.health import change, headline, verdict
from extractors.ids import make_id
from extractors.records import Alert, FeedHealth, FeedSpec, FeedState

log = logging.getLogger(__name__)
HABIT_DAYS = timedelta(days=28)
WATCH_ID = "feed-health"                    # of the alerts; no watch of the watchlist may be called so
ENTITY_NAME = "피드 상태"


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


def health_alerts(
    found: Iterable[tuple[FeedSpec, FeedHealth | None, FeedHealth]], channels: tuple[str, ...]
) -> tuple[Alert, ...]:
    """One alert for each change that is worth telling; its id holds the moment, so it is told once."""
    told = ((feed, after, headline(feed.name, before, after)) for feed, before, after in found)
    return tuple(_alert(feed, after, title, channels) for feed, after, title in told if title)


def _alert(feed: FeedSpec, after: FeedHealth, title: str, channels: tuple[str, ...]) -> Alert:
    return Alert(
        alert_id=make_id(WATCH_ID, feed.feed_id, after.changed_at.isoformat()),
        watch_id=WATCH_ID,
        story_id=make_id(WATCH_ID, feed.feed_id),
        article_id=make_id(WATCH_ID, feed.feed_id),
        channels=channels,
        title=title,
        url=feed.url,
        publisher=feed.publisher,
        published_at=after.changed_at,
        created_at=after.changed_at,
        deliver_after=after.changed_at,
        entity_id=WATCH_ID,
        entity_name=ENTITY_NAME,
        reason=f"{after.state}: {after.reason}",
        evidence=after.reason,
        surface="",
    )


def present(db: warehouse.Connection, feeds: Iterable[FeedSpec], now: datetime) -> Mapping[str, tuple[str, str]]:
    """State and reason of every feed that was ever polled, as of now; nothing is noted."""
    states: Mapping[str, FeedState] = warehouse.feed_states(db)
    habits = warehouse.feed_habits(db, now - HABIT_DAYS)
    return {
        feed.feed_id: verdict(feed, states[feed.feed_id], habits.get(feed.feed_id), now)
        for feed in feeds
        if feed.feed_id in states
    }
