"""Options that many commands share, and the settings they lead to."""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from flows.cli import complete

if TYPE_CHECKING:
    from flows.settings import Settings

_STATE = "Where things are"
_SHOW = "What is shown"

Home = Annotated[
    Path | None,
    typer.Option(help="All state below this folder (env ALLIANCE_WATCH_HOME; default data/).", rich_help_panel=_STATE),
]
Warehouse = Annotated[
    Path | None,
    typer.Option(
        help="The DuckDB file (env ALLIANCE_WATCH_WAREHOUSE; default HOME/warehouse.duckdb).", rich_help_panel=_STATE
    ),
]
Feeds = Annotated[
    Path | None,
    typer.Option(help="Whom to poll (env ALLIANCE_WATCH_FEEDS; default feeds.yaml).", rich_help_panel=_STATE),
]
Watchlist = Annotated[
    Path | None,
    typer.Option(help="Whom to watch (env ALLIANCE_WATCH_WATCHLIST; default watchlist.yaml).", rich_help_panel=_STATE),
]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON: a list of objects.", rich_help_panel=_SHOW)]


def _which_csv(context: typer.Context, param: typer.CallbackParam, given: bool) -> "bool | Literal['excel']":
    """`--csv` is True, `--excel` is "excel"; where neither was written, False."""
    told = context.get_parameter_source(param.name or "")
    return given or ("excel" if told and told.name == "COMMANDLINE" else False)


AsCsv = Annotated[
    bool,
    typer.Option(
        "--csv/--excel", callback=_which_csv, show_default=False, rich_help_panel=_SHOW,
        help="As CSV, safe to open in a spreadsheet; --excel: marked so that Excel reads the Korean.",
    ),
]  # fmt: skip
Limit = Annotated[int, typer.Option(min=1, max=1_000_000, help="At most so many rows.", rich_help_panel=_SHOW)]
Since = Annotated[
    str | None,
    typer.Option(
        metavar="WHEN", help="From: 7d, 12h, 어제, 2026-11-03 or 2026-11-03T09:00 (Korea).", rich_help_panel=_SHOW
    ),
]
Until = Annotated[str | None, typer.Option(metavar="WHEN", help="Up to, written like --since.", rich_help_panel=_SHOW)]

Watch = Annotated[
    str | None,
    typer.Option(
        "--watch", metavar="ID", autocompletion=complete.watches, help="Only this watch of watchlist.yaml."
    ),
]


@dataclass(frozen=True, slots=True)
class Places:
    """The places given on the command line; None where nothing was given."""

    home: Path | None = None
    warehouse: Path | None = None
    feeds: Path | None = None
    watchlist: Path | None = None


def settings(
    context: typer.Context,
    *,
    home: Path | None = None,
    warehouse: Path | None = None,
    feeds: Path | None = None,
    watchlist: Path | None = None,
) -> "Settings":
    """The settings of this command: its own options, else the root's, else the environment, else the defaults."""
    from flows.settings import load_settings

    own = Places(home, warehouse, feeds, watchlist)
    root = context.find_root().obj or Places()
    given = {place.name: getattr(own, place.name) or getattr(root, place.name) for place in fields(Places)}
    return load_settings(**{name: path for name, path in given.items() if path is not None})
