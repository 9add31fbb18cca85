"""`entities suggest`: names that several publishers write and nobody has entered yet."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli import options
from flows.cli.asking import beginning
from flows.cli.console import err
from flows.cli.frame import Help
from flows.cli.interrupt import interruptible
from flows.cli.output import form, show

if TYPE_CHECKING:
    from extractors.discovery import NewName
    from flows.settings import Settings

SUGGEST = Help(
    """Which names should we know?

Executives and proper nouns that several publishers write in articles about our topics, and that neither the packaged
gazetteer nor entities.yaml knows. Nothing is entered by itself: `entities add` is for the ones that you want.""",
    (
        ("alliance-watch entities suggest", "of the last 30 days"),
        ("alliance-watch entities suggest --since 7d --publishers 3 --csv", "this week's, for a spreadsheet"),
    ),
)


def suggest(
    context: typer.Context,
    publishers: Annotated[int, typer.Option(min=1, help="At least so many publishers.")] = 2,
    since: options.Since = "30d",
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 50,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Print one row for each name, the most widely written first."""
    from extractors.discovery import suggestions
    from flows.extraction import load_tagger_once

    settings = options.settings(context, home=home, warehouse=warehouse)
    start = beginning("30d" if since is None else since)
    entities = load_tagger_once(settings.entities).lexicon.entities
    known = frozenset(alias.surface for entity in entities.values() for alias in entity.aliases)
    with interruptible():
        found = suggestions(_seen(settings, start), publishers=publishers, known=known)
    rows = [(one.name, one.kind, len(one.publishers), one.articles, one.context) for one in found[:limit]]
    columns = ("name", "kind", "publishers", "articles", "context")
    show(columns, rows, form=form(as_json, as_csv),
         nothing=f"no unknown name of {publishers} or more publishers since then")  # fmt: skip


def _seen(settings: "Settings", since: datetime) -> "Iterator[tuple[str, NewName]]":
    """The new names of every stored article, with its publisher; a bar shows how far it is."""
    from rich.progress import track

    import warehouse as memory
    from extractors.discovery import new_names
    from flows.cli.retag import batches
    from flows.extraction import document_of, load_tagger_once

    tagger = load_tagger_once(settings.entities)
    for articles in batches(settings.warehouse, since):
        with memory.reading(settings.warehouse) as db:
            stored = memory.extractions_of(db, [article.article_id for article in articles])
        for article in track(articles, "reading", console=err, transient=True, disable=not err.is_terminal):
            for name in new_names(document_of(article), stored[article.article_id].mentions, tagger):
                yield article.publisher or "", name
