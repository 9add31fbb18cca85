"""Deliveries that will never succeed, as alerts of their own."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from extractors.hours import korean_day
from extractors.ids import make_id
from extractors.notices import DELIVERY_HEALTH, notice
from extractors.records import Alert, Delivery
from extractors.subject_line import subject


def undelivered(alert: Alert, delivery: Delivery) -> Alert:
    """The alert as a line of the log file that says where it could not be delivered."""
    publisher = f"{delivery.channel_id} 전달 실패({delivery.reason}) · {alert.publisher}"
    return replace(alert, alert_id=make_id("undelivered", delivery.delivery_id), publisher=publisher)


def failures(lost: Sequence[tuple[Alert, Delivery]], channels: Sequence[str], now: datetime) -> tuple[Alert, ...]:
    """One alert for each channel that failed, once on a day in Korea; of these alerts' own failing there is none."""
    by_channel: dict[str, list[tuple[Alert, Delivery]]] = {}
    for alert, delivery in lost:
        if alert.watch_id != DELIVERY_HEALTH:
            by_channel.setdefault(delivery.channel_id, []).append((alert, delivery))
    return tuple(_alert(name, pairs, channels, now) for name, pairs in by_channel.items() if channels)


def _alert(name: str, pairs: Sequence[tuple[Alert, Delivery]], channels: Sequence[str], now: datetime) -> Alert:
    reason = pairs[0][1].reason
    return notice(
        DELIVERY_HEALTH, (name, korean_day(now).isoformat()), channels, now, title=f"{name}: {reason} ({len(pairs)})",
        reason=f"{name} failed: {reason}", evidence=", ".join(subject(alert) for alert, _ in pairs)[:300],
    )  # fmt: skip
