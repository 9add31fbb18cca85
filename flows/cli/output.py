"""Rows as JSON, as CSV or as a table: one way for every command that lists something."""

import csv
import io
import json
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from math import isfinite
from typing import Literal

import typer

from extractors.hours import KST
from flows.cli.console import NOTHING, fail, safe, say
from flows.cli.present import for_people, plain_table, rich_table

Form = Literal["table", "json", "csv", "excel"]
Rows = Sequence[Sequence[object]]

# What a spreadsheet takes for a formula, also after blanks, and the blanks that may begin one (OWASP, CSV injection).
_FORMULA, _BEGINNING = ("=", "+", "-", "@", "＝", "＋", "－", "＠"), ("\t", "\r", "\n")


def form(as_json: bool, as_csv: "bool | Literal['excel']") -> Form:
    """The form asked for; two at once are wrong use."""
    if as_json and as_csv:
        fail("--json and --csv exclude one another", "one of them")
    return "json" if as_json else "excel" if as_csv == "excel" else "csv" if as_csv else "table"


def show(
    columns: Sequence[str], rows: Rows, *, form: Form, nothing: str, title: str = "", table: Sequence[str] = ()
) -> None:
    """Print the rows; a table shows only the columns named in `table`, where some are, and amounts in words.

    Where there are none, say so on stderr and exit 1; JSON and CSV still get their empty frame.
    """
    if form == "table" and rows:
        columns, rows = for_people(columns, rows, table)
    if form == "json":
        _write(json.dumps([dict(zip(columns, map(_json_value, row), strict=True)) for row in rows],
                          ensure_ascii=False, indent=1, default=str) + "\n")  # fmt: skip
    elif form in ("csv", "excel"):
        _write(csv_text(columns, rows, excel=form == "excel"))
    elif rows and sys.stdout.isatty():
        rich_table(columns, rows, title=title)
    elif rows:
        plain_table(columns, rows)
    if not rows:
        say(nothing)
        raise typer.Exit(NOTHING)


def distinct(columns: Sequence[str]) -> list[str]:
    """Column names, each different: `SELECT 1 AS a, 2 AS a` has a and a_2, so that as keys they lose nothing."""
    seen: list[str] = []
    for name in columns:
        number, unique = 2, name
        while unique in seen:
            unique, number = f"{name}_{number}", number + 1
        seen.append(unique)
    return seen


def csv_text(columns: Sequence[str], rows: Rows, *, excel: bool = False) -> str:
    """Rows as CSV, with no cell that a spreadsheet would run.

    For Excel they begin with the mark by which it knows UTF-8, and times are Korean and written as it reads them.
    """
    text = io.StringIO("\ufeff" if excel else "")
    text.seek(0, io.SEEK_END)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([csv_value(_clock(value) if excel else value) for value in row] for row in rows)
    return text.getvalue()


def _clock(value: object) -> object:
    if isinstance(value, datetime) and value.tzinfo:
        return value.astimezone(KST).strftime("%Y-%m-%d %H:%M:%S")
    return value


def csv_value(value: object) -> object:
    """The cell: text that begins like a formula gets an apostrophe; lists become JSON; times ISO in UTC."""
    if value is None or isinstance(value, bool | int | float | Decimal):
        return value
    text = value if isinstance(value, str) else _text_value(value)
    text = safe(text)
    return "'" + text if text.startswith(_BEGINNING) or text.lstrip().startswith(_FORMULA) else text


def _text_value(value: object) -> str:
    plain = _json_value(value)
    return plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False, default=str)


def _json_value(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat() if value.tzinfo else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, float) and not isfinite(value):  # NaN and infinity are no JSON
        return None
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, dict):
        return {str(key): _json_value(member) for key, member in value.items()}
    if isinstance(value, list | tuple | set):
        return [_json_value(member) for member in value]
    return value


def _write(text: str) -> None:
    sys.stdout.write(text)
