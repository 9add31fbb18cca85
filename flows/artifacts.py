"""What a poll did, for those who look at Prefect's pages: the run's name, a table of feeds and one of events."""

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from prefect.artifacts import create_table_artifact
from prefect.client.orchestration import get_client
from prefect.runtime import flow_run

from extractors.records import Run
from flows.polling import Polled

log = logging.getLogger(__name__)
MOST_EVENTS = 50


def tell_prefect(run: Run, polls: Sequence[Polled], events: Sequence[Mapping[str, Any]]) -> None:
    """The run is named after what it did, and its tables lie in Prefect. Never raises: these are pictures only."""
    try:
        _rename(run_name(run))
        if polls:
            create_table_artifact(feed_rows(polls), key="feeds", description=f"Feeds of {run_name(run)}")
        if events:
            create_table_artifact(event_rows(events), key="events", description="The newest events")
    except Exception as error:
        log.warning("run=%s: Prefect was not told what it did: %s", run.run_id, error)


def run_name(run: Run) -> str:
    """'ingest 12 feeds, 34 stored, 2 alerts' of a run's counts."""
    counts = dict(run.counts)
    feeds = sum(count for word, count in counts.items() if word.startswith("feed_"))
    told = f"{run.flow} {feeds} feeds, {counts.get('stored', 0)} stored, {counts.get('alerts', 0)} alerts"
    return told if run.outcome == "completed" else f"{told}, {run.outcome}"


def feed_rows(polls: Sequence[Polled]) -> list[dict[str, str | int]]:
    """One row for each polled feed, in the order of feeds.yaml."""
    return [
        {
            "feed": poll.spec.feed_id,
            "name": poll.spec.name,
            "outcome": poll.fetch.outcome,
            "reason": poll.fetch.reason,
            "entries": len(poll.parsed.entries) if poll.parsed else 0,
            "milliseconds": poll.fetch.elapsed_ms,
        }
        for poll in polls
    ]


def event_rows(events: Sequence[Mapping[str, Any]]) -> list[dict[str, str]]:
    """The newest events, as text."""
    shown = ("published_at", "type", "participants", "modality", "evidence", "publisher", "url")
    return [{name: "" if row[name] is None else str(row[name]) for name in shown} for row in events[:MOST_EVENTS]]


def _rename(name: str) -> None:
    if flow_run.id:
        with get_client(sync_client=True) as client:
            client.update_flow_run(flow_run.id, name=name)
