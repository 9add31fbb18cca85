"""사건과 거래: what was told, filtered; how far each deal has come; counts, dates to come, sums."""

from datetime import date
from typing import Any, get_args

import streamlit as st

from extractors.records import DealState, EventType, Modality
from flows.dashboard import frame, source, tables
from flows.dashboard.deals import deal_table
from flows.dashboard.frame import say, word

MOST_CARDS = 100


def show() -> None:
    """The page."""
    window = frame.begin("events")
    if window is None:
        return
    since, until = window
    drawn = {
        "events_n": lambda: _events(since, until),
        "deals": lambda: _deals(since, until),
        "event_counts": lambda: tables.counts(source.ask("event_counts", since=since, until=until)),
        "upcoming": lambda: tables.coming(source.ask("upcoming")),
        "amounts": lambda: tables.sums(source.ask("amounts")),
    }
    frame.tabs(drawn, key="events")


def _events(since: date, until: date) -> None:
    with st.expander(say("filters"), icon=":material/filter_alt:"):
        first, second = st.columns(2)
        types = first.multiselect(say("type"), get_args(EventType), format_func=word, placeholder=say("any"))
        modalities = second.multiselect(say("modality"), get_args(Modality), format_func=word, placeholder=say("any"))
        third, fourth, fifth = st.columns([2, 1, 1])
        days = third.date_input(f"{say('from')} – {say('to')}", (since, until), key=f"days_{since}_{until}")
        currency = fourth.selectbox(say("currency"), ["KRW", "USD", "EUR", "JPY", "CNY", "GBP"])
        least = fifth.number_input(say("least_amount"), min_value=0.0, step=1e8, format="%.0f", help=say("least_help"))
    if isinstance(days, tuple) and len(days) == 2:
        since, until = days
    filters: dict[str, Any] = {"type": ",".join(types) or None, "modality": ",".join(modalities) or None}
    if least:
        filters |= {"currency": currency, "least": least}
    rows = source.ask("events", since=since, until=until, most=source.MOST, **filters)
    st.caption(say("shown_of", f"{len(rows):,}{'+' if len(rows) == source.MOST else ''}", min(len(rows), MOST_CARDS)))
    if rows:
        frame.html("events.html", rows=rows[:MOST_CARDS])
    else:
        frame.nothing()


def _deals(since: date, until: date) -> None:
    state = st.selectbox(
        say("state"), [None, *get_args(DealState)], format_func=lambda one: word(one) if one else say("any")
    )
    deal_table(source.ask("deals", since=since, until=until, state=state), key="all")
