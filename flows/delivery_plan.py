"""What to send now, in which messages, and when to try again: decided purely, before and after sending."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType

from extractors.hours import held_until
from extractors.records import Alert, ChannelSpec, Delivery, Watch
from flows.channels import Sent, is_remote

# A remote channel gets so many messages in an hour; what is left is told in one summary, or waits for the next hour.
MOST_MESSAGES = 8
HOUR = timedelta(hours=1)
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=1)
MOST_ATTEMPTS = 30          # 1, 2, 4 ... 60 minutes: a day


@dataclass(frozen=True, slots=True)
class Sending:
    """One message to come: the channel, its alerts, and the deliveries that it settles (same order)."""

    channel: ChannelSpec
    alerts: tuple[Alert, ...]
    deliveries: tuple[Delivery, ...]


def plan(
    due: Sequence[tuple[Alert, Delivery]],
    channels: Mapping[str, ChannelSpec],
    watches: Mapping[str, Watch],
    now: datetime,
    *,
    most_messages: int = MOST_MESSAGES,
    sent: Mapping[str, Sequence[datetime]] = MappingProxyType({}),
) -> tuple[tuple[Sending, ...], tuple[Delivery, ...]]:
    """The messages to send, and the deliveries settled without one: quiet hours hold, an unknown channel fails.

    `sent` says when each channel got its messages of the last hour; a channel that had its fill waits until the hour
    of the first of them is over.
    """
    settled: list[Delivery] = []
    waiting: dict[str, list[tuple[Alert, Delivery]]] = defaultdict(list)
    # Fewest attempts first: a message that a service always refuses does not stand in the others' way.
    for alert, delivery in sorted(due, key=lambda pair: (pair[1].attempt_count, pair[0].created_at, pair[0].alert_id)):
        channel = channels.get(delivery.channel_id)
        end = _quiet(watches.get(alert.watch_id), now)
        if channel is None:
            reason = f"no channel {delivery.channel_id!r} in the watchlist; add it, then resend"
            settled.append(replace(delivery, outcome="failed", reason=reason, next_attempt_at=None, updated_at=now))
        elif end and is_remote(channel):
            settled.append(replace(delivery, reason="held by quiet hours", next_attempt_at=end, updated_at=now))
        else:
            waiting[delivery.channel_id].append((alert, delivery))
    sendings: list[Sending] = []
    for channel_id, pairs in waiting.items():
        channel = channels[channel_id]
        before = sent.get(channel_id, ()) if is_remote(channel) else ()
        recent = [moment for moment in before if now - moment < HOUR]
        if len(recent) >= most_messages:
            settled += [_held_back(delivery, min(recent) + HOUR, most_messages, now) for _, delivery in pairs]
        else:
            sendings += _messages(channel, pairs, most_messages - len(recent))
    return tuple(sendings), tuple(settled)


def _held_back(delivery: Delivery, until: datetime, most: int, now: datetime) -> Delivery:
    reason = f"held back: the channel had {most} messages within the hour"
    return replace(delivery, reason=reason, next_attempt_at=until, updated_at=now)


def settle(sending: Sending, sent: Sent, now: datetime) -> tuple[Delivery, ...]:
    """The deliveries after an attempt; a temporary failure is tried again later, at last it is parked as failed."""
    return tuple(_settled(delivery, sent, now) for delivery in sending.deliveries)


def hold(sending: Sending, trouble: Sent, now: datetime) -> tuple[Delivery, ...]:
    """The deliveries of a message that was not tried because the channel had just failed: no attempt is counted."""
    reason = f"not tried, the channel had trouble: {trouble.reason}"
    later = now + wait(1, trouble.retry_after_seconds)
    return tuple(replace(one, reason=reason, next_attempt_at=later, updated_at=now) for one in sending.deliveries)


def _settled(delivery: Delivery, sent: Sent, now: datetime) -> Delivery:
    count = delivery.attempt_count + 1
    done = replace(
        delivery, outcome=sent.outcome, reason=sent.reason, attempt_count=count, next_attempt_at=None, updated_at=now
    )
    if sent.outcome != "retry":
        return done
    if count >= MOST_ATTEMPTS:
        return replace(done, outcome="failed", reason=f"gave up after {count} attempts: {sent.reason}")
    return replace(done, next_attempt_at=now + wait(count, sent.retry_after_seconds))


def wait(attempt_count: int, retry_after_seconds: int | None) -> timedelta:
    """How long until the next attempt: doubled each time up to an hour, and never less than the service asked for."""
    backoff = min(FIRST_WAIT * (1 << min(attempt_count - 1, 10)), LONGEST_WAIT)
    asked = timedelta(seconds=min(retry_after_seconds or 0, 86_400))
    return max(backoff, asked)


def _quiet(watch: Watch | None, now: datetime) -> datetime | None:
    return held_until(now, watch.quiet_hours, working_days=watch.working_days) if watch else None


def _messages(channel: ChannelSpec, pairs: Sequence[tuple[Alert, Delivery]], most: int) -> list[Sending]:
    """One message for the digest, one for each story, the rest of too many in one; all at once for files."""
    groups: dict[str, list[tuple[Alert, Delivery]]] = defaultdict(list)
    for alert, delivery in pairs:
        group = "digest" if alert.digest else f"story {alert.story_id}"
        groups[group if is_remote(channel) else "all"].append((alert, delivery))
    batches = list(groups.values())
    if len(batches) > most:
        rest = [pair for batch in batches[most - 1 :] for pair in batch]
        batches = [*batches[: most - 1], rest]
    return [
        Sending(channel, tuple(alert for alert, _ in batch), tuple(delivery for _, delivery in batch))
        for batch in batches
    ]
