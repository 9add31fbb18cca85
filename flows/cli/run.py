"""`run`: one poll now, and the alerts it made."""

import logging
from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli import names, options
from flows.cli.console import NOTHING, UNREACHABLE, out, say
from flows.cli.frame import POLL, Help
from flows.cli.interrupt import interruptible
from flows.cli.present import plain_table, rich_table

if TYPE_CHECKING:
    from extractors.records import Run
    from flows.cli.progress import Watched
    from flows.progress import FeedReport
    from flows.settings import Settings

RUN = Help(
    """Poll every due feed of feeds.yaml once: fetch, clean, tag, store, and tell what the watchlist asks for.

No Prefect server is needed. The first run loads what the feeds hold in silence; alerts begin with the second.

Exit 0: every due feed has an outcome. 3: no feed could be reached. 130: stopped with Ctrl-C, nothing half done.""",
    (
        ("alliance-watch run", "with bars on a terminal, plain lines elsewhere"),
        ("alliance-watch run --home /var/lib/alliance-watch >> run.log 2>&1", "from cron"),
    ),
    POLL,
)
FEED_COLUMNS = ("feed", "outcome", "entries", "new", "next poll", "reason")


def run(
    context: typer.Context,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
    feeds: options.Feeds = None,
    watchlist: options.Watchlist = None,
    force: Annotated[bool, typer.Option("--force", help="Poll every feed, due or not.")] = False,
    alert_on_first_run: Annotated[
        bool, typer.Option("--alert-on-first-run", help="Tell of what the feeds hold already, too.")
    ] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="One log line for each feed and entry.")] = False,
) -> None:
    """Poll once, say what each feed gave, deliver what is due."""
    settings = options.settings(context, home=home, warehouse=warehouse, feeds=feeds, watchlist=watchlist)
    if verbose:
        logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    say(checked(settings))
    warehouse_opens(settings)
    with interruptible():
        ended, seen = poll_once(settings, force=force, alert_on_first_run=alert_on_first_run, hand_over=True)
        show_feeds(seen.reports)
        say(summary(seen))
        told = deliver_once(settings, ended)
    if told:
        say(f"alerts: {told}")
    if ended.outcome == "unreachable":
        say("no feed could be reached", "red")
        raise typer.Exit(UNREACHABLE)
    if ended.outcome == "failed":
        raise typer.Exit(NOTHING)


def checked(settings: "Settings") -> str:
    """How many feeds and watches both files hold. ConfigError where one is wrong, before anything else begins."""
    from flows.configuration import load_configuration

    configuration = load_configuration(settings, names.lexicon())
    enabled = sum(spec.enabled for spec in configuration.feeds)
    watches = len(configuration.watchlist.watches)
    return f"{enabled} feeds, {f'{watches} watches' if watches else 'no watches: nobody is told of anything'}"


def warehouse_opens(settings: "Settings") -> None:
    """The warehouse is there and in today's form; where that can't be, WarehouseError, before Prefect starts."""
    import warehouse as memory

    memory.prepare(settings.warehouse)


def poll_once(
    settings: "Settings", *, force: bool = False, alert_on_first_run: bool = False, hand_over: bool = False
) -> "tuple[Run, Watched]":
    """Run the ingest flow in this process, watched; what it did and what was seen of it."""
    from flows.cli.progress import watching
    from flows.prefect_home import prepare_prefect, unwatched

    prepare_prefect(settings.home)
    logging.getLogger("trafilatura").setLevel(logging.ERROR)  # "discarding data": our outcome words say it better
    with watching() as progress:
        from flows.ingest import ingest  # prefect: seconds, so the bars' console is ready before

        with unwatched():
            ended = ingest(
                settings, progress=progress, force=force, alert_on_first_run=alert_on_first_run, hand_over=hand_over
            )
    return ended, progress.seen


def deliver_once(settings: "Settings", poll: "Run | None" = None) -> str:
    """Hand over what is due; with what the poll handed over itself, how many ended in which outcome, as words."""
    from flows.deliver import deliver
    from flows.prefect_home import unwatched

    with unwatched():
        counts = Counter(dict(deliver(settings).counts))
    counts.update({word.removeprefix("delivery_"): n for word, n in (poll.counts if poll else ())
                   if word.startswith("delivery_")})  # fmt: skip
    return ", ".join(f"{count} {outcome}" for outcome, count in sorted(counts.items()) if count)


def show_feeds(reports: "tuple[FeedReport, ...]", *, fitted: bool | None = None) -> None:
    """The table of what each due feed gave; fitted to the console's width where that is a terminal, or as told."""
    rows = [
        (report.name, report.outcome, report.entry_count or None, report.new_count or None, report.next_poll_at,
         _trouble(report)) for report in reports
    ]  # fmt: skip
    if not rows:
        say("no feed is due yet; `alliance-watch feeds check` says when each is")
    elif out.is_terminal if fitted is None else fitted:
        rich_table(FEED_COLUMNS, rows)
    else:
        plain_table(FEED_COLUMNS, rows)


def _trouble(report: "FeedReport") -> str:
    """The reason, where there is one to tell: `200` says nothing."""
    return "" if report.outcome in ("fetched", "unchanged") else report.reason


def summary(seen: "Watched") -> str:
    """Feeds and entries by outcome, and what was stored of them."""
    stored = Counter({table: seen.rows[table] for table in ("mentions", "events", "quotes", "alerts")})
    return f"feeds: {_words(seen.feeds)}\nentries: {_words(seen.entries)}\ntagged: {_words(stored)}"


def _words(counts: Counter[str]) -> str:
    return ", ".join(f"{count:,} {word}" for word, count in counts.most_common() if count) or "none"
