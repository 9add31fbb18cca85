"""`retag`: stored articles tagged anew with today's rules."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli import options
from flows.cli.console import err, fail, line, say
from flows.cli.frame import KEEP, Help
from flows.cli.interrupt import interruptible
from flows.cli.output import form, show
from flows.cli.when import moment

if TYPE_CHECKING:
    from extractors.records import Article
    from flows.settings import Settings
    from warehouse import Difference

RETAG = Help(
    """Tag the stored articles anew with today's rules, and say what changes.

Nobody is alerted anew. Stopped halfway it has done whole batches, and may be run again.""",
    (
        ("alliance-watch retag --since 7d --dry-run", "what would change, without changing it"),
        ("alliance-watch retag", "every stored article"),
    ),
    KEEP,
)
AT_ONCE = 200  # articles in one short write


def retag(
    context: typer.Context,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Change nothing.")] = False,
    since: options.Since = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 50,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Print one row for each name or event that an article gains or loses."""
    import warehouse as memory

    form_ = form(as_json, as_csv)
    settings = options.settings(context, home=home, warehouse=warehouse)
    try:
        start = moment(since, datetime.now(UTC)) if since else datetime(1970, 1, 1, tzinfo=UTC)
    except ValueError as error:
        fail(str(error), "--since 7d")
    with interruptible():
        count, changes = _retagged(settings, start, dry_run=dry_run)
        if changes and not dry_run:
            memory.publish(settings.warehouse)
    say(f"{count:,} articles {'would be ' if dry_run else ''}tagged anew, {len(changes):,} differences")
    rows = [(one.change, one.kind, one.what, title, one.article_id) for one, title in changes[:limit]]
    if rows or form_ != "table":
        show(("change", "kind", "what", "title", "article_id"), rows, form=form_, nothing="nothing changes")


def _retagged(settings: "Settings", since: datetime, *, dry_run: bool) -> "tuple[int, list[tuple[Difference, str]]]":
    """How many articles were tagged, and what changed, each with its article's title."""
    import warehouse as memory
    from flows.extraction import open_tagging

    count, changes = 0, []
    with open_tagging(settings) as tagging:
        for articles in batches(settings.warehouse, since):
            found = tagging.extract(articles)
            titles = {article.article_id: line(article.title) for article in articles}
            with memory.reading(settings.warehouse) as db:
                changes += [(one, titles[one.article_id]) for one in memory.differences(db, found)]
            if not dry_run:
                with memory.writing(settings.warehouse) as db:
                    memory.load_extractions(db, found)
            count += len(articles)
            if err.is_terminal:
                say(f"{count:,} articles", "dim")
    return count, changes


def batches(path: Path, since: datetime) -> "Iterator[tuple[Article, ...]]":
    """Every stored article published since then, in short reads."""
    import warehouse as memory

    after = ""
    while True:
        with memory.reading(path) as db:
            batch = memory.articles_since(db, since, limit=AT_ONCE, after=after)
        if batch:
            yield batch
        if len(batch) < AT_ONCE:
            return
        after = batch[-1].article_id
