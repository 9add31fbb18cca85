"""동맹 지도: who is allied with whom, as a picture."""

from datetime import date
from typing import Any

import streamlit as st

from flows import wording
from flows.dashboard import charts, frame, graph, source, tables
from flows.dashboard.frame import language, say, word


def show() -> None:
    """The page."""
    window = frame.begin("network")
    if window is None:
        return
    since, until = window
    edges = source.ask("alliances", since=since, until=until)
    if not edges:
        frame.nothing()
        return
    names = {row[f"{end}_id"]: row[end] for row in edges for end in ("one", "other")}
    left, right = st.columns(2)
    around = left.selectbox(
        say("around"), [None, *sorted(names, key=names.__getitem__)],
        format_func=lambda one: names[one] if one else say("any"),
    )  # fmt: skip
    most = max(row["origins"] for row in edges)
    least = right.slider(say("least_origins"), 1, max(2, most), 1)
    edges = [row for row in edges if row["origins"] >= least and around in (None, row["one_id"], row["other_id"])]
    if not edges:
        frame.nothing()
        return
    picked = st.altair_chart(
        charts.network(graph.draw(edges)), width="stretch", on_select="rerun", selection_mode="picked", key="map"
    )
    st.caption(say("network_help"))
    tables.covered(edges)
    _events_of(_picked(picked) or around, names, since, until)
    with st.expander(say("table")):
        _table(edges)


def _picked(state: Any) -> str | None:
    """The entity whose dot was pressed."""
    points = state.get("selection", {}).get("picked") or []
    return points[0].get("entity_id") if points else None


def _events_of(entity: str | None, names: dict[str, str], since: date, until: date) -> None:
    if entity is None or entity not in names:
        return
    st.subheader(frame.plain(names[entity]))
    rows = source.ask("events", entity=entity, since=since, until=until)[:20]
    if rows:
        frame.html("events.html", rows=rows)


def _table(edges: source.Rows) -> None:
    st.dataframe(
        [
            {
                "one": row["one"], "other": row["other"], "types": ", ".join(map(word, row["types"])),
                "origins": row["origins"], "articles": row["articles"], "modality": word(row["modality"]),
                "amount": wording.amount(row, language()),
            }
            for row in edges
        ],
        column_config={
            name: say(name) for name in ("one", "other", "types", "origins", "articles", "modality", "amount")
        },
        width="stretch", hide_index=True,
    )  # fmt: skip
