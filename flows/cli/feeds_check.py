"""`feeds check`: how each feed of feeds.yaml is doing."""

from typing import Any

import typer

from flows.cli import options
from flows.cli.feeds_names import load
from flows.cli.frame import Help
from flows.cli.output import form, show

CHECK = Help(
    """How is each feed doing: its last outcome, its newest item, and when it is polled next?

Nothing is fetched: this is what the polls have noted.""",
    (
        ("alliance-watch feeds check", "those in trouble first"),
        ("alliance-watch feeds check --csv > health.csv", "for a spreadsheet"),
    ),
)
COLUMNS = ("feed_id", "outcome", "failure_count", "entries", "last_ok_at", "newest_item_at", "next_poll_at", "reason")


def check_feeds(
    context: typer.Context,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 10_000,
    feeds: options.Feeds = None,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Print one row for each feed of the file."""
    import warehouse as memory

    settings = options.settings(context, home=home, warehouse=warehouse, feeds=feeds)
    found = memory.ask(settings.warehouse, "feeds_health")
    known = {row["feed_id"]: row for row in (dict(zip(found.columns, row, strict=True)) for row in found.rows)}
    rows = [_row(spec.feed_id, spec.enabled, known.get(spec.feed_id, {})) for spec in load(settings.feeds)]
    rows.sort(key=lambda row: -(row[2] or 0))
    show(COLUMNS, rows[:limit], form=form(as_json, as_csv), nothing=f"{settings.feeds} has no feed yet")


def _row(feed_id: str, enabled: bool, noted: dict[str, Any]) -> tuple[Any, ...]:
    outcome = noted.get("outcome") or ("not polled yet" if enabled else "paused")
    reason = "" if outcome in ("fetched", "unchanged") else noted.get("reason")
    return feed_id, outcome, *(noted.get(name) for name in COLUMNS[2:-1]), reason
