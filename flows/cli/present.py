"""Tables for people: fitted to the terminal, Korean counted at its width; plain columns where output is piped."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from rich import box
from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from flows.cli.console import line, out
from flows.cli.when import korean_time

# Columns whose words matter most when the terminal is narrow: they wrap, and get what the others leave.
_WIDE = {"evidence", "sentence", "title", "reason", "url", "description", "words", "text", "note"}
_STYLES = {
    "confirmed": "green", "reported": "cyan", "planned": "yellow", "speculated": "magenta", "denied": "red",
    "stored": "green", "fetched": "green", "unchanged": "dim", "duplicate": "dim", "updated": "cyan",
    "delivered": "green", "sent": "green", "joined": "dim", "pending": "yellow", "retry": "yellow",
    "failed": "red", "missing": "red", "refused": "red", "broken": "red", "limited": "yellow", "too_large": "red",
}  # fmt: skip


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
    """Print the rows for a terminal. Where it is too narrow for a table, each row becomes a block of lines."""
    shown = [[cell(value) for value in row] for row in rows]
    if title:
        out.print(Text(title, style="bold"))
    if _least_width(columns, shown) > out.width:
        _blocks(columns, shown)
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold", expand=False)
    for number, name in enumerate(columns):
        wide = name in _WIDE
        table.add_column(
            name, justify="right" if _is_number(rows, number) else "left", overflow="fold",
            no_wrap=_fixed(shown, number) and not wide, ratio=None, min_width=20 if wide else None,
        )  # fmt: skip
    for row in shown:
        table.add_row(*(Text(value, style=_STYLES.get(value, "")) for value in row))
    out.print(table)


def plain_table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print the rows as aligned columns, uncoloured and uncut, for files and pipes."""
    shown = [list(columns), *([cell(value) for value in row] for row in rows)]
    widths = [max(cell_len(row[number]) for row in shown) for number in range(len(columns))]
    for row in shown:
        padded = (value + " " * (width - cell_len(value)) for value, width in zip(row, widths, strict=True))
        out.file.write("  ".join(padded).rstrip() + "\n")


def _fixed(shown: Sequence[Sequence[str]], column: int) -> bool:
    """Whether the column is short enough to stay on one line: times, ids, counts, outcome words."""
    return max((cell_len(row[column]) for row in shown), default=0) <= 18


def _least_width(columns: Sequence[str], shown: Sequence[Sequence[str]]) -> int:
    """The narrowest terminal in which the table can still be read."""
    widths = []
    for number, name in enumerate(columns):
        widest = max((cell_len(row[number]) for row in shown), default=0)
        widths.append(max(cell_len(name), min(widest, 20 if name in _WIDE else 18 if _fixed(shown, number) else 12)))
    return sum(widths) + 2 * (len(columns) - 1)


def _blocks(columns: Sequence[str], shown: Sequence[Sequence[str]]) -> None:
    width = max(map(cell_len, columns))
    for row in shown:
        block = Table(box=None, show_header=False, pad_edge=False)
        block.add_column(style="bold", width=width, no_wrap=True)
        block.add_column(overflow="fold")
        for name, value in zip(columns, row, strict=True):
            if value:
                block.add_row(name, Text(value, style=_STYLES.get(value, "")))
        out.print(block)
        out.print()
