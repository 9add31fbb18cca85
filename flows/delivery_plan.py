"""What to send now, in which messages, and when to try again: decided purely, before and after sending."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from extractors.hours import held_until
from extractors.records import Alert, ChannelSpec, Delivery, Watch
from flows.channels import Sent, idempotency_key, is_remote

# A remote channel gets so many messages in an hour; what is left is told in one summary, or waits for the next hour.
MOST_MESSAGES = 8
HOUR = timedelta(hours=1)
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=1)
MOST_ATTEMPTS = 30          # 1, 2, 4 ... 60 minutes: a day
LONGEST_ASKED = timedelta(days=1)   # a service that asks for more is as good as gone
Pair = tuple[Alert, Delivery]
Held = tuple[str, datetime]     # why, and until when


@dataclass(frozen=True, slots=True)
class Past:
    """What went before: by channel the moments of its messages and how long it asked to be left alone; by channel and
    watch since when alerts wait, and when the last message was."""

    sent: Mapping[str, Sequence[datetime]] = field(default_factory=dict)
    not_before: Mapping[str, datetime] = field(default_factory=dict)
    groups: Mapping[tuple[str, str], tuple[datetime | None, datetime | None]] = field(default_factory=dict)


NOTHING = Past()


@dataclass(frozen=True, slots=True)
class Sending:
    """One message to come: the channel, its alerts, and the deliveries that it settles (same order)."""

    channel: ChannelSpec
    alerts: tuple[Alert, ...]
    deliveries: tuple[Delivery, ...]
    message_id: str


def plan(
    due: Sequence[Pair],
    channels: Mapping[str, ChannelSpec],
    watches: Mapping[str, Watch],
    now: datetime,
    *,
    most_messages: int = MOST_MESSAGES,
    past: Past = NOTHING,
) -> tuple[tuple[Sending, ...], tuple[Delivery, ...]]:
    """The messages to send, and the deliveries settled without one: held by hours, by their group, by the channel.

    A channel that had its fill waits until the hour of the first of its messages is over; one that asked to be left
    alone is left alone.
    """
    settled: list[Delivery] = []
    waiting: dict[str, list[Pair]] = defaultdict(list)
    own = {
        delivery.delivery_id: wait
        for alert, delivery in due
        if (channel := channels.get(delivery.channel_id)) and is_remote(channel)
        and (wait := _held(alert, delivery, watches.get(alert.watch_id), now, past))
    }  # fmt: skip
    wholes = _wholes(due, own)
    # Fewest attempts first: a message that a service always refuses does not stand in the others' way.
    for alert, delivery in sorted(due, key=lambda pair: (pair[1].attempt_count, pair[0].created_at, pair[0].alert_id)):
        channel = channels.get(delivery.channel_id)
        held = wholes.get(delivery.message_id or "") or own.get(delivery.delivery_id)
        if channel is None:
            reason = f"no channel {delivery.channel_id!r} in the watchlist; add it, then resend"
            settled.append(replace(delivery, outcome="failed", reason=reason, next_attempt_at=None, updated_at=now))
        elif held:
            settled.append(replace(delivery, reason=held[0], next_attempt_at=held[1], updated_at=now))
        else:
            waiting[delivery.channel_id].append((alert, delivery))
    sendings: list[Sending] = []
    for channel_id, pairs in waiting.items():
        channel = channels[channel_id]
        before = past.sent.get(channel_id, ()) if is_remote(channel) else ()
        # Another sender's clock may be a little ahead, or it was quicker; what lies further ahead is a clock's mistake.
        recent = [moment for moment in before if moment - HOUR <= now < moment + HOUR]
        batches, rest = _messages(channel, pairs, watches, most_messages - len(recent))
        sendings += batches
        until = min(recent, default=now) + HOUR
        settled += [_held_back(delivery, until, most_messages, now) for _, delivery in rest]
    return tuple(sendings), tuple(settled)


def _wholes(due: Sequence[Pair], held: Mapping[str, Held]) -> dict[str, Held]:
    """The messages of an earlier attempt of which a part must wait, and until when: sent in two, each with the key of
    the whole, the second would be dropped as a repetition."""
    waits: dict[str, Held] = {}
    for _, delivery in due:
        wait = held.get(delivery.delivery_id)
        if wait and delivery.message_id:
            until = max(wait[1], waits.get(delivery.message_id, wait)[1])
            waits[delivery.message_id] = "held: another part of its message is", until
    return waits


def _held(
    alert: Alert, delivery: Delivery, watch: Watch | None, now: datetime, past: Past
) -> Held | None:
    """Why the delivery is not to be made now, and until when."""
    quiet = held_until(now, watch.quiet_hours, working_days=watch.working_days) if watch else None
    if quiet:
        return "held by quiet hours", quiet
    asked = past.not_before.get(delivery.channel_id)
    if asked and now < asked <= now + LONGEST_ASKED:
        return "held: the service asked to be left alone", asked
    if watch and delivery.message_id is None and not alert.digest:
        waiting_since, last_at = past.groups.get((delivery.channel_id, watch.watch_id), (None, None))
        last_at = last_at if last_at and last_at <= now + HOUR else None
        ready = ready_at(watch, min(alert.created_at, now), waiting_since, last_at)
        if ready > now:
            return "grouped: waits for others of the watch", ready
    return None


def ready_at(watch: Watch, created_at: datetime, waiting_since: datetime | None, last_at: datetime | None) -> datetime:
    """When a group's next message goes: group_wait after the first alert, or group_interval after the last message.

    As in Alertmanager: what comes within the interval waits for its end, what comes later for others of its kind.
    """
    first = min(created_at, waiting_since or created_at)
    interval = timedelta(seconds=watch.group_interval)
    if last_at and last_at + interval > first:
        return last_at + interval
    return first + timedelta(seconds=watch.group_wait)


def _held_back(delivery: Delivery, until: datetime, most: int, now: datetime) -> Delivery:
    reason = f"held back: the channel had {most} messages within the hour"
    return replace(delivery, reason=reason, next_attempt_at=until, updated_at=now)


def settle(sending: Sending, sent: Sent, now: datetime, *, answered_at: datetime | None = None) -> tuple[Delivery, ...]:
    """The deliveries after an attempt; a temporary failure is tried again later, at last it is parked as failed.

    Waiting times count from the answer, which may have taken a while.
    """
    return tuple(_settled(delivery, sent, now, answered_at or now) for delivery in sending.deliveries)


def hold(
    sending: Sending, trouble: Sent, now: datetime, *, answered_at: datetime | None = None
) -> tuple[Delivery, ...]:
    """The deliveries of a message that was not tried because the channel had just failed: no attempt is counted."""
    reason = f"not tried, the channel had trouble: {trouble.reason}"
    later = (answered_at or now) + wait(1, trouble.retry_after_seconds)
    return tuple(replace(one, reason=reason, next_attempt_at=later, updated_at=now) for one in sending.deliveries)


def _settled(delivery: Delivery, sent: Sent, now: datetime, answered_at: datetime) -> Delivery:
    count = delivery.attempt_count + 1
    done = replace(
        delivery, outcome=sent.outcome, reason=sent.reason, attempt_count=count, next_attempt_at=None, updated_at=now,
        not_before=None,
    )  # fmt: skip
    if sent.outcome != "retry":
        return done
    asked = timedelta(seconds=sent.retry_after_seconds or 0)
    if count >= MOST_ATTEMPTS:
        return replace(done, outcome="failed", reason=f"gave up after {count} attempts: {sent.reason}")
    if asked > LONGEST_ASKED:
        return replace(done, outcome="failed", reason=f"{sent.reason}, and asks to wait {asked // HOUR} hours")
    later = answered_at + wait(count, sent.retry_after_seconds)
    return replace(done, next_attempt_at=later, not_before=answered_at + asked if asked else None)


def wait(attempt_count: int, retry_after_seconds: int | None) -> timedelta:
    """How long until the next attempt: doubled each time up to an hour, and never less than the service asked for."""
    backoff = min(FIRST_WAIT * (1 << min(attempt_count - 1, 10)), LONGEST_WAIT)
    return max(backoff, timedelta(seconds=min(retry_after_seconds or 0, LONGEST_ASKED.total_seconds())))


def _messages(
    channel: ChannelSpec, pairs: Sequence[Pair], watches: Mapping[str, Watch], most: int
) -> tuple[list[Sending], list[Pair]]:
    """At most so many messages, the last a summary of all that is left, and what has to wait; files get all at once.

    A message that was put together before is sent again as it was, so that its receiver can tell.
    """
    groups: dict[str, list[Pair]] = defaultdict(list)
    for alert, delivery in pairs:
        groups[_group(alert, delivery, watches) if is_remote(channel) else "all"].append((alert, delivery))
    batches = list(groups.values())
    if not is_remote(channel) or len(batches) <= most:
        return [_sending(channel, batch) for batch in batches], []
    if most < 1:
        return [], list(pairs)
    known = [batch for batch in batches[most - 1 :] if batch[0][1].message_id]
    summary = [pair for batch in batches[most - 1 :] if not batch[0][1].message_id for pair in batch]
    last, later = ([summary], known) if summary else (known[:1], known[1:])
    chosen = [*batches[: most - 1], *last]
    return [_sending(channel, batch) for batch in chosen], [pair for batch in later for pair in batch]


def _group(alert: Alert, delivery: Delivery, watches: Mapping[str, Watch]) -> str:
    """What goes into one message: what was one before, the digest, a watch that groups, else a story."""
    if delivery.message_id:
        return f"message {delivery.message_id}"
    if alert.digest:
        return "digest"
    watch = watches.get(alert.watch_id)
    grouped = watch is not None and (watch.group_wait or watch.group_interval)
    return f"watch {alert.watch_id}" if grouped else f"story {alert.story_id}"


def _sending(channel: ChannelSpec, batch: Sequence[Pair]) -> Sending:
    alerts = tuple(alert for alert, _ in batch)
    message_id = batch[0][1].message_id or idempotency_key(alerts)
    deliveries = tuple(replace(delivery, message_id=message_id) for _, delivery in batch)
    return Sending(channel, alerts, deliveries, message_id)
