"""`watch test`: would a watch fire on this page, and why (or why not)?"""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli import names, options
from flows.cli.console import fail, say
from flows.cli.frame import Help
from flows.cli.output import form, show
from flows.cli.page import article_of, exit_code

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.match import Match
    from extractors.records import Article, Extraction, Watch
    from extractors.signals import Signs
    from flows.settings import Settings

TEST = Help(
    """Try the watches on one page, without storing or sending anything.

It says which would fire, by which sentence, and why the others would not. Deals, bursts and first pairs are seen
against what the warehouse knows.

Exit 1: the page is no article, or no watch has anything to do with it.""",
    (
        ("alliance-watch watch test https://news.example/1", "every watch on an article of the web"),
        ("alliance-watch watch test page.html --watch sam-altman", "one watch on a saved page"),
    ),
)


def try_page(
    context: typer.Context,
    source: Annotated[str, typer.Argument(metavar="FILE|URL|-", help="The page; - reads it from stdin.")],
    watch_id: options.Watch = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 1000,
    watchlist: options.Watchlist = None,
    home: options.Home = None,
) -> None:
    """Print one row for each watch that the page touches."""
    from extractors.cases import touching
    from extractors.records import Document
    from extractors.tag import load_tagger, tag
    from flows.watch_file import load_watchlist

    settings = options.settings(context, home=home, watchlist=watchlist)
    watches = _chosen(load_watchlist(settings.watchlist, names.lexicon()).watches, watch_id)
    article = article_of(source, settings, now=datetime.now(UTC))
    if article.outcome != "stored":
        fail(f"{source}: {article.outcome}: {article.reason}", code=exit_code(article))
    document = Document(article.article_id, article.title, article.text, article.published_at, article.publisher)
    extraction = tag(document, load_tagger(settings.entities))
    say(f"{article.publisher or source}: {article.title}", "bold")
    fresh = [(article, extraction)]
    cases = touching(watches, fresh, {}, names.lexicon().names, _signs(fresh, watches, settings))
    rows = [_row(case.watch, case.found, article) for case in cases][:limit]
    nothing = f"none of {len(watches)} watches has anything to do with it"
    show(("watch", "fires", "reason", "evidence"), rows, form=form(as_json, as_csv), nothing=nothing)


def _chosen(watches: "tuple[Watch, ...]", watch_id: str | None) -> "tuple[Watch, ...]":
    chosen = tuple(watch for watch in watches if watch_id in (None, watch.watch_id))
    if not chosen:
        fail(
            f"there is no watch {watch_id!r}", f"one of {', '.join(watch.watch_id for watch in watches) or 'none yet'}"
        )
    return chosen


def _signs(fresh: "Sequence[tuple[Article, Extraction]]", watches: "Sequence[Watch]", settings: "Settings") -> "Signs":
    """The signals of the page, against what the warehouse knows; without a warehouse against nothing."""
    import warehouse as memory
    from extractors.deals import ledger
    from extractors.records import Deal
    from extractors.signal_match import on_signals
    from extractors.signals import Past, Signs, signs
    from flows.recall import recall_deals, recall_past

    if not any(map(on_signals, watches)):
        return Signs()
    past, deals = Past(), tuple[Deal, ...]()
    if settings.warehouse.exists():
        [(article, extraction)] = fresh
        with memory.reading(settings.warehouse) as db:
            past = recall_past(db, article.published_at, watches, [extraction])
            deals = recall_deals(db, article.published_at, [extraction])
    return signs(fresh, past, *ledger(fresh, {}, deals, names.lexicon().kinds))


def _row(watch: "Watch", hit: "Match", article: "Article") -> tuple[object, ...]:
    if hit.evidence is None:
        return watch.watch_id, hit.fires, hit.reason, None
    whole = article.title if hit.evidence.field == "title" else article.text
    return watch.watch_id, hit.fires, hit.reason, whole[hit.evidence.start : hit.evidence.end]
