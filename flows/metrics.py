"""What a monitoring system asks: `/metrics` in Prometheus' text format and `/healthz`, from the published snapshot.

The functions here are pure: rows of the named questions in, text out. `flows/metrics_server.py` serves them.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

Rows = Sequence[Mapping[str, Any]]
POLL_OVERDUE = timedelta(minutes=60)    # a poll every 10 minutes that takes at most 30


@dataclass(frozen=True, slots=True)
class Health:
    ok: bool
    reason: str
    last_poll_at: datetime | None


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bytes; None where there is no such file yet."""

    warehouse: int | None
    snapshot: int | None
    disk_free: int


def health(runs: Rows, *, started_at: datetime, now: datetime) -> Health:
    """Well while the last poll that did not fail, or our own start, is less than an hour ago.

    A poll that reached nobody is a poll: starting us anew would mend nothing.
    """
    ended = [run for run in runs if run["flow"] == "ingest" and run["outcome"] != "failed"]
    polls = [run["started_at"] + timedelta(seconds=run["seconds"]) for run in ended]
    last = max(polls, default=None)
    began = started_at if started_at <= now else now - POLL_OVERDUE     # the clock was ahead then
    age = now - max(began, last or began)
    if age < POLL_OVERDUE:
        return Health(True, "polling" if last else "no poll has ended yet", last)
    return Health(False, f"no poll has ended for {age // timedelta(minutes=1)} minutes", last)


def health_text(found: Health) -> str:
    last = found.last_poll_at.isoformat() if found.last_poll_at else None
    return json.dumps({"ok": found.ok, "reason": found.reason, "last_poll_at": last}) + "\n"


def metrics_text(runs: Rows, feeds: Rows, deliveries: Rows, sizes: Sizes, *, started_at: datetime) -> str:
    """All metrics in Prometheus' text format 0.0.4. Times are Unix seconds, sizes bytes."""
    return "".join(f"{line}\n" for line in _lines(runs, feeds, deliveries, sizes, started_at))


def _lines(
    runs: Rows, feeds: Rows, deliveries: Rows, sizes: Sizes, started_at: datetime
) -> Iterator[str]:
    last = _last_of_each(runs)
    yield from _metric("start_time_seconds", "when this process began", [({}, started_at.timestamp())])
    yield from _metric(
        "run_end_time_seconds", "when the last run of a flow ended",
        [({"flow": run["flow"]}, run["started_at"].timestamp() + run["seconds"]) for run in last],
    )  # fmt: skip
    yield from _metric(
        "run_seconds", "how long the last run of a flow took", [({"flow": run["flow"]}, run["seconds"]) for run in last]
    )
    yield from _metric(
        "run_good", "1 if the last run of a flow completed, 0 if it failed or reached nobody",
        [({"flow": run["flow"]}, int(run["outcome"] == "completed")) for run in last],
    )  # fmt: skip
    yield from _metric(
        "run_items", "items of the last run of a flow by outcome word",
        [({"flow": run["flow"], "outcome": word}, n) for run in last for word, n in sorted(_counts(run).items())],
    )  # fmt: skip
    yield from _feed_lines(feeds)
    yield from _metric(
        "deliveries", "deliveries of alerts by outcome", [({"outcome": row["outcome"]}, row["n"]) for row in deliveries]
    )
    files = (("warehouse", sizes.warehouse), ("snapshot", sizes.snapshot))
    yield from _metric("file_bytes", "size of a file", [({"file": name}, n) for name, n in files if n is not None])
    yield from _metric("disk_free_bytes", "left where the warehouse lies", [({}, sizes.disk_free)])


def _feed_lines(feeds: Rows) -> Iterator[str]:
    columns = (
        ("failure_count", "feed_failures", "polls failed in a row"),
        ("last_ok_at", "feed_good_time_seconds", "when a feed was last polled well"),
        ("newest_item_at", "feed_newest_item_time_seconds", "publication of its newest item"),
        ("entries", "feed_entries", "entries ever seen"),
        ("stored", "feed_stored", "entries that became articles"),
    )
    for column, name, meaning in columns:
        values = [({"feed": feed["feed_id"]}, _number(feed[column])) for feed in feeds if feed[column] is not None]
        yield from _metric(name, meaning, values)


def _metric(name: str, meaning: str, samples: Iterable[tuple[Mapping[str, str], float]]) -> Iterator[str]:
    found = list(samples)
    if not found:
        return
    yield f"# HELP alliance_watch_{name} {meaning}"
    yield f"# TYPE alliance_watch_{name} gauge"
    for labels, value in found:
        told = ",".join(f'{key}="{_escaped(word)}"' for key, word in labels.items())
        yield f"alliance_watch_{name}{f'{{{told}}}' if told else ''} {_plain(value)}"


def _last_of_each(runs: Rows) -> list[Mapping[str, Any]]:
    newest: dict[str, Mapping[str, Any]] = {}
    for run in runs:
        if run["flow"] not in newest or run["started_at"] > newest[run["flow"]]["started_at"]:
            newest[run["flow"]] = run
    return [newest[flow] for flow in sorted(newest)]


def _counts(run: Mapping[str, Any]) -> Mapping[str, int]:
    return run["counts"] or {}


def _number(value: datetime | float) -> float:
    return value.timestamp() if isinstance(value, datetime) else value


def _plain(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(round(value, 3))


def _escaped(word: str) -> str:
    return str(word).replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
