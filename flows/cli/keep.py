"""`backup`, `restore`, `export`: the warehouse as a safe copy, back again, and as files for others."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Literal, cast

import typer

from flows.cli import options
from flows.cli.console import fail, say
from flows.cli.frame import KEEP, Help
from flows.cli.output import form, show

BACKUP = Help(
    """Copy the warehouse to one file, consistent, also while a poll runs. An existing file is never overwritten.""",
    (
        ("alliance-watch backup /backups/watch-2026-11-03.duckdb", "to that file"),
        ("alliance-watch backup", "to data/backups, named after the time"),
    ),
    KEEP,
)


def backup(
    context: typer.Context,
    target: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="Where; HOME/backups/TIME.duckdb.")] = None,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Write the copy and say where it is."""
    import warehouse as memory

    settings = options.settings(context, home=home, warehouse=warehouse)
    name = f"{settings.warehouse.stem}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.duckdb"
    made = memory.backup(settings.warehouse, target or settings.home / "backups" / name)
    say(f"{made}: {made.stat().st_size / 1024**2:.1f} MB", "green")


RESTORE = Help(
    """Put a backup in the warehouse's place.

What stood there is kept beside it. A file that is no backup is refused before anything is touched.""",
    (("alliance-watch restore /backups/watch-2026-11-03.duckdb", "and publish it"),),
    KEEP,
)


def restore(
    context: typer.Context,
    source: Annotated[Path, typer.Argument(metavar="FILE", help="What `backup` wrote.")],
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Restore it and say where the former warehouse is."""
    import warehouse as memory

    if not source.is_file():
        fail(f"{source}: {'is no file' if source.exists() else 'no such file'}", "what `alliance-watch backup` wrote")
    path = options.settings(context, home=home, warehouse=warehouse).warehouse
    kept = memory.restore(source, path)
    say(f"{path} is now that of {source}" + (f"; what was there is {kept}" if kept else ""), "green")


EXPORT = Help(
    """Write every table of the snapshot as files for others: Parquet by month, CSV for spreadsheets, or JSON lines.

Excel opens the CSV with a double click: Korean letters and times, no cell run as a formula. The folder must be new.""",
    (
        ("alliance-watch export exported", "Parquet, for pandas, Polars, Spark"),
        ("alliance-watch export exported --format csv", "for Excel"),
    ),
    KEEP,
)


def export(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A new folder.")],
    format_: Annotated[str, typer.Option("--format", help="parquet, csv or json.")] = "parquet",
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 1000,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Write the files and print how many rows each table has."""
    import warehouse as memory

    if format_ not in ("parquet", "csv", "json"):
        fail(f"--format {format_!r} is not one of parquet, csv, json")
    path = options.settings(context, home=home, warehouse=warehouse).warehouse
    counts = memory.export(path, folder, cast(Literal["parquet", "csv", "json"], format_))
    say(f"{folder} written", "green")
    show(("table", "rows"), list(counts.items())[:limit], form=form(as_json, as_csv), nothing="no tables")


COMMANDS = ((export, EXPORT), (backup, BACKUP), (restore, RESTORE))
