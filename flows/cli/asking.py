"""From a command's options to the answer of a named question on the snapshot."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import typer

from extractors.hours import korean_day
from flows.cli import names, options
from flows.cli.console import fail, say
from flows.cli.output import form, show
from flows.cli.when import moment, until_moment


@dataclass(frozen=True, slots=True)
class Shown:
    """How the answer is to be shown, as the options say."""

    as_json: bool = False
    as_csv: bool = False
    limit: int = 50


def answer(
    context: typer.Context,
    question: str,
    shown: Shown,
    *,
    home: Path | None,
    warehouse: Path | None,
    table: Sequence[str],
    if_empty: Callable[[Path], None] = lambda _: None,
    **parameters: Any,
) -> None:
    """Print the answer of the question. Exit 1 where it has no row, or nothing was published yet.

    Where it has none, `if_empty` looks first whether something asked for is not in the warehouse at all.
    """
    import warehouse as memory

    form_ = form(shown.as_json, shown.as_csv)
    path = options.settings(context, home=home, warehouse=warehouse).warehouse
    found = memory.ask(path, question, limit=shown.limit, **parameters)
    if not found.rows:
        if_empty(path)
    if found.cut:
        say("more articles hold the phrase's words than the 10,000 best, which were read; others may hold it too: "
            "name another word, --entity, --publisher or --since")  # fmt: skip
    show(
        found.columns, found.rows, form=form_, table=table,
        nothing="nothing was found; a wider --since, or `alliance-watch run` for news",
    )  # fmt: skip
    if found.truncated:
        say(f"the first {shown.limit:,} rows; --limit shows more", "dim")


def entity_of(name: str | None) -> str | None:
    """The id of the name, where one is given; a name nobody bears ends the command with what to write."""
    return names.resolve(name) if name else None


def one_of(word: str | None, allowed: Sequence[str], option: str) -> str | None:
    """The word, where it is allowed or none; any other ends the command with those that are."""
    if word is not None and word not in allowed:
        fail(f"{option} {word!r} is not one of {', '.join(allowed)}")
    return word


def unknown(what: str, word: str, known: Collection[str]) -> None:
    """A word that is none of those known ends the command with the nearest; where none is known, any may be right."""
    if known and word not in known:
        near = get_close_matches(word, known, n=3, cutoff=0.5) or sorted(known)
        fail(f"there is no {what} {word!r}", f"one of {', '.join(near[:20])}")


def beginning(since: str) -> datetime:
    """The instant that --since means; a text that is none ends the command with what to write."""
    try:
        return moment(since, datetime.now(UTC))
    except ValueError as error:
        fail(str(error), "--since 7d")


def window(since: str | None, until: str | None) -> dict[str, Any]:
    """The first and last day (in Korea) that the options mean; None where they are not given."""
    now = datetime.now(UTC)
    try:
        first = moment(since, now) if since is not None else None
        last = until_moment(until, now) if until is not None else None
    except ValueError as error:
        fail(str(error), "--since 7d")
    if first and last and first >= last:
        fail(f"--since {since} is not before --until {until}")
    # An end at midnight is the end of the day before.
    last_day = korean_day(last - datetime.resolution) if last else None
    return {"since": korean_day(first) if first else None, "until": last_day}
