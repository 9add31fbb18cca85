"""Search in the stored articles: Korean words, whatever particles and endings they carry."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from flows.cli import complete, names, options
from flows.cli.asking import Shown, answer, unknown, window
from flows.cli.console import fail
from flows.cli.frame import ASK, Help

MOST_WORDS = 12             # as many as queries/search.sql looks for

SEARCH = Help(
    """Which articles are about these words?

All words must occur, whole or as beginnings, with any particle or ending; a phrase in double quotes literally: of the
articles that hold its words the 10,000 best are read, which takes seconds where the words are frequent.""",
    (
        ("alliance-watch search 데이터센터 투자", "both words, best first"),
        ("""alliance-watch search '"전략적 제휴"' --entity 오픈AI --since 30d""", "a phrase, where OpenAI is named"),
    ),
    ASK,
)


def search(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="Up to twelve words.")],
    entity: Annotated[
        str | None, typer.Option(autocompletion=names.complete, help="Only articles that name them: a name or an id.")
    ] = None,
    publisher: Annotated[
        str | None, typer.Option(autocompletion=complete.publishers, help="Only this outlet.")
    ] = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 20,
    since: options.Since = None,
    until: options.Until = None,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Print one row for each article that holds all the words, the best first."""
    asked = " ".join(words)
    if not any(letter.isalnum() for letter in asked):
        fail("there is no word to search for", "alliance-watch search 데이터센터 투자")
    if len(asked.split()) > MOST_WORDS:
        fail(f"these are {len(asked.split())} words", f"at most {MOST_WORDS}, the rarest say most")
    answer(
        context, "search", Shown(as_json, as_csv, limit), home=home, warehouse=warehouse,
        table=("published_at", "publisher", "title", "snippet"), words=asked, publisher=publisher,
        entity=names.resolve(entity) if entity else None, **window(since, until),
        if_empty=lambda path: unknown("publisher", publisher, _publishers(path)) if publisher else None,
    )  # fmt: skip


def _publishers(path: Path) -> list[str]:
    """Everybody of whom the snapshot holds an article."""
    import warehouse as memory

    everybody = memory.ask(path, "share_of_voice", since=date(1970, 1, 1), limit=100_000)
    return [str(row["publisher"]) for row in everybody.mappings()]


COMMANDS = ((search, SEARCH),)
