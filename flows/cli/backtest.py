"""`watch backtest`: what a watch would have told of the articles that are stored."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import track

from flows.cli import names, options
from flows.cli.console import err, fail, say
from flows.cli.frame import Help
from flows.cli.output import form, show
from flows.cli.retag import AT_ONCE, batches
from flows.cli.when import moment

if TYPE_CHECKING:
    from extractors.records import Alert, Article, Extraction, Watch
    from flows.settings import Settings

BACKTEST = Help(
    """What would a watch have told of the articles that are stored?

They are tagged with today's rules and grouped into stories, as a poll does; nothing is stored or sent.""",
    (
        ("alliance-watch watch backtest sam-altman --since 30d", "one watch over a month"),
        ("alliance-watch watch backtest sam-altman --watchlist new.yaml", "before you change it"),
    ),
)
COLUMNS = ("published_at", "publisher", "event_type", "modality", "title", "evidence", "url")


def backtest(
    context: typer.Context,
    watch_id: Annotated[str, typer.Argument(metavar="ID", help="A watch of watchlist.yaml.")],
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 50,
    since: options.Since = "30d",
    home: options.Home = None,
    warehouse: options.Warehouse = None,
    watchlist: options.Watchlist = None,
) -> None:
    """Print one row for each alert that there would have been, oldest first."""
    form_ = form(as_json, as_csv)
    settings = options.settings(context, home=home, warehouse=warehouse, watchlist=watchlist)
    watch = _watch(settings, watch_id)
    try:
        start = moment(since or "30d", datetime.now(UTC))
    except ValueError as error:
        fail(str(error), "--since 30d")
    articles = [article for batch in batches(settings.warehouse, start) for article in batch]
    alerts = _alerts(watch, articles, settings)
    rows = [
        (one.published_at, one.publisher, one.event_type, one.modality, one.title, one.evidence, one.url)
        for one in alerts
    ]
    say(f"{watch_id}: {len(alerts)} alerts from {len(articles):,} articles")
    show(COLUMNS, rows[:limit], form=form_, nothing=f"{watch_id} would have told nothing")


def _watch(settings: "Settings", watch_id: str) -> "Watch":
    from flows.watch_file import load_watchlist

    known = {watch.watch_id: watch for watch in load_watchlist(settings.watchlist, names.lexicon()).watches}
    if watch_id not in known:
        fail(f"{settings.watchlist} has no watch {watch_id!r}", f"one of {', '.join(known) or 'none yet'}")
    return known[watch_id]


def _alerts(watch: "Watch", articles: "Sequence[Article]", settings: "Settings") -> "Sequence[Alert]":
    from extractors.backtest import backtest as told
    from extractors.stories import group

    past = sorted(_tagged(articles, settings), key=lambda pair: pair[0].published_at)
    links, _ = group(past, [])
    known = {entity_id: entity.name for entity_id, entity in names.lexicon().entities.items()}
    return told(watch, past, {link.article_id: link for link in links}, known)


def _tagged(articles: "Sequence[Article]", settings: "Settings") -> "Iterable[tuple[Article, Extraction]]":
    from flows.extraction import open_tagging

    with open_tagging(settings) as tagging:
        steps = range(0, len(articles), AT_ONCE)
        for start in track(steps, "tagging", console=err, transient=True, disable=not err.is_terminal):
            batch = articles[start : start + AT_ONCE]
            yield from zip(batch, tagging.extract(batch), strict=True)
