"""알림: what was told, and the receipt of every decision."""

from datetime import date
from typing import get_args

import streamlit as st

from extractors.records import DecisionOutcome
from flows import wording
from flows.dashboard import frame, source
from flows.dashboard.frame import language, say, word


def show() -> None:
    """The page."""
    window = frame.begin("alerts")
    if window is None:
        return
    frame.tabs({"told": lambda: _told(window[0]), "receipts": lambda: _receipts(window[0])}, key="alerts")


def _told(since: date) -> None:
    rows = source.ask("alerts", since=since, limit=200)
    if rows:
        frame.html("alerts.html", rows=rows, deliveries=True)
    else:
        frame.nothing()


def _receipts(since: date) -> None:
    st.caption(say("receipts_help"))
    outcome = st.selectbox(
        say("outcome"), [None, *get_args(DecisionOutcome)], format_func=lambda one: word(one) if one else say("any")
    )
    rows = source.ask("decisions", since=since, outcome=outcome)
    if not rows:
        frame.nothing()
        return
    st.dataframe(
        [
            {
                "at": wording.clock(row["decided_at"]), "watch": row["watch_id"], "outcome": word(row["outcome"]),
                "reason": wording.reason(row["reason"], language()), "title": row["title"],
                "publisher": row["publisher"], "url": frame.link(row["url"]),
            }
            for row in rows
        ],
        column_config={
            "at": say("decided"), "watch": say("watch"), "outcome": say("outcome"), "reason": say("reason"),
            "title": say("title"), "publisher": say("publishers"), "url": frame.link_column(),
        },
        width="stretch", hide_index=True,
    )  # fmt: skip
