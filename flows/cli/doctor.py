"""`doctor`: what may be wrong with this installation, and what to do about it."""

import os
import platform
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli import names, options
from flows.cli.console import NOTHING, say
from flows.cli.frame import KEEP, Help
from flows.cli.output import form, show

if TYPE_CHECKING:
    from flows.settings import Settings

DOCTOR = Help(
    """What may be wrong with this installation, and what to do about it.

Nothing is fetched, and without --mend nothing is changed. Exit 1: something is wrong.""",
    (("alliance-watch doctor", "a table of checks"), ("alliance-watch doctor --json", "for a bug report")),
    KEEP,
)
PACKAGES = ("alliance-watch", "duckdb", "prefect", "kiwipiepy", "trafilatura")
LEAST_FREE_BYTES = 2 * 1024**3


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `remedy` is empty where all is well."""

    detail: str
    remedy: str = ""


def doctor(
    context: typer.Context,
    mend: Annotated[bool, typer.Option("--mend", help="First mend the warehouse, where it can be.")] = False,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 100,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
    feeds: options.Feeds = None,
    watchlist: options.Watchlist = None,
) -> None:
    """Print one row for each check; exit 1 where one fails."""
    settings = options.settings(context, home=home, warehouse=warehouse, feeds=feeds, watchlist=watchlist)
    if mend:
        import warehouse as memory

        for one in memory.mend(settings.warehouse):
            say(f"mended {one.table}: {one.count} {one.problem}", "green")
    found = [(name, _tried(check, settings)) for name, check in CHECKS.items()]
    rows = [(name, "failed" if one.remedy else "ok", one.detail, one.remedy) for name, one in found][:limit]
    show(("check", "outcome", "detail", "remedy"), rows, form=form(as_json, as_csv), nothing="nothing was checked")
    if any(one.remedy for _, one in found):
        raise typer.Exit(NOTHING)


def _tried(check: "Callable[[Settings], Finding]", settings: "Settings") -> Finding:
    try:
        return check(settings)
    except Exception as error:  # a check that breaks is a finding, and the others still matter
        return Finding(f"{type(error).__name__}: {error}", "see the message; report it if it is not yours to mend")


def _software(_: "Settings") -> Finding:
    versions = [f"Python {platform.python_version()}"]
    for package in PACKAGES:
        with suppress(PackageNotFoundError):
            versions.append(f"{package} {version(package)}")
    return Finding(", ".join(versions), "" if sys.version_info >= (3, 11) else "Python 3.11 or newer")


def _home(settings: "Settings") -> Finding:
    place = next(folder for folder in (settings.home.absolute(), *settings.home.absolute().parents) if folder.exists())
    if not os.access(place, os.W_OK | os.X_OK):
        return Finding(f"{settings.home} cannot be written", "give this user the folder, or another --home")
    free = shutil.disk_usage(place).free
    detail = f"{settings.home}, {free / 1024**3:.1f} GB free"
    return Finding(detail, "" if free > LEAST_FREE_BYTES else "make room: at least 2 GB")


def _feeds(settings: "Settings") -> Finding:
    from flows.feeds_file import load_feeds

    specs = load_feeds(settings.feeds)
    return Finding(f"{settings.feeds}: {sum(spec.enabled for spec in specs)} feeds are polled")


def _watchlist(settings: "Settings") -> Finding:
    from flows.watch_file import load_watchlist

    watchlist = load_watchlist(settings.watchlist, names.lexicon())
    return Finding(f"{settings.watchlist}: {len(watchlist.watches)} watches")


def _secrets(settings: "Settings") -> Finding:
    """Whether every channel in use finds its secrets; values are never shown."""
    from flows.secrets import MissingSecret, expand
    from flows.watch_file import load_watchlist

    watchlist = load_watchlist(settings.watchlist, names.lexicon())
    used = {channel for watch in watchlist.watches for channel in watch.channels}
    missing = []
    for channel in watchlist.channels:
        if channel.channel_id in used:
            try:
                expand(channel.url, os.environ)
            except MissingSecret as error:
                missing.append(f"{channel.channel_id}: {error}")
    return Finding("; ".join(missing) or f"{len(used)} channels in use", "set them" if missing else "")


def _tagger(settings: "Settings") -> Finding:
    from extractors.records import Document
    from extractors.tag import load_tagger, tag

    text = "샘 올트먼 오픈AI 최고경영자(CEO)가 3일 서울에서 최태원 SK그룹 회장을 만났다."
    found = tag(Document("doctor", "", text), load_tagger(settings.entities))
    detail = f"{len(names.lexicon().entities)} entities; a test sentence gave {len(found.mentions)} mentions"
    return Finding(detail, "" if found.mentions else "the gazetteer is damaged: install again")


def _warehouse(settings: "Settings") -> Finding:
    import warehouse

    if not settings.warehouse.exists():
        return Finding(f"{settings.warehouse} is not there yet", "alliance-watch run")
    found = warehouse.examine(settings.warehouse)
    detail = "; ".join(f"{one.table}: {one.count} {one.problem} ({one.detail})" for one in found)
    size = (warehouse.size(settings.warehouse) or 0) / 1024**2
    return Finding(
        detail or f"{settings.warehouse}, {size:.1f} MB, sound", "alliance-watch doctor --mend" if found else ""
    )


CHECKS: "dict[str, Callable[[Settings], Finding]]" = {
    "software": _software,
    "home": _home,
    "feeds.yaml": _feeds,
    "watchlist.yaml": _watchlist,
    "channels": _secrets,
    "tagger": _tagger,
    "warehouse": _warehouse,
}
