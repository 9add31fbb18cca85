"""Named questions: one file each in queries/, pasteable into the DuckDB shell, answered from the snapshot.

A file is `-- question: ...`, one `-- column NAME: meaning` for each column, then for each parameter
`SET VARIABLE name = default;  -- TYPE: meaning`, then one SELECT that reads them with getvariable().
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

from warehouse.connect import Connection, first_line, number
from warehouse.errors import SqlError, UnknownQuestionError, WarehouseError
from warehouse.migrate import migrations
from warehouse.rows import korean_day
from warehouse.sandbox import TIMEOUT_SECONDS, Answer, answer, reading_snapshot
from warehouse.snapshot import snapshot_path
from warehouse.statements import HERE

QUERIES = HERE / "queries"
_QUESTION = re.compile(r"^-- question: (.+)$", re.MULTILINE)
_COLUMN = re.compile(r"^-- column (\w+): (.+)$", re.MULTILINE)
_SETTING = re.compile(r"^SET VARIABLE (\w+)", re.MULTILINE)
_PARAMETER = re.compile(r"^SET VARIABLE (\w+) = (.+?);\s*-- ([A-Z]+(?:\[\])?): (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    name: str
    default: str                            # SQL
    type: str                               # DATE, VARCHAR, INTEGER, DOUBLE
    meaning: str


@dataclass(frozen=True, slots=True)
class Question:
    """One file of queries/."""

    name: str
    text: str                               # the question in one sentence
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]                # in order
    meanings: tuple[str, ...]               # of the columns
    sql: str                                # the whole file


@cache
def questions() -> tuple[Question, ...]:
    """Every question that can be asked, by name."""
    return tuple(_read(file) for file in sorted(QUERIES.glob("*.sql")))


def ask(
    path: Path, question: str, *, limit: int | None = None, timeout_seconds: float = TIMEOUT_SECONDS, **parameters: Any
) -> Answer:
    """The answer to a named question from the snapshot of the warehouse at `path`, at most `limit` rows.

    Parameters left out or None take the file's default; an instant given for a day means its day in Korea.
    UnknownQuestionError names the question or parameter that does not exist, and those that do.
    """
    asked = question_named(question)
    given = {name: value for name, value in parameters.items() if value is not None}
    unknown = parameters.keys() - {one.name for one in asked.parameters}
    if unknown:
        known = ", ".join(one.name for one in asked.parameters) or "none"
        raise UnknownQuestionError(f"{question} has no parameter {', '.join(sorted(unknown))}; it has {known}")
    with reading_snapshot(snapshot_path(path)) as db:
        try:
            query = _prepare(db, asked, given, limit)
            db.execute("SET lock_configuration = true")
            found = answer(db, query, limit=limit, timeout_seconds=timeout_seconds)
        except (duckdb.Error, SqlError) as error:
            if number(db, "SELECT max(version) FROM schema_version") < len(migrations()):
                what = "published by an older release. `alliance-watch run` brings it forward"
                raise WarehouseError(f"{path}: {what}") from error
            raise
        return replace(found, cut=bool(db.execute("SELECT getvariable('is_cut')").fetchall()[0][0]))


def question_named(name: str) -> Question:
    """The question of that name; UnknownQuestionError names those there are."""
    found = {one.name: one for one in questions()}
    if name not in found:
        raise UnknownQuestionError(f"no question {name!r}; there are {', '.join(found)}")
    return found[name]


def _prepare(db: Connection, asked: Question, given: dict[str, Any], limit: int | None) -> duckdb.Statement:
    """The question's SELECT; its variables are set. A limit is told to those that can make use of it."""
    *settings, query = duckdb.extract_statements(asked.sql)
    parameters = {one.name: one for one in asked.parameters}
    if limit is not None and "most" in parameters:
        given.setdefault("most", limit + 1)
    for setting in settings:                # in order: a later line may be worked out from an earlier variable
        db.execute(setting)
        name = _variable(setting)
        if name in given:
            _set(db, asked.name, parameters[name], given[name])
    return query


def _variable(setting: duckdb.Statement) -> str:
    """The name that a SET VARIABLE statement sets."""
    found = _SETTING.search(setting.query)
    return found[1] if found else setting.query


def _set(db: Connection, question: str, parameter: Parameter, value: Any) -> None:
    """The variable holds the value, in its type."""
    if isinstance(value, datetime):
        value = korean_day(value) if parameter.type == "DATE" else value
    elif not isinstance(value, date | str | int | float):
        value = list(value)
    try:
        db.execute(f"SET VARIABLE {parameter.name} = CAST($1 AS {parameter.type})", [value])
    except duckdb.Error as error:
        raise UnknownQuestionError(
            f"{question}: {parameter.name} = {value!r} is no {parameter.type}: {first_line(error)}"
        ) from error


def _read(file: Path) -> Question:
    text = file.read_text(encoding="utf-8")
    question = _QUESTION.search(text)
    if not question:
        raise WarehouseError(f"{file}: no line `-- question: ...`; add it")
    columns = _COLUMN.findall(text)
    return Question(
        name=file.stem,
        text=question[1],
        parameters=tuple(Parameter(*found) for found in _PARAMETER.findall(text)),
        columns=tuple(name for name, _ in columns),
        meanings=tuple(meaning for _, meaning in columns),
        sql=text,
    )
