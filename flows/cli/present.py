"""Tables for people: fitted to the terminal, Korean counted at its width; plain columns where output is piped."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from rich import box
from rich.cells import cell_len
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from extractors.hours import korean_time
from extractors.records import Amount
from extractors.words import amount_words
from flows.cli.console import line, out

# Columns whose words matter most when the terminal is narrow: they wrap, and get what the others leave.
_WIDE = {
    "evidence",
    "context",
    "question",
    "detail",
    "remedy",
    "sentence",
    "title",
    "reason",
    "url",
    "description",
    "words",
    "text",
    "note",
}
SHORT = 18  # times, ids, counts and outcome words stay on one line
GAP = 3  # cells between two columns
PIPED = 32  # cells: no column of a pipe is padded to more
READABLE = 36  # a sentence in fewer cells is a ribbon: it goes under its row instead
_STYLES = {
    "confirmed": "green", "reported": "cyan", "planned": "yellow", "speculated": "magenta", "denied": "red",
    "stored": "green", "fetched": "green", "unchanged": "dim", "duplicate": "dim", "updated": "cyan",
    "delivered": "green", "sent": "green", "joined": "dim", "pending": "yellow", "retry": "yellow",
    "failed": "red", "missing": "red", "refused": "red", "broken": "red", "limited": "yellow", "too_large": "red",
}  # fmt: skip


def for_people(
    columns: Sequence[str], rows: Sequence[Sequence[object]], wanted: Sequence[str]
) -> tuple[Sequence[str], Sequence[Sequence[object]]]:
    """The wanted columns (all, where none is named) with `amount` and `currency` as words: 5000억 달러."""
    names = wanted or [name for name in columns if name != "currency"]
    found = [dict(zip(columns, row, strict=True)) for row in rows]
    return names, [[_in_words(name, row) for name in names] for row in found]


def _in_words(name: str, row: Mapping[str, object]) -> object:
    amount, currency = row.get("amount"), row.get("currency")
    if name == "amount" and isinstance(amount, int | float) and isinstance(currency, str):
        return amount_words(Amount(amount, currency), "ko")
    precision = row.get("date_precision")
    if name == "happened_on" and isinstance(row[name], date) and isinstance(precision, str):
        return dated(row[name], precision)
    return row[name]


def dated(day: object, precision: str | None) -> str:
    """No more than the text says: 2025-02-04, 2025-02, 2025-Q1 or 2025."""
    iso = str(day)
    if precision == "quarter":
        return f"{iso[:4]}-Q{(int(iso[5:7]) + 2) // 3}"
    return iso[: {"year": 4, "month": 7}.get(precision or "day", 10)]


def _short(number: float) -> str:
    return f"{number:,.2f}".rstrip("0").rstrip(".")


def cell(value: object) -> str:
    """The value as a person reads it, on one line and safe to print; times are Korean."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return korean_time(value) if value.tzinfo else value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float | Decimal):
        return _short(float(value))
    if isinstance(value, int):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return line(", ".join(f"{key}={cell(member)}" for key, member in value.items()))
    if isinstance(value, list | tuple | set):
        return ", ".join(cell(member) for member in value)
    return line(str(value))


def _is_number(rows: Sequence[Sequence[object]], column: int) -> bool:
    values = [row[column] for row in rows if row[column] is not None]
    return bool(values) and all(
        isinstance(value, int | float | Decimal) and not isinstance(value, bool) for value in values
    )


def rich_table(columns: Sequence[str], rows: Sequence[Sequence[object]], *, title: str = "") -> None:
    """Print the rows for a terminal: as a table; where it is narrow, what is long stands under each row."""
    shown = [[cell(value) for value in row] for row in rows]
    if title:
        out.print(Text(title, style="bold"))
    kept = [number for number in range(len(columns)) if any(row[number] for row in shown)]
    columns, rows = [columns[n] for n in kept], [[row[n] for n in kept] for row in rows]
    shown = [[row[n] for n in kept] for row in shown]
    if sum(_least_widths(columns, shown)) + GAP * (len(columns) - 1) <= out.width:
        _table(columns, rows, shown)
    else:
        stacked(columns, shown)


def _table(columns: Sequence[str], rows: Sequence[Sequence[object]], shown: Sequence[Sequence[str]]) -> None:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for number, width in enumerate(_shares(columns, shown, out.width)):
        justify: Literal["left", "right"] = "right" if _is_number(rows, number) else "left"
        table.add_column(columns[number], justify=justify, overflow="fold", width=width)
    for row in shown:
        table.add_row(*map(_styled, row))
    out.print(table)


def stacked(columns: Sequence[str], shown: Sequence[Sequence[str]]) -> None:
    """Print as many short columns side by side as fit; under each row the rest, indented."""
    widths = {number: _width(columns, shown, number) for number, name in enumerate(columns) if name not in _WIDE}
    while sum(width + GAP for width in widths.values()) > out.width and len(widths) > 1:
        widths.pop(max(widths, key=lambda number: widths[number]))
    out.print(_line([Text(columns[number], style="bold") for number in widths], list(widths.values())))
    for row in shown:
        out.print(_line([_styled(row[number]) for number in widths], list(widths.values())))
        for number, value in enumerate(row):
            if number not in widths and value:
                out.print(Padding(Text(value, style="dim" if columns[number] == "url" else ""), (0, 0, 0, 4)))


def _styled(value: str) -> Text:
    return Text(value, style=_STYLES.get(value, ""))


def _line(cells: Sequence[Text], widths: Sequence[int]) -> Text:
    whole = Text(no_wrap=True)
    for part, width in zip(cells, widths, strict=True):
        whole.append_text(part).append(" " * (width - part.cell_len + GAP))
    return whole


def plain_table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print the rows as aligned columns, uncoloured and uncut, for files and pipes.

    One long cell must not make every line long: it stands out of its column, and two blanks part it from the next.
    """
    shown = [list(columns), *([cell(value) for value in row] for row in rows)]
    widths = [min(PIPED, max(cell_len(row[number]) for row in shown)) for number in range(len(columns))]
    for row in shown:
        padded = (value + " " * (width - cell_len(value)) for value, width in zip(row, widths, strict=True))
        out.file.write("  ".join(padded).rstrip() + "\n")


def _width(columns: Sequence[str], shown: Sequence[Sequence[str]], column: int) -> int:
    return max([cell_len(columns[column]), *(cell_len(row[column]) for row in shown)])


def _least_widths(columns: Sequence[str], shown: Sequence[Sequence[str]]) -> list[int]:
    """How narrow each column may get and still be read."""
    least = []
    for number, name in enumerate(columns):
        widest = _width(columns, shown, number)
        floor = READABLE if name in _WIDE else SHORT if widest <= SHORT else 16
        least.append(max(cell_len(name), min(widest, floor)))
    return least


def _shares(columns: Sequence[str], shown: Sequence[Sequence[str]], room: int) -> list[int]:
    """The width of each column: its least, and its share of what is left. (Rich's own shares cut Korean words.)"""
    widths = _least_widths(columns, shown)
    left = room - GAP * (len(columns) - 1) - sum(widths)
    wants = sorted((_width(columns, shown, number) - width, number) for number, width in enumerate(widths))
    for done, (want, number) in enumerate(wants):
        given = min(want, left // (len(wants) - done))
        widths[number] += given
        left -= given
    return widths
