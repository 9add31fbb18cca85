"""`alerts`: what was told, the receipt for every decision, and silence."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from extractors.hours import korean_time
from flows.cli import complete, names, options
from flows.cli.asking import Shown, answer, unknown, window
from flows.cli.console import NOTHING, fail, out, safe, say
from flows.cli.frame import CARE, Help, add, group
from flows.cli.when import ahead

if TYPE_CHECKING:
    from extractors.records import Watch
    from flows.settings import Settings

app = group("alerts", Help("What was told, to whom, and why.", panel=CARE))
AlertId = Annotated[str, typer.Argument(metavar="ID", help="An alert_id of `alerts list`.")]

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
    watchlist: options.Watchlist = None,
) -> None:
    """Print one row for each alert, newest first."""
    table = ("alert_id", "created_at", "watch_id", "entity_name", "event_type", "deliveries", "title", "evidence")
    answer(
        context, "alerts", Shown(as_json, as_csv, limit), home=home, warehouse=warehouse, table=table, watch=watch,
        if_empty=lambda path: _known(path, options.settings(context, watchlist=watchlist), watch) if watch else None,
        **window(since, until),
    )  # fmt: skip


def _known(path: Path, settings: "Settings", watch_id: str) -> None:
    """A watch that neither told anything nor is in the watchlist ends the command; without a watchlist, none does."""
    import warehouse as memory
    from extractors.notices import NAMES

    if settings.watchlist.exists() and not memory.ask(path, "alerts", watch=watch_id, since=date(1970, 1, 1)).rows:
        unknown("watch", watch_id, (*_watches(settings), *NAMES))


WHY = Help(
    """Why was this told, by which sentence, and what became of it on each channel?

Exit 1: there is no such alert.""",
    (("alliance-watch alerts why 0f3c5b8d2a417e96", "with an id of `alerts list`"),),
)


def why(
    context: typer.Context, alert_id: AlertId, home: options.Home = None, warehouse: options.Warehouse = None
) -> None:
    """Print the receipt as sentences."""
    import warehouse as memory
    from extractors import receipts

    settings = options.settings(context, home=home, warehouse=warehouse)
    with memory.reading(settings.warehouse) as db:
        found = memory.find_alert(db, alert_id)
    if found is None:
        fail(f"there is no alert {alert_id!r}", "an id of `alliance-watch alerts list`", code=NOTHING)
    out.print(Text(safe(receipts.why(*found))))


WHY_NOT = Help(
    """Why was this article not told by this watch? (Or was it?)

Exit 1: there is no such article.""",
    (("alliance-watch alerts why-not https://news.example/1 sam-altman", "an address or an article_id, and a watch"),),
)


def why_not(
    context: typer.Context,
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="Its address or article_id.")],
    watch_id: Annotated[
        str, typer.Argument(metavar="WATCH", autocompletion=complete.watches, help="A watch of watchlist.yaml.")
    ],
    home: options.Home = None,
    warehouse: options.Warehouse = None,
    watchlist: options.Watchlist = None,
) -> None:
    """Print the decision as a sentence."""
    import warehouse as memory
    from extractors import receipts

    settings = options.settings(context, home=home, warehouse=warehouse, watchlist=watchlist)
    watch = _watch(settings, watch_id)
    with memory.reading(settings.warehouse) as db:
        found = memory.find_article(db, article)
        decision = memory.find_decision(db, watch_id, found.article_id) if found else None
        alert = memory.find_alert(db, decision.alert_id) if decision and decision.alert_id else None
    if found is None:
        fail(f"there is no article {article!r}", "its address or article_id, as `mentions --json` shows", code=NOTHING)
    out.print(Text(safe(receipts.why_not(watch, found, decision, alert[1] if alert else ()))))


def _watch(settings: "Settings", watch_id: str) -> "Watch":
    known = _watches(settings)
    if watch_id not in known:
        fail(f"{settings.watchlist} has no watch {watch_id!r}", f"one of {', '.join(known) or 'none yet'}")
    return known[watch_id]


def _watches(settings: "Settings") -> "dict[str, Watch]":
    from flows.watch_file import load_watchlist

    return {watch.watch_id: watch for watch in load_watchlist(settings.watchlist, names.lexicon()).watches}


SILENCE = Help(
    """Say nothing for a while: of one watch, of one entity, or of all.

Every decision still leaves its receipt, and nothing that was silenced is told afterwards.""",
    (
        ("alliance-watch alerts silence --for 8h --comment 'tonight'", "all of them"),
        ("alliance-watch alerts silence --watch stargate --for 3d", "one watch"),
        ("alliance-watch alerts silence --who '일론 머스크' --for 12h", "one person"),
    ),
)


def silence(
    context: typer.Context,
    for_: Annotated[str, typer.Option("--for", metavar="DURATION", help="How long: 30m, 8h, 3d, 2w.")],
    watch: options.Watch = None,
    who: Annotated[
        str | None, typer.Option(metavar="NAME", autocompletion=names.complete, help="Only about this entity.")
    ] = None,
    comment: Annotated[str, typer.Option(help="Why; for whoever wonders later.")] = "",
    home: options.Home = None,
    warehouse: options.Warehouse = None,
    watchlist: options.Watchlist = None,
) -> None:
    """Store the silence; it holds from the next run on."""
    import warehouse as memory
    from extractors.ids import make_id
    from extractors.records import Silence

    settings = options.settings(context, home=home, warehouse=warehouse, watchlist=watchlist)
    now = datetime.now(UTC)
    try:
        until = ahead(for_, now)
    except ValueError as error:
        fail(str(error), "--for 8h")
    if watch:
        _watch(settings, watch)
    entity_id = names.resolve(who) if who else None
    silence_id = make_id("silence", watch or "", entity_id or "", now.isoformat())
    memory.prepare(settings.warehouse)
    with memory.writing(settings.warehouse) as db:
        memory.add_silence(db, Silence(silence_id, comment, now, until, watch, entity_id))
    about = " and ".join(part for part in (watch and f"watch {watch}", entity_id and names.shown(entity_id)) if part)
    say(f"silent about {about or 'everything'} until {korean_time(until)} KST", "green")


RESEND = Help(
    """Tell an alert again, now: on all its channels, or on one.

The file and Atom channels keep one entry for each alert and are not doubled.""",
    (("alliance-watch alerts resend 0f3c5b8d2a417e96 --channel console", "once more on the console"),),
)


def resend(
    context: typer.Context,
    alert_id: AlertId,
    channel: Annotated[
        str | None, typer.Option(metavar="ID", autocompletion=complete.channels, help="Only on this channel.")
    ] = None,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
    watchlist: options.Watchlist = None,
) -> None:
    """Put the deliveries back into the outbox and hand them over."""
    import warehouse as memory
    from extractors.ids import make_id
    from flows.cli.run import deliver_once
    from flows.prefect_home import prepare_prefect

    settings = options.settings(context, home=home, warehouse=warehouse, watchlist=watchlist)
    with memory.reading(settings.warehouse) as db:
        found = memory.find_alert(db, alert_id)
    if found is None:
        fail(f"there is no alert {alert_id!r}", "an id of `alliance-watch alerts list`", code=NOTHING)
    _, deliveries = found
    now = datetime.now(UTC)
    message_id = make_id(alert_id, now.isoformat())     # a message of its own: its receiver would drop the old one
    again = [
        replace(one, outcome="pending", reason="asked for again", next_attempt_at=now, updated_at=now,
                message_id=message_id)
        for one in deliveries
        if channel in (None, one.channel_id)
    ]  # fmt: skip
    if not again:
        told = ", ".join(one.channel_id for one in deliveries)
        fail(f"alert {alert_id} does not go to {channel!r}", f"--channel with one of {told}")
    with memory.writing(settings.warehouse) as db:
        memory.record_deliveries(db, again)
    prepare_prefect(settings.home)
    say(f"deliveries: {deliver_once(settings) or 'none'}")


add(app, list_, LIST, name="list")
add(app, why, WHY)
add(app, why_not, WHY_NOT, name="why-not")
add(app, silence, SILENCE)
add(app, resend, RESEND)
