"""인물·기업: everything about one name."""

from datetime import date
from functools import partial
from typing import get_args

import streamlit as st

from extractors.records import EntityKind
from flows.dashboard import charts, frame, source, tables
from flows.dashboard.deals import deal_table
from flows.dashboard.frame import say

MOST_CARDS = 200
MOST_PARTNERS = 300


def show() -> None:
    """The page; `?entity=sam-altman` opens it at that name."""
    window = frame.begin("entities")
    if window is None:
        return
    entity = choose()
    if entity is None:
        return
    since, until = window
    days = source.ask("trends", entity=entity, since=since, until=until)
    st.caption(say("named_daily"))
    if days:
        st.altair_chart(charts.named_daily(days), width="stretch")
        tables.covered(days)
    else:
        frame.nothing()
    drawn = {"timeline": _timeline, "partners": _partners, "deals": _deals, "quotes": _quotes, "mentions": _mentions}
    frame.tabs({title: partial(draw, entity, since, until) for title, draw in drawn.items()}, key="entities")


def choose() -> str | None:
    """The entity that the person picks among those in the news; the address keeps it."""
    names = {row["entity_id"]: row for row in source.ask("names", limit=20_000)}
    if not names:
        frame.nothing()
        return None
    asked = st.query_params.get("entity", "")
    ids = list(names)
    kinds = {kind: frame.word(kind) for kind in get_args(EntityKind)}           # not anew for each of 20,000 names
    entity: str | None = st.selectbox(
        say("choose"), ids, index=ids.index(asked) if asked in names else 0,
        format_func=lambda one: f"{names[one]['name']} · {kinds[names[one]['kind']]} · {names[one]['articles']}",
    )  # fmt: skip
    if entity:
        st.query_params["entity"] = entity
    return entity


def _timeline(entity: str, since: date, until: date) -> None:
    rows = _acts(entity, since, until)
    _cards("timeline.html", [row for row in rows if row["what"] != "quote"])
    tables.covered(rows)


def _quotes(entity: str, since: date, until: date) -> None:
    _cards("timeline.html", [row for row in _acts(entity, since, until) if row["what"] == "quote"])


def _acts(entity: str, since: date, until: date) -> source.Rows:
    return source.ask("timeline", entity=entity, since=since, until=until)


def _mentions(entity: str, since: date, until: date) -> None:
    _cards("mentions.html", source.ask("mentions", limit=MOST_CARDS + 1, entity=entity, since=since, until=until))


def _cards(template: str, rows: source.Rows) -> None:
    if not rows:
        frame.nothing()
        return
    frame.html(template, rows=rows[:MOST_CARDS])
    if len(rows) > MOST_CARDS:
        st.caption(say("first_ones", MOST_CARDS))


def _partners(entity: str, since: date, until: date) -> None:
    rows = source.ask("pairs", limit=MOST_PARTNERS, entity=entity, since=since, until=until)
    if not rows:
        frame.nothing()
        return
    st.dataframe(
        [
            {
                "name": row["other"] if row["one_id"] == entity else row["one"],
                "stories": row["stories"], "events": row["events"], "since": row["first_seen_on"],
                "new": row["is_new"],
            }
            for row in rows
        ],
        column_config={
            "name": say("name"), "stories": say("together"), "events": say("acts"), "since": say("since"),
            "new": say("is_new"),
        },
        width="stretch", hide_index=True,
    )  # fmt: skip
    tables.covered(rows)


def _deals(entity: str, since: date, until: date) -> None:
    deal_table(source.ask("deals", entity=entity, since=since, until=until), key="entity")
