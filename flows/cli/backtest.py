"""`watch backtest`: what a watch would have told of the articles that are stored."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import track

from flows.cli import complete, names, options
from flows.cli.asking import beginning
from flows.cli.console import err, fail, say
from flows.cli.frame import Help
from flows.cli.output import Form, form, show
from flows.cli.retag import AT_ONCE, batches

if TYPE_CHECKING:
    from extractors.records import Alert, Article, Extraction, Watch
    from flows.settings import Settings

BACKTEST = Help(
    """What would a watch have told of the articles that are stored?

They are tagged with today's rules and grouped into stories, as a poll does; nothing is stored or sent.""",
    (
        ("alliance-watch watch backtest --days 30", "every watch: how many alerts, and an example"),
        ("alliance-watch watch backtest sam-altman --since 30d", "one watch over a month"),
        ("alliance-watch watch backtest sam-altman --watchlist new.yaml", "before you change it"),
        ("alliance-watch watch backtest sam-altman --against new.yaml --days 30", "what the change adds and removes"),
    ),
)
COLUMNS = ("published_at", "publisher", "event_type", "modality", "title", "evidence", "url", "reason")
SUMMARY = ("watch", "alerts", "stories", "example")


def backtest(
    context: typer.Context,
    watch_id: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", autocompletion=complete.watches, help="A watch of watchlist.yaml; else all."),
    ] = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 50,
    since: options.Since = "30d",
    days: Annotated[int | None, typer.Option(min=1, help="So many days back, in place of --since.")] = None,
    against: Annotated[
        Path | None, typer.Option(metavar="FILE", exists=True, dir_okay=False,
                                  help="A changed watchlist: only what its version of the watch adds and removes.")
    ] = None,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
    watchlist: options.Watchlist = None,
) -> None:
    """Print one row for each alert that there would have been, oldest first; without an ID one for each watch."""
    form_ = form(as_json, as_csv)
    settings = options.settings(context, home=home, warehouse=warehouse, watchlist=watchlist)
    watches = _watches(settings.watchlist, watch_id)
    changed = _watches(against, watch_id) if against else []
    start = beginning(f"{days}d" if days else "30d" if since is None else since)
    articles = [article for batch in batches(settings.warehouse, start) for article in batch]
    told = _alerts([*watches, *changed], articles, settings)
    before = [alert for alerts in told[: len(watches)] for alert in alerts]
    say(f"{watch_id or 'all'}: {len(before)} alerts from {len(articles):,} articles")
    if against:
        _show_difference(before, [alert for alerts in told[len(watches) :] for alert in alerts], limit, form_)
    elif watch_id:
        show(COLUMNS, [_row(one) for one in before][:limit], form=form_, nothing=f"{watch_id} would have told nothing")
    else:
        rows = [_summary(watch, alerts) for watch, alerts in zip(watches, told, strict=True)]
        show(SUMMARY, rows[:limit], form=form_, nothing=f"{settings.watchlist} watches nobody")


def _summary(watch: "Watch", alerts: "Sequence[Alert]") -> tuple[object, ...]:
    """How much the watch would have told, and its last headline."""
    return watch.watch_id, len(alerts), len({one.story_id for one in alerts}), alerts[-1].title if alerts else None


def _row(one: "Alert") -> tuple[object, ...]:
    return one.published_at, one.publisher, one.event_type, one.modality, one.title, one.evidence, one.url, one.reason


def _show_difference(before: "Sequence[Alert]", after: "Sequence[Alert]", limit: int, form_: Form) -> None:
    from extractors.backtest import difference

    found = difference(before, after)
    say(f"changed: {len(after)} alerts, {len(found.added)} added, {len(found.removed)} removed")
    rows = [("added", one.watch_id, *_row(one)) for one in found.added]
    rows += [("removed", one.watch_id, *_row(one)) for one in found.removed]
    show(("change", "watch", *COLUMNS), rows[:limit], form=form_, nothing="the change adds and removes nothing")


def _watches(path: Path, watch_id: str | None) -> "list[Watch]":
    """The watch of that id, or all."""
    from flows.watch_file import load_watchlist

    known = {watch.watch_id: watch for watch in load_watchlist(path, names.lexicon()).watches}
    if watch_id is None:
        return list(known.values())
    if watch_id not in known:
        fail(f"{path} has no watch {watch_id!r}", f"one of {', '.join(known) or 'none yet'}")
    return [known[watch_id]]


def _alerts(
    watches: "Sequence[Watch]", articles: "Sequence[Article]", settings: "Settings"
) -> "list[Sequence[Alert]]":
    """What each of the watches would have told; the articles are tagged once."""
    from extractors.backtest import backtest as told
    from extractors.backtest import signs_of
    from extractors.fingerprints import fingerprints
    from extractors.stories import Index, group

    past = sorted(_tagged(articles, settings), key=lambda pair: pair[0].published_at)
    links, _ = group(fingerprints(past), Index())
    lexicon = names.lexicon()
    by_article = {link.article_id: link for link in links}
    shown = signs_of(past, by_article, lexicon.kinds)
    return [told(watch, past, by_article, lexicon.names, shown) for watch in watches]


def _tagged(articles: "Sequence[Article]", settings: "Settings") -> "Iterable[tuple[Article, Extraction]]":
    from flows.extraction import open_tagging

    with open_tagging(settings) as tagging:
        steps = range(0, len(articles), AT_ONCE)
        for start in track(steps, "tagging", console=err, transient=True, disable=not err.is_terminal):
            batch = articles[start : start + AT_ONCE]
            yield from zip(batch, tagging.extract(batch), strict=True)
