"""`feeds check`: how each feed of feeds.yaml is doing."""

from datetime import UTC, datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.cli import complete, options
from flows.cli.console import fail
from flows.cli.feeds_names import load
from flows.cli.frame import Help
from flows.cli.output import form, show

if TYPE_CHECKING:
    from extractors.records import FeedSpec

CHECK = Help(
    """How is each feed doing: is it well, its last outcome, its newest item, and when it is polled next?

Nothing is fetched: this is what the polls have noted.""",
    (
        ("alliance-watch feeds check", "those in trouble first"),
        ("alliance-watch feeds check etnews-today", "one of them; the Tab key completes ids"),
        ("alliance-watch feeds check --csv > health.csv", "for a spreadsheet"),
    ),
)
COLUMNS = (
    "feed_id", "health", "outcome", "failure_count", "entries", "last_ok_at", "newest_item_at", "next_poll_at",
    "reason",
)  # fmt: skip


def check_feeds(
    context: typer.Context,
    feed: Annotated[
        str | None, typer.Argument(metavar="[FEED]", autocompletion=complete.feeds, help="Only this one, by its id.")
    ] = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 10_000,
    feeds: options.Feeds = None,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Print one row for each feed of the file."""
    import warehouse as memory
    from flows.feed_health import present

    settings = options.settings(context, home=home, warehouse=warehouse, feeds=feeds)
    found = memory.ask(settings.warehouse, "feeds_health")
    known = {row["feed_id"]: row for row in found.mappings()}
    specs = _chosen(load(settings.feeds), feed)
    with memory.reading(memory.snapshot_path(settings.warehouse)) as db:
        health = present(db, [spec for spec in specs if spec.enabled], datetime.now(UTC))
    rows = [_row(spec, known.get(spec.feed_id, {}), health.get(spec.feed_id)) for spec in specs]
    rows.sort(key=lambda row: (row[1] in (None, "good"), -(row[3] or 0)))
    show(COLUMNS, rows[:limit], form=form(as_json, as_csv), nothing=f"{settings.feeds} has no feed yet")


def _chosen(specs: "tuple[FeedSpec, ...]", feed: str | None) -> "tuple[FeedSpec, ...]":
    ids = [spec.feed_id for spec in specs]
    if feed is not None and feed not in ids:
        near = get_close_matches(feed, ids, 3)
        fail(f"there is no feed {feed!r}", " or ".join(near) or "alliance-watch feeds list")
    return tuple(spec for spec in specs if feed in (None, spec.feed_id))


def _row(spec: "FeedSpec", noted: dict[str, Any], health: tuple[str, str] | None) -> tuple[Any, ...]:
    outcome = noted.get("outcome") or ("not polled yet" if spec.enabled else "paused")
    state, why = health or (None, None)
    reason = noted.get("reason") if outcome not in ("fetched", "unchanged") else "" if state == "good" else why
    return spec.feed_id, state, outcome, *(noted.get(name) for name in COLUMNS[3:-1]), reason
