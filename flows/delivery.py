"""From the outbox to the channels, at least once: put together and record, send, record again, message by message.

A crash after sending leaves the one message in flight unrecorded; it is sent again, the same alerts with the same
idempotency key.
"""

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock

import warehouse
from extractors.records import Alert, Delivery
from flows.channels import Sent, Surroundings, is_remote, send
from flows.delivery_failures import failures, undelivered
from flows.delivery_plan import HOUR, MOST_MESSAGES, NOTHING, Past, Sending, hold, plan, settle
from flows.watch_file import Watchlist

WEEK = timedelta(days=7)    # longer than any group waits
AT_ONCE = 8                 # channels; within a channel messages keep their order


def deliver_due(
    path: Path,
    watchlist: Watchlist,
    around: Surroundings,
    *,
    now: datetime,
    most_messages: int = MOST_MESSAGES,
    health_channels: Sequence[str] = (),
) -> Counter[str]:
    """Every delivery that was due has an outcome in the warehouse; how many ended in which.

    What a channel will never get is told on the `health_channels`, once a day for each channel that fails.
    One process at a time, on all machines, delivers from a warehouse: another waits, and then finds what is left.
    """
    with warehouse.alone(path, "deliver"):
        around = replace(around, english=watchlist.english)
        ended = _deliver_due(path, watchlist, around, now, most_messages)
        if _report(path, ended, watchlist, health_channels, around, now):
            ended = {**ended, **_deliver_due(path, watchlist, around, now, most_messages)}
        return Counter(delivery.outcome for _, delivery in ended.values())


def _deliver_due(
    path: Path, watchlist: Watchlist, around: Surroundings, now: datetime, most_messages: int
) -> dict[str, tuple[Alert, Delivery]]:
    """What became of every delivery that was due, by its id, with its alert."""
    with warehouse.reading(path) as db:
        due = warehouse.due_deliveries(db, now)
        past = _past(db, now) if due else NOTHING
    channels = {channel.channel_id: channel for channel in watchlist.channels}
    watches = {watch.watch_id: watch for watch in watchlist.watches}
    sendings, settled = plan(due, channels, watches, now, most_messages=most_messages, past=past)
    ledger = _Ledger(path)
    remote = [sending for sending in sendings if is_remote(sending.channel)]
    ledger.record([*settled, *(delivery for sending in remote for delivery in sending.deliveries)])
    queues: dict[str, list[Sending]] = {}
    for sending in sendings:
        queues.setdefault(sending.channel.channel_id, []).append(sending)
    with ThreadPoolExecutor(AT_ONCE, "deliver") as pool:
        futures = [pool.submit(_work_off, queue, around, ledger, now) for queue in queues.values()]
    ended = [*settled, *(delivery for future in futures for delivery in future.result())]
    told = {alert.alert_id: alert for alert, _ in due}
    return {delivery.delivery_id: (told[delivery.alert_id], delivery) for delivery in ended}


def _past(db: warehouse.Connection, now: datetime) -> Past:
    messages, asked = warehouse.messages_since(db, now - HOUR), warehouse.asked_to_wait(db, now)
    return Past(messages, asked, warehouse.groups_since(db, now - WEEK))


class _Ledger:
    """The warehouse as the place where outcomes are written, one writer at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()

    def record(self, deliveries: Sequence[Delivery]) -> None:
        if deliveries:
            with self._lock, warehouse.writing(self._path) as db:
                warehouse.record_deliveries(db, deliveries)


def _work_off(queue: Sequence[Sending], around: Surroundings, ledger: _Ledger, now: datetime) -> list[Delivery]:
    """The channel's messages in order. After a temporary failure the rest waits too, instead of knocking on."""
    ended: list[Delivery] = []
    begun = time.monotonic()
    trouble: Sent | None = None
    for sending in queue:
        sent = trouble or send(sending.channel, sending.alerts, around, key=sending.message_id)
        answered_at = now + timedelta(seconds=time.monotonic() - begun)
        outcome = (hold if trouble else settle)(sending, sent, now, answered_at=answered_at)
        trouble = sent if sent.outcome == "retry" else None
        ledger.record(outcome)
        ended += outcome
    return ended


def _report(
    path: Path,
    ended: Mapping[str, tuple[Alert, Delivery]],
    watchlist: Watchlist,
    health_channels: Sequence[str],
    around: Surroundings,
    now: datetime,
) -> bool:
    """What a channel will never get stands in the log file, and its failing waits in the outbox; True if it does."""
    lost = [pair for pair in ended.values() if pair[1].outcome == "failed"]
    known = {channel.channel_id: channel for channel in watchlist.channels}
    lines = [undelivered(alert, delivery) for alert, delivery in lost if delivery.channel_id != "file"]
    if lines and "file" in known:
        send(known["file"], lines, around)
    useless = {"file"} | {delivery.channel_id for _, delivery in lost}
    channels = [name for name in health_channels if name in known and name not in useless]
    notices = failures(lost, channels, now)
    if not notices:
        return False
    with warehouse.writing(path) as db:
        return warehouse.enqueue(db, notices) > 0
