"""Deliveries that will never succeed, as alerts of their own."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from extractors.hours import KST
from extractors.ids import make_id
from extractors.records import Alert, Delivery
from extractors.subjects import subject

WATCH_ID = "delivery-health"                # of the alerts; no watch of the watchlist may be called so
ENTITY_NAME = "알림 전달 실패"


def undelivered(alert: Alert, delivery: Delivery) -> Alert:
    """The alert as a line of the log file that says where it could not be delivered."""
    publisher = f"{delivery.channel_id} 전달 실패({delivery.reason}) · {alert.publisher}"
    return replace(alert, alert_id=make_id("undelivered", delivery.delivery_id), publisher=publisher)


def failures(lost: Sequence[tuple[Alert, Delivery]], channels: Sequence[str], now: datetime) -> tuple[Alert, ...]:
    """One alert for each channel that failed, once on a day in Korea; of these alerts' own failing there is none."""
    by_channel: dict[str, list[tuple[Alert, Delivery]]] = {}
    for alert, delivery in lost:
        if alert.watch_id != WATCH_ID:
            by_channel.setdefault(delivery.channel_id, []).append((alert, delivery))
    return tuple(_notice(name, pairs, tuple(channels), now) for name, pairs in by_channel.items() if channels)


def _notice(name: str, pairs: Sequence[tuple[Alert, Delivery]], channels: tuple[str, ...], now: datetime) -> Alert:
    alert_id = make_id(WATCH_ID, name, f"{now.astimezone(KST):%Y-%m-%d}")
    reason = pairs[0][1].reason
    return Alert(
        alert_id=alert_id, watch_id=WATCH_ID, story_id=alert_id, article_id=alert_id, channels=channels,
        title=f"{name}: {reason} ({len(pairs)})", url="", publisher="Alliance Watch", published_at=now, created_at=now,
        deliver_after=now, entity_id=WATCH_ID, entity_name=ENTITY_NAME, reason=f"{name} failed: {reason}",
        evidence=", ".join(subject(alert) for alert, _ in pairs)[:300], surface="",
    )  # fmt: skip
