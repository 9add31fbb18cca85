"""`ask`: every named question, also those without a command of their own."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.cli import names, options
from flows.cli.asking import Shown, answer, window
from flows.cli.console import fail, say
from flows.cli.frame import ASK, Help
from flows.cli.output import form, show

if TYPE_CHECKING:
    from warehouse import Question

ASK_HELP = Help(
    """Ask any of the named questions; without a name, list them with their parameters.

They are one SQL file each, and can be pasted into a DuckDB shell too.""",
    (
        ("alliance-watch ask", "which questions there are"),
        ("alliance-watch ask rising --since 7d", "who is in the news much more than before"),
        ("alliance-watch ask timeline --entity '젠슨 황'", "what he did and said, day by day"),
        ("alliance-watch ask rising --set kind=person --set least=2", "any parameter of the list"),
        ("alliance-watch ask upcoming --ics coming.ics", "the dates to come, for a calendar program"),
    ),
    ASK,
)


def _complete(incomplete: str) -> list[tuple[str, str]]:
    import warehouse as memory

    return [(one.name, one.text) for one in memory.questions() if one.name.startswith(incomplete)]


def ask(
    context: typer.Context,
    question: Annotated[str | None, typer.Argument(autocompletion=_complete, help="Its name.")] = None,
    entity: Annotated[
        str | None, typer.Option(metavar="NAME", autocompletion=names.complete, help="Whom it is about.")
    ] = None,
    set_: Annotated[
        list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="A parameter; may be repeated.")
    ] = None,
    ics: Annotated[
        Path | None, typer.Option("--ics", metavar="FILE", help="Of `upcoming`: write it as a calendar file.")
    ] = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 50,
    since: options.Since = None,
    until: options.Until = None,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Print the answer, or the list of questions."""
    import warehouse as memory

    if question is None:
        rows = [(one.name, one.text, [parameter.name for parameter in one.parameters]) for one in memory.questions()]
        show(("name", "question", "parameters"), rows[:limit], form=form(as_json, as_csv), nothing="no questions")
        return
    known = {parameter.name for parameter in memory.question_named(question).parameters}
    given: dict[str, Any] = {name: value for name, value in window(since, until).items() if value is not None}
    given |= {"entity": names.resolve(entity)} if entity else {}
    given |= dict(map(_pair, set_ or []))
    if strange := given.keys() - known:
        fail(
            f"{question} has no parameter {', '.join(sorted(strange))}", f"one of {', '.join(sorted(known)) or 'none'}"
        )
    if ics:
        if question != "upcoming":
            fail(f"{question} is no calendar", "alliance-watch ask upcoming --ics FILE")
        _write_calendar(options.settings(context, home=home, warehouse=warehouse).warehouse, ics, limit, given)
        return
    answer(
        context, question, Shown(as_json, as_csv, limit), home=home, warehouse=warehouse,
        table=_for_people(memory.question_named(question)), **given,
    )  # fmt: skip


def _write_calendar(path: Path, target: Path, limit: int, given: dict[str, Any]) -> None:
    """The file holds the first `limit` dates to come; it is replaced in one step."""
    import warehouse as memory
    from flows.calendar_file import calendar
    from flows.whole_file import replace_file

    found = memory.ask(path, "upcoming", limit=limit, **given)
    rows = found.mappings()
    try:
        replace_file(target, calendar(rows, datetime.now(UTC)))
    except OSError as error:
        fail(f"{target}: cannot be written: {error.strerror}", "another file")
    say(f"{target}: {len(found.rows)} dates to come" + ("; --limit for more" if found.truncated else ""), "green")


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        fail(f"--set {text!r} is no NAME=VALUE", "--set kind=person")
    return name.strip(), value


def _for_people(question: "Question") -> tuple[str, ...]:
    """The columns without ids, which are for programs, and currencies, which stand with their amounts."""
    return tuple(name for name in question.columns if not name.endswith("_id") and name != "currency")
