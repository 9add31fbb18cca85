"""`digest`: the news of a day or a week in one page."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractors.digest import Page, Period
from extractors.words import Language
from flows.cli import complete, options
from flows.cli.console import NOTHING, err, fail, say
from flows.cli.frame import ASK, Help

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractors.digest import Digest
    from extractors.records import ChannelSpec
    from flows.settings import Settings
    from flows.watch_file import Watchlist

DIGEST = Help(
    """What moved, in one page: new deals and changes, events, rising names, first-ever pairs, what is to come, feeds
in trouble. Nothing is told that an earlier digest sent.

With --send it goes to the channels of those watches that have `digest: true`, each once a day and in the channel's
language, and is kept in digests/ below the home. `serve` does that every morning at 08:00 in Korea, and for the week on
Mondays.

Exit 1: a channel could not be reached; called again, only that one is tried.""",
    (
        ("alliance-watch digest", "this morning's, to read here"),
        ("alliance-watch digest --period week --format html --out week.html", "the week as a page with pictures"),
        ("alliance-watch digest --language en", "in English; names and sentences stay as published"),
        ("alliance-watch digest --send --channel slack", "to one channel of watchlist.yaml"),
    ),
    ASK,
)


def digest(
    context: typer.Context,
    period: Annotated[Period, typer.Option(help="Since yesterday, or the last seven days.")] = "day",
    form: Annotated[Page | None, typer.Option("--format", help="By default as --out ends, else text.")] = None,
    language: Annotated[Language, typer.Option(help="Of what is printed; channels have their own.")] = "ko",
    out: Annotated[Path | None, typer.Option(help="Into this file; its ending gives the format.")] = None,
    send: Annotated[bool, typer.Option("--send", help="To the channels, and remember what was told.")] = False,
    channel: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", autocompletion=complete.channels, help="With --send: only there."),
    ] = None,
    watchlist: options.Watchlist = None,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Print, write or send it."""
    from flows.digest.rendering import page
    from flows.digest.telling import made
    from flows.whole_file import replace_file

    settings = options.settings(context, home=home, warehouse=warehouse, watchlist=watchlist)
    now = datetime.now(UTC)
    sent = _send(period, now, settings, channel) if send else {}
    if send and not out and not form:
        return
    found = sent.get(language) or made(settings.warehouse, settings.home, period, now, language)
    text = page(found, form or _form_of(out))
    if not out:
        sys.stdout.write(text)
        return
    try:
        replace_file(out, text.encode())
    except OSError as error:
        fail(f"{out}: cannot be written: {error.strerror}", "another file")
    say(f"{out}: {len(found.keys)} items", "green")


def _form_of(out: Path | None) -> Page:
    suffix = out.suffix.lower() if out else ""
    return "html" if suffix in (".html", ".htm") else "md" if suffix == ".md" else "text"


def _send(
    period: Period, now: datetime, settings: "Settings", wanted: list[str] | None
) -> "Mapping[Language, Digest]":
    """What was sent, in each language; the command ends here where a channel did not take it."""
    from flows.channels import Surroundings
    from flows.cli.names import lexicon
    from flows.configuration import watchlist_of
    from flows.digest.telling import channels_of, editions, tell

    watchlist = watchlist_of(settings, lexicon())
    channels = _chosen(watchlist, wanted) if wanted else channels_of(watchlist)
    digests = editions(settings.warehouse, settings.home, period, now, channels)
    outcomes = tell(digests, channels, Surroundings(settings.home, os.environ, err))
    for channel_id, outcome in outcomes.items():
        say(f"{channel_id}: {outcome}", "green" if outcome == "delivered" else "red")
    if not channels:
        say(f"kept in {settings.home / 'digests'}; no watch has `digest: true`, so nobody was told", "yellow")
    if any(outcome != "delivered" for outcome in outcomes.values()):
        raise typer.Exit(NOTHING)
    return digests


def _chosen(watchlist: "Watchlist", wanted: list[str]) -> "tuple[ChannelSpec, ...]":
    known = {channel.channel_id: channel for channel in watchlist.channels}
    for channel_id in wanted:
        if channel_id not in known:
            fail(f"there is no channel {channel_id!r}", f"one of {', '.join(known)}")
    return tuple(known[channel_id] for channel_id in wanted)
