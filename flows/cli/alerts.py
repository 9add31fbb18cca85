"""`alerts`: what was told, and the receipt for every decision."""

import typer

from flows.cli import options
from flows.cli.asking import Shown, answer, window
from flows.cli.frame import CARE, Help, add, group

app = group("alerts", Help("What was told, to whom, and why.", panel=CARE))

LIST = Help(
    "What was told, to which channels, and how did each delivery end?",
    (
        ("alliance-watch alerts list --since 7d", "this week's"),
        ("alliance-watch alerts list --watch sam-altman", "of one watch"),
    ),
)


def list_(
    context: typer.Context,
    watch: options.Watch = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 50,
    since: options.Since = None,
    until: options.Until = None,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Print one row for each alert, newest first."""
    answer(
        context, "alerts", Shown(as_json, as_csv, limit), home=home, warehouse=warehouse,
        table=("created_at", "watch_id", "entity_name", "event_type", "modality", "deliveries", "title", "evidence"),
        watch=watch, **window(since, until),
    )  # fmt: skip


add(app, list_, LIST, name="list")
