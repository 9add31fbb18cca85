"""Named questions: one `.sql` file each, with a header that says what it asks, its parameters and its columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from warehouse.snapshot import snapshot_path
from warehouse.sql import Answer, locked

QUERIES = Path(__file__).parent / "queries"


@dataclass(frozen=True, slots=True)
class Parameter:
    name: str
    type: str                               # VARCHAR | DATE | INTEGER | DOUBLE
    default: str | None                     # as written in the header; None: null, which means "any"
    meaning: str


@dataclass(frozen=True, slots=True)
class Question:
    name: str
    text: str                               # what it asks, one sentence
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]                # in order
    sql: str


class UnknownQuestionError(ValueError):
    """No question of that name, or a parameter that it does not have."""


@cache
def questions() -> tuple[Question, ...]:
    """Every named question, by name."""
    return tuple(_read(file) for file in sorted(QUERIES.glob("*.sql")))


def ask(path: Path, name: str, **parameters: Any) -> Answer:
    """The answer of the named question on the snapshot of the warehouse at `path`.

    A parameter left out (or None) has its default. Raises UnknownQuestionError for a name or parameter that does
    not exist, WarehouseMissingError where nothing was published yet.
    """
    question = question_named(name)
    unknown = set(parameters) - {parameter.name for parameter in question.parameters}
    if unknown:
        raise UnknownQuestionError(f"question {name} has no parameter {', '.join(sorted(unknown))}")
    with locked(snapshot_path(path)) as db:
        result = db.execute(question.sql, _values(question, parameters))
        columns = tuple(column[0] for column in result.description or ())
        return Answer(columns, tuple(result.fetchall()))


def question_named(name: str) -> Question:
    """The question of that name; raises UnknownQuestionError with the names there are."""
    for question in questions():
        if question.name == name:
            return question
    raise UnknownQuestionError(f"no question {name!r}; there are: {', '.join(q.name for q in questions())}")


def _values(question: Question, given: Mapping[str, Any]) -> dict[str, Any]:
    return {
        parameter.name: _typed(parameter, given.get(parameter.name)) for parameter in question.parameters
    }


def _typed(parameter: Parameter, value: Any) -> Any:
    """The value, or the default, as the parameter's type."""
    if value is None:
        value = parameter.default
    if value is None or isinstance(value, date | datetime | int | float):
        return value
    match parameter.type:
        case "INTEGER":
            return int(value)
        case "DOUBLE":
            return float(value)
        case "DATE":
            return date.fromisoformat(value)
        case _:
            return str(value)


def _read(file: Path) -> Question:
    """The question in the file. Header lines start with `-- question:`, `-- parameter:` and `-- columns:`."""
    sql = file.read_text(encoding="utf-8")
    lines = [line[3:] for line in sql.splitlines() if line.startswith("-- ")]
    fields: dict[str, list[str]] = {"question": [], "parameter": [], "columns": []}
    for line in lines:
        key, _, rest = line.partition(":")
        if key in fields:
            fields[key].append(rest.strip())
    return Question(
        name=file.stem,
        text=" ".join(fields["question"]),
        parameters=tuple(_parameter(line) for line in fields["parameter"]),
        columns=tuple(name.strip() for name in ",".join(fields["columns"]).split(",")),
        sql=sql,
    )


def _parameter(line: str) -> Parameter:
    """`days INTEGER 7 - how many days back` or `entity VARCHAR null - entity id; null: all`."""
    declaration, _, meaning = line.partition(" - ")
    name, type_, default = declaration.split(maxsplit=2)
    return Parameter(name, type_, None if default == "null" else default, meaning.strip())
