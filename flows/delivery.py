"""From the outbox to the channels, at least once: send, then record, message by message.

A crash between the two leaves the one message in flight unrecorded; it is sent again with the same idempotency key.
"""

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import Lock

import warehouse
from extractors.ids import make_id
from extractors.records import Alert, ChannelSpec, Delivery
from flows.channels import Sent, Surroundings, send
from flows.delivery_plan import HOUR, MOST_MESSAGES, Sending, hold, plan, settle
from flows.watch_file import Watchlist

AT_ONCE = 8                 # channels; within a channel messages keep their order


def deliver_due(
    path: Path,
    watchlist: Watchlist,
    around: Surroundings,
    *,
    now: datetime,
    most_messages: int = MOST_MESSAGES,
) -> Counter[str]:
    """Every delivery that was due has an outcome in the warehouse; how many ended in which.

    One process at a time, on all machines, delivers from a warehouse: another waits, and then finds what is left.
    """
    with warehouse.alone(path, "deliver"):
        return _deliver_due(path, watchlist, around, now, most_messages)


def _deliver_due(
    path: Path, watchlist: Watchlist, around: Surroundings, now: datetime, most_messages: int
) -> Counter[str]:
    with warehouse.reading(path) as db:
        due = warehouse.due_deliveries(db, now)
        sent = warehouse.messages_since(db, now - HOUR) if due else {}
    channels = {channel.channel_id: channel for channel in watchlist.channels}
    watches = {watch.watch_id: watch for watch in watchlist.watches}
    sendings, settled = plan(due, channels, watches, now, most_messages=most_messages, sent=sent)
    ledger = _Ledger(path)
    ledger.record(settled)
    queues: dict[str, list[Sending]] = {}
    for sending in sendings:
        queues.setdefault(sending.channel.channel_id, []).append(sending)
    with ThreadPoolExecutor(AT_ONCE, "deliver") as pool:
        futures = [pool.submit(_work_off, queue, around, ledger, now) for queue in queues.values()]
    ended = [*settled, *(delivery for future in futures for delivery in future.result())]
    _report_failures(ended, watchlist.channels, [alert for alert, _ in due], around)
    return Counter(delivery.outcome for delivery in ended)


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
    trouble: Sent | None = None
    for sending in queue:
        if trouble:
            outcome = hold(sending, trouble, now)
        else:
            sent = send(sending.channel, sending.alerts, around)
            trouble = sent if sent.outcome == "retry" else None
            outcome = settle(sending, sent, now)
        ledger.record(outcome)
        ended += outcome
    return ended


def _report_failures(
    ended: Sequence[Delivery], channels: Sequence[ChannelSpec], alerts: Sequence[Alert], around: Surroundings
) -> None:
    """What a channel will never get stands in the log file, with the reason."""
    log = next((channel for channel in channels if channel.channel_id == "file"), None)
    told = {alert.alert_id: alert for alert in alerts}
    lost = [delivery for delivery in ended if delivery.outcome == "failed" and delivery.channel_id != "file"]
    if log and lost:
        send(log, [_notice(told[delivery.alert_id], delivery) for delivery in lost], around)


def _notice(alert: Alert, delivery: Delivery) -> Alert:
    """The alert as a line of its own that says where it could not be delivered."""
    publisher = f"{delivery.channel_id} 전달 실패({delivery.reason}) · {alert.publisher}"
    return replace(alert, alert_id=make_id("undelivered", delivery.delivery_id), publisher=publisher)
