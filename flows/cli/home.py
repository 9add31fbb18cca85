"""`init` and `check`: a place to work in, and whether its two files are right."""

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli import names, options
from flows.cli.console import USAGE, fail, say
from flows.cli.frame import KEEP, Help

if TYPE_CHECKING:
    from extractors.names.gazetteer import Lexicon
    from extractors.records import Watch
    from flows.settings import Settings

INIT = Help(
    """Make a place to work in.

That is feeds.yaml and watchlist.yaml with comments in Korean and English, and data/. A file that exists is never
overwritten.""",
    (
        ("alliance-watch init", "in this folder"),
        ("alliance-watch init ~/alliance && cd ~/alliance && alliance-watch run", "somewhere else, and the first poll"),
    ),
    KEEP,
)


def init(folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Where; this folder.")] = Path()) -> None:
    """Write the commented files that are not there yet."""
    try:
        (folder / "data").mkdir(parents=True, exist_ok=True)
        for name in ("feeds.yaml", "watchlist.yaml"):
            _write_new(folder / name, files("flows.cli").joinpath("templates", name).read_text("utf-8"))
    except OSError as error:
        fail(f"{error.filename or folder}: {error.strerror}", "a folder that you may write to")
    say("next: alliance-watch check, then alliance-watch run")


def _write_new(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError:
        say(f"{path} is there already and stays as it is", "dim")
    else:
        say(f"{path} written", "green")


CHECK = Help(
    """Are feeds.yaml and watchlist.yaml right?

Every mistake is told with its line and what to do.

Exit 0: both are. 2: one is not.""",
    (("alliance-watch check", "both files"), ("alliance-watch check --watchlist new.yaml", "before you use it")),
    KEEP,
)


def check(
    context: typer.Context,
    feeds: options.Feeds = None,
    watchlist: options.Watchlist = None,
    home: options.Home = None,
) -> None:
    """Validate both files and say what they hold."""
    settings = options.settings(context, home=home, feeds=feeds, watchlist=watchlist)
    right = [_checked_feeds(settings), _checked_watchlist(settings)]
    if not all(right):
        raise typer.Exit(USAGE)


def _checked_feeds(settings: "Settings") -> bool:
    from flows.feeds_file import load_feeds
    from flows.yaml_file import ConfigError

    try:
        specs = load_feeds(settings.feeds)
    except ConfigError as error:
        say(f"✗ {error}", "red")
        return False
    paused = sum(not spec.enabled for spec in specs)
    publishers = len({spec.publisher for spec in specs})
    say(f"✓ {settings.feeds}: {len(specs)} feeds of {publishers} publishers, {paused} paused", "green")
    return True


def _checked_watchlist(settings: "Settings") -> bool:
    from flows.watch_file import load_watchlist
    from flows.yaml_file import ConfigError

    try:
        watchlist = load_watchlist(settings.watchlist, names.lexicon())
    except ConfigError as error:
        say(f"✗ {error}", "red")
        return False
    used = sorted({channel for watch in watchlist.watches for channel in watch.channels})
    count = len(watchlist.watches)
    say(f"✓ {settings.watchlist}: {count} watches, told through {', '.join(used) or 'nothing'}", "green")
    for watch in watchlist.watches:
        for one in _beside(watch, names.lexicon()) if watch.event_types else ():
            say(f"  {watch.watch_id}: {names.shown(one)} stands beside the AI scene: events of it are told where AI is "
                f"spoken of. To have all, write `{one}: {{aside: false}}` below orgs: in entities.yaml",
                "yellow")  # fmt: skip
    return True


def _beside(watch: "Watch", lexicon: "Lexicon") -> list[str]:
    """The houses of the watch that the gazetteer marks `aside`."""
    wanted = (*watch.orgs, *watch.all_of, *watch.any_of)
    return [one for one in dict.fromkeys(wanted) if lexicon.kind_of(one) == "org" and lexicon.is_aside(one)]
