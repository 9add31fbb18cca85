"""`sql`: read-only SQL on the published snapshot."""

import sys
from typing import Annotated

import typer

from flows.cli import options
from flows.cli.console import say
from flows.cli.frame import ASK, Help
from flows.cli.output import distinct, form, show

SQL = Help(
    """Ask in SQL, read-only, on the published snapshot. There is no access to files or the network from it.

The tables are in docs/columns.md; SHOW TABLES and DESCRIBE articles work too. Times are UTC.""",
    (
        ('alliance-watch sql "SELECT type, count(*) AS n FROM events GROUP BY 1 ORDER BY 2 DESC"', "a count"),
        ('alliance-watch sql "SHOW TABLES"', "what there is"),
        ("alliance-watch sql - --csv < question.sql > answer.csv", "a longer question from a file"),
    ),
    ASK,
)


def sql(
    context: typer.Context,
    text: Annotated[str, typer.Argument(metavar="SQL|-", help="One SELECT; - reads it from stdin.")],
    timeout: Annotated[float, typer.Option(min=0.1, max=3600, help="Seconds before it is stopped.")] = 30.0,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 1000,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Print the rows of the statement."""
    import warehouse as memory

    form_ = form(as_json, as_csv)
    path = options.settings(context, home=home, warehouse=warehouse).warehouse
    statement = sys.stdin.read() if text == "-" else text
    found = memory.run_sql(memory.snapshot_path(path), statement, limit=limit, timeout_seconds=timeout)
    show(distinct(found.columns), found.rows, form=form_, nothing="no rows")
    if found.truncated:
        say(f"the first {limit:,} rows; --limit shows more", "dim")
