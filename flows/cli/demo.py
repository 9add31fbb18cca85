"""`demo`: the built-in newsroom on loopback, polled twice by the real flow, and what came of it."""

import os
import shutil
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import typer
from rich.rule import Rule
from rich.text import Text

from extractors.hours import korean_day
from flows.cli import options
from flows.cli.console import out
from flows.cli.demo_tables import show_events, show_outcomes, show_trends
from flows.cli.frame import POLL, Help
from flows.cli.interrupt import interruptible
from flows.cli.run import checked, deliver_once, poll_once, show_feeds, summary

if TYPE_CHECKING:
    from demo.newsroom import Newsroom
    from flows.settings import Settings

DEMO = Help(
    """See it work: the built-in newsroom on loopback, polled twice by the real flow. Needs no network.

The second poll finds nothing new. It prints what each feed gave, the tagged events, who is in the news, and the alerts
with the sentence that fired them, and leaves a DuckDB file in data/demo. It starts afresh each time.""",
    (("alliance-watch demo", "about half a minute"), ("alliance-watch demo --home /tmp/watch", "its state elsewhere")),
    POLL,
)
WIDTH = 100  # cells, where there is no terminal to ask
# All that a demo leaves in its folder, and so all that the next one may remove.
LEAVES = ("prefect", "robots", "digests", "warehouse.duckdb", "warehouse.duckdb.wal", "warehouse.duckdb.deliver",
          "warehouse.snapshot.duckdb", "alerts.log", "alerts.atom", "events.atom", "feeds.yaml",
          "watchlist.yaml")  # fmt: skip


def demo(context: typer.Context, home: options.Home = None) -> None:
    """Run the whole path on the newsroom and print what came of it."""
    from demo.newsroom import WATCHLIST, serve

    if not out.is_terminal:
        os.environ.setdefault("COLUMNS", str(WIDTH))  # for the consoles of others
        out.width = WIDTH
    began = monotonic()
    folder = _fresh(options.settings(context, home=home).home / "demo")
    with interruptible(), serve(today=korean_day(datetime.now(UTC))) as newsroom:
        settings = _settings(folder, newsroom, WATCHLIST)
        _heading("The newsroom")
        _say(
            f"{len(newsroom.publishers)} invented publishers with {len(newsroom.feeds)} feeds and "
            f"{len(newsroom.articles)} articles on 127.0.0.1: RSS and Atom, UTF-8 and EUC-KR, wire copies of one "
            "story, tracking links, a namesake, and errors of every kind"
        )
        checked(settings)
        _poll_twice(settings)
    _heading("Events: who, what, when, how much, how sure, and the sentence that says so")
    show_events(settings.warehouse)
    _heading("Who is in the news")
    show_trends(settings.warehouse)
    _heading("Alerts: told once, with the sentence that fired them")
    told = deliver_once(settings)
    _say(f"deliveries: {told or 'none'} · also in {folder / 'alerts.log'}")
    _farewell(settings, monotonic() - began)


def _poll_twice(settings: "Settings") -> None:
    _heading("First poll")
    _, first = poll_once(settings, alert_on_first_run=True)
    show_feeds(first.reports, fitted=True)
    _say(summary(first))
    show_outcomes(first.entries)
    _heading("Second poll, at once: what a feed says twice is stored once")
    _, second = poll_once(settings, force=True)
    _say(summary(second))
    stored = second.entries["stored"]
    _say(
        "nothing new: no article, no alert" if not stored else f"{stored} new articles",
        "green" if not stored else "red",
    )


def _fresh(folder: Path) -> Path:
    """The folder, without what an earlier demo left there."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in LEAVES:
        path = folder / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    return folder


def _settings(folder: Path, newsroom: "Newsroom", watchlist: Path) -> "Settings":
    """Settings for the newsroom alone; loopback is allowed, and nobody needs the pause between requests."""
    from flows.settings import load_settings

    newsroom.write_feeds_yaml(folder / "feeds.yaml")
    shutil.copyfile(watchlist, folder / "watchlist.yaml")
    return load_settings(
        {}, home=folder, feeds=folder / "feeds.yaml", watchlist=folder / "watchlist.yaml",
        allow_hosts=("127.0.0.1",), pause_seconds=0.02,
    )  # fmt: skip


def _farewell(settings: "Settings", seconds: float) -> None:
    program = sys.argv[0] if "/" in sys.argv[0] else "alliance-watch"
    shown = Path(program)
    if shown.is_absolute() and shown.is_relative_to(Path.cwd()):
        shown = shown.relative_to(Path.cwd())
    ask = f"{shown} --home {settings.home}"
    _heading(f"Done in {seconds:.0f} s. Ask it yourself")
    _say(f"The warehouse is {settings.warehouse}; readers open its snapshot beside it.")
    lines: Sequence[str] = (
        f"{ask} events --type partnership",
        f"{ask} mentions '샘 올트먼' --limit 5",
        f"{ask} trends",
        f'{ask} sql "SELECT type, modality, count(*) AS n FROM events GROUP BY ALL ORDER BY n DESC"',
        f"{ask} alerts list",
        f"{ask} digest --out demo.html",
        f"{ask} dashboard",
    )
    for line in lines:
        out.print(Text(f"  {line}", style="cyan"), soft_wrap=True)


def _heading(text: str) -> None:
    out.print()
    out.print(Rule(Text(text, style="bold"), align="left", style="dim"))


def _say(text: str, style: str = "") -> None:
    out.print(Text(text, style=style))
