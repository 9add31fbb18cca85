"""`alliance-watch`: the root of the command line."""

import errno
import os
import sys
from contextlib import suppress
from importlib.metadata import version
from typing import Annotated

import typer

from flows.cli import alerts, entities, feeds, keep, options, questions, search, watch
from flows.cli.ask import ASK_HELP, ask
from flows.cli.clean import CLEAN, clean
from flows.cli.console import NOTHING, USAGE, fail, open_streams, utf8_streams
from flows.cli.dashboard import DASHBOARD, dashboard
from flows.cli.demo import DEMO, demo
from flows.cli.digest import DIGEST, digest
from flows.cli.doctor import DOCTOR, doctor
from flows.cli.frame import Help, add
from flows.cli.home import CHECK, INIT, check, init
from flows.cli.retag import RETAG, retag
from flows.cli.run import RUN, run
from flows.cli.serve import SERVE, serve
from flows.cli.sql import SQL, sql
from flows.cli.tag import TAG, tag
from flows.lean import keep_lean

ROOT = Help(
    """A monitor of Korean tech news: who met, allied with, invested in, supplied or blocked whom.

It polls the feeds of feeds.yaml, tags each article, keeps everything in a DuckDB file below data/, and tells you once
when somebody of watchlist.yaml appears. Names may be given in Korean: '젠슨 황', 샘올트먼, SK하이닉스.

Exit codes: 0 done, 1 nothing to show or some input was bad, 2 wrong use or configuration, 3 no feed could be reached,
130 stopped with Ctrl-C.""",
    (
        ("alliance-watch demo", "see it work on a built-in newsroom; needs no network"),
        ("alliance-watch run", "poll feeds.yaml once, now"),
        ("alliance-watch events --type partnership --since 7d", "who allied with whom this week, with the sentence"),
        ("alliance-watch mentions '젠슨 황' --csv > jensen.csv", "every mention of one person"),
        ("alliance-watch tag articles.jsonl > tagged.jsonl", "tag your own articles"),
        ("alliance-watch --install-completion", "let the Tab key complete commands and names"),
    ),
)

app = typer.Typer(
    name="alliance-watch", help=ROOT.prose, epilog=ROOT.epilog, rich_markup_mode="rich", no_args_is_help=True,
    pretty_exceptions_enable=False, context_settings={"help_option_names": ["-h", "--help"]},
)  # fmt: skip


@app.callback()
def root(
    context: typer.Context,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
    feeds: options.Feeds = None,
    watchlist: options.Watchlist = None,
    show_version: Annotated[
        bool,
        typer.Option(
            "--version",
            is_eager=True,
            callback=lambda given: _version() if given else None,
            help="Show the version and leave.",
        ),
    ] = False,
) -> None:
    """Remember the places that were given before the command."""
    context.obj = options.Places(home, warehouse, feeds, watchlist)


def _version() -> None:
    typer.echo(f"alliance-watch {version('alliance-watch')}")
    raise typer.Exit


for function, about in (
    (demo, DEMO), (run, RUN), (serve, SERVE), *questions.COMMANDS, *search.COMMANDS, (ask, ASK_HELP), (sql, SQL),
    (digest, DIGEST), (dashboard, DASHBOARD),
    (tag, TAG), (clean, CLEAN), (init, INIT), (check, CHECK), (doctor, DOCTOR),
    (retag, RETAG), *keep.COMMANDS,
):  # fmt: skip
    add(app, function, about)
for group in (feeds.app, watch.app, entities.app, alerts.app):
    app.add_typer(group)


def main() -> None:
    """The process of the command line."""
    keep_lean()
    run_command()


def run_command() -> None:
    """Run the command line. A mistake in a file or setting is told in one line and exits with 2, and so is a place
    that cannot be read or written; an output that takes nothing (a full disk, a closed stdout) exits with 1.

    A reader that has enough (`| head`) is no error.
    """
    open_streams()
    utf8_streams()
    try:
        _run()
    except (BrokenPipeError, SystemExit) as ended:
        # Typer and Rich make a SystemExit(1) of it.
        if isinstance(ended, SystemExit) and not isinstance(ended.__context__, BrokenPipeError):
            raise
        with suppress(OSError):
            sys.stdout.close()
        raise SystemExit(0) from None


def _run() -> None:
    try:
        try:
            app(prog_name="alliance-watch")
        finally:
            sys.stdout.flush()
    except Exception as error:
        ending = _ending(error)
        if ending is None:
            raise
        told, remedy = _refusal(error) if isinstance(error, OSError) else (str(error), "")
        try:
            fail(told, remedy, code=ending)
        except typer.Exit as ended:
            raise SystemExit(ended.exit_code) from None


# What an operating system says of a place that it does not let us use. Anything else is a bug.
REFUSALS = {
    errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EISDIR, errno.EEXIST, errno.ENAMETOOLONG,
    errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF,
}  # fmt: skip


def _refusal(error: OSError) -> tuple[str, str]:
    """What cannot be read or written and why, and what to do. An error without a name is mostly stdout's."""
    if error.filename is not None:
        where = os.fsdecode(error.filename)
        return f"{where}: cannot be read or written: {error.strerror}", "another --home, or a place of your own"
    with suppress(OSError, ValueError):     # what it did not take is not tried again at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return f"cannot write: {error.strerror}", "an output that is open and has room"


def _ending(error: Exception) -> int | None:
    """The exit code of an error that is not ours: a mistake in a file, a warehouse that is not there. None of a bug."""
    from flows.yaml_file import ConfigError

    if isinstance(error, OSError):
        return None if error.errno not in REFUSALS else USAGE if error.filename is not None else NOTHING
    if isinstance(error, ConfigError):
        return USAGE
    gazetteer = sys.modules.get("extractors.names.entries")
    if gazetteer and isinstance(error, gazetteer.GazetteerError):
        return USAGE
    memory = sys.modules.get("warehouse")
    if memory and isinstance(error, memory.WarehouseError):
        return USAGE if isinstance(error, memory.SqlError) else NOTHING
    return None
