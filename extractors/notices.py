"""Alerts about ourselves: feeds, runs and deliveries in trouble. What each is called, and how one is made."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from extractors.ids import make_id
from extractors.records import Alert

FEED_HEALTH, RUN_HEALTH, DELIVERY_HEALTH = "feed-health", "run-health", "delivery-health"
# Korean and English, by the watch that tells it, which is its entity too; no watch of the watchlist may be called so.
NAMES: Mapping[str, tuple[str, str]] = {
    FEED_HEALTH: ("피드 상태", "Feed health"),
    RUN_HEALTH: ("실행 상태", "Run health"),
    DELIVERY_HEALTH: ("알림 전달 실패", "Alerts not delivered"),
}


def notice(
    watch_id: str, key: Iterable[str], channels: Iterable[str], now: datetime, *, title: str, reason: str, evidence: str
) -> Alert:
    """Told at once, whatever the hour, and once: what has the same `watch_id` and `key` has the same id."""
    alert_id = make_id(watch_id, *key)
    return Alert(
        alert_id=alert_id, watch_id=watch_id, story_id=alert_id, article_id=alert_id, channels=tuple(channels),
        title=title, url="", publisher="Alliance Watch", published_at=now, created_at=now, deliver_after=now,
        entity_id=watch_id, entity_name=NAMES[watch_id][0], reason=reason, evidence=evidence, surface="",
    )  # fmt: skip
