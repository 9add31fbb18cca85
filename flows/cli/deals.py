"""`deals`: which there are, and the history of one in sentences with links."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, get_args

import typer
from rich.text import Text

from extractors.hours import korean_time
from extractors.records import DealState
from flows.cli import names, options
from flows.cli.asking import Shown, answer, entity_of, one_of, window
from flows.cli.console import fail, line, out
from flows.cli.frame import ASK, Help
from flows.cli.output import form, show
from flows.cli.present import dated

Row = Mapping[str, Any]

DEALS = Help(
    """Which deals are there, and how far has each come? `deals show ID` tells the history of one, report by report.

States: rumoured, in_talks, planned, signed, carried_out, ended, denied.""",
    (
        ("alliance-watch deals --since 90d", "every deal of the quarter"),
        ("alliance-watch deals 오픈AI --state signed", "what OpenAI has signed"),
        ("alliance-watch deals show 9f2c41d07ab35e68", "who said what of this one, when, with links"),
    ),
    ASK,
)


def deals(
    context: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(metavar="[NAME]|show", autocompletion=names.complete, help="A party: a Korean name or an id."),
    ] = None,
    deal: Annotated[str | None, typer.Argument(metavar="[ID]", help="After `show`: which deal.")] = None,
    state: Annotated[str | None, typer.Option(help="Only those that have come so far.")] = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 50,
    since: options.Since = None,
    until: options.Until = None,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Print one row for each deal, or the history of one."""
    shown = Shown(as_json, as_csv, limit)
    if name == "show":
        if not deal or since or until or state:
            fail("show takes the id of a deal and no window", "alliance-watch deals show ID")
        tell(options.settings(context, home=home, warehouse=warehouse).warehouse, deal, shown)
        return
    if deal:
        fail(f"{deal!r} is one word too many", f"alliance-watch deals show {deal}")
    answer(
        context, "deals", shown, home=home, warehouse=warehouse,
        table=("last_told_at", "state", "type", "parties", "amount", "reports", "publishers", "deal_id", "title"),
        entity=entity_of(name), state=one_of(state, get_args(DealState), "--state"), **window(since, until),
    )  # fmt: skip


def tell(path: Path, deal: str, shown: Shown) -> None:
    """Print the history of the deal: sentences for people, the rows of the question `deal` as JSON or CSV.

    Exit 1 where there is no such deal.
    """
    import warehouse as memory

    found = memory.ask(path, "deal", deal=deal)
    rows = found.mappings()[: shown.limit]
    form_ = form(shown.as_json, shown.as_csv)
    if form_ != "table" or not rows:
        show(found.columns, found.rows[: shown.limit], form=form_,
             nothing=f"no deal {deal!r}; `alliance-watch deals` lists them")  # fmt: skip
        return
    out.print(Text(heading(rows[0]), style="bold"), soft_wrap=True)
    for row in rows:
        for text in told(row):
            out.print(Text(text), soft_wrap=True)


def heading(row: Row) -> str:
    """`오픈AI, 소프트뱅크: investment, signed (9f2c41d07ab35e68)`."""
    return line(f"{row['parties']}: {row['type']}, {row['deal_state']} ({row['deal_id']})")


def told(row: Row) -> list[str]:
    """One report: when and what in a sentence, the words that say so, and where to read it."""
    from extractors.deal_words import sentence
    from extractors.records import Amount

    amount = Amount(row["amount"], row["currency"]) if row["amount"] is not None else None
    day = dated(row["happened_on"], row["date_precision"]) if isinstance(row["happened_on"], date) else ""
    text = sentence(row["kind"], row["state"], row["publisher"] or "", row["reason"] or "", amount=amount, day=day)
    below = [f"“{line(row['evidence'])}”" if row["evidence"] else "", line(row["url"] or "")]
    return [f"{korean_time(row['told_at'])}  {line(text)}", *(f"    {one}" for one in below if one)]
