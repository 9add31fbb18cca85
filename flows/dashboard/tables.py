"""Questions whose answer is one table: counts, dates to come, sums, shares; and how complete the news behind it is."""

from typing import Any

import streamlit as st

from flows import wording
from flows.dashboard import frame, source
from flows.dashboard.frame import language, say, word

SUMS = ("total", "largest", "confirmed_sum")
TITLES = {"events": "events_n", "stories": "stories_n"}        # the others are called as their columns


def counts(rows: source.Rows) -> None:
    """How many events of each type and modality."""
    _table(rows, "type", "modality", "events", "stories", "articles")


def coming(rows: source.Rows) -> None:
    """What is going to happen, the next first."""
    _table(rows, "happened_on", "type", "modality", "participants", "amount", "evidence", "publisher", "url")


def sums(rows: source.Rows) -> None:
    """What each investor puts in, year by year."""
    rows = [row | {"confirmed_sum": row["confirmed"]} for row in rows]
    _table(rows, "year", "investor", "investments", *SUMS)


def shares(rows: source.Rows) -> None:
    """How much of the news each outlet brings."""
    _table(rows, "publisher", "articles", "share")


def covered(rows: source.Rows) -> None:
    """How much of what the feeds usually bring came in; where the rows are days, on the thinnest of them."""
    known = [row["coverage"] for row in rows if row["coverage"] is not None]
    st.caption(f"{say('coverage')}: " + (f"{min(known):.0%}" if known else say("coverage_unknown")))


def _table(rows: source.Rows, *columns: str) -> None:
    """These columns of the rows, in the person's words, with their coverage."""
    if not rows:
        frame.nothing()
        return
    special = {"share": st.column_config.ProgressColumn(say("share"), min_value=0, max_value=1, format="percent"),
               "url": frame.link_column()}  # fmt: skip
    st.dataframe(
        [{name: _cell(name, row) for name in columns} for row in rows],
        column_config={name: special.get(name, say(TITLES.get(name, name))) for name in columns},
        width="stretch", hide_index=True,
    )  # fmt: skip
    covered(rows)


def _cell(name: str, row: dict[str, Any]) -> object:
    if name in SUMS or name == "amount":
        return wording.amount({"amount": row[name], "currency": row["currency"]}, language())
    if name == "happened_on":
        return wording.day(row[name], row["date_precision"], language())
    if name == "participants":
        return wording.participants(row[name], language())
    if name == "url":
        return frame.link(row[name])
    return word(row[name]) if name in ("type", "modality") else row[name]
