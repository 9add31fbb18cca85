"""The charts, one function each. Names from the web are data to them, never markup or formulas."""

from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

import altair as alt

from flows.dashboard.frame import say, word
from flows.dashboard.graph import Picture
from flows.dashboard.source import Rows

BLUE, ORANGE, GREY = "#3c6edc", "#e07b39", "#8a8a8a"
ROOM_A_NAME = 17_000     # square of the map's width in pixels for each name that is written: 36 on a desk, 7 on a phone
Chart = Any             # Altair's chart classes share no useful type


def daily(rows: Rows) -> Chart:
    """Bars: `articles` on each `day`."""
    base = alt.Chart(_data(rows, "day", "articles"))
    days = [alt.DateTime(year=day.year, month=day.month, date=day.day) for day in (row["day"] for row in rows)]
    axis = alt.Axis(format="%m-%d", labelOverlap=True, labelAlign="left", ticks=False, values=days)
    return base.mark_bar(color=BLUE).encode(
        x=alt.X("yearmonthdate(day):T", title=None, axis=axis),
        y=alt.Y("articles:Q", title=None, axis=alt.Axis(tickMinStep=1)),
        tooltip=[alt.Tooltip("day:T", title=say("day"), format="%Y-%m-%d"),
                 alt.Tooltip("articles:Q", title=say("articles"))],
    ).properties(height=180)  # fmt: skip


def named_daily(rows: Rows) -> Chart:
    """Bars of `articles`, and a line of the `baseline` they are measured by."""
    line = alt.Chart(_data(rows, "day", "baseline")).mark_line(color=ORANGE, point={"color": ORANGE}).encode(
        x=alt.X("yearmonthdate(day):T", bandPosition=0.5), y="baseline:Q",
        tooltip=[alt.Tooltip("baseline:Q", title=say("baseline"))],
    )  # fmt: skip
    return alt.layer(daily(rows), line)


def rising(rows: Rows) -> Chart:
    """Horizontal bars of `articles` for each name, with a tick at the mean `before`."""
    y = alt.Y("name:N", title=None, sort=None, axis=alt.Axis(labelLimit=140))
    tooltip = [alt.Tooltip("name:N", title=say("name")), alt.Tooltip("articles:Q", title=say("articles")),
               alt.Tooltip("before:Q", title=say("before")), alt.Tooltip("score:Q", title=say("score"))]  # fmt: skip
    base = alt.Chart(_data(rows, "name", "articles", "before", "score"))
    bars = base.mark_bar(color=BLUE).encode(x=alt.X("articles:Q", title=None), y=y, tooltip=tooltip)
    ticks = base.mark_tick(color=ORANGE, thickness=3).encode(x="before:Q", y=y, tooltip=tooltip)
    return alt.layer(bars, ticks).properties(height=alt.Step(22))


def coverage(rows: Rows) -> Chart:
    """A line of `coverage` for each `day`, and what is usual."""
    line = alt.Chart(_data(rows, "day", "coverage")).mark_line(color=BLUE, point=True).encode(
        x=alt.X("day:T", title=None, axis=alt.Axis(format="%m-%d")), y=alt.Y("coverage:Q", title=None),
        tooltip=[alt.Tooltip("day:T", title=say("day"), format="%Y-%m-%d"), alt.Tooltip("coverage:Q")],
    )  # fmt: skip
    usual = alt.Chart(_values([{"usual": 1.0}])).mark_rule(color=GREY, strokeDash=[4, 4]).encode(y="usual:Q")
    return alt.layer(line, usual).properties(height=180)


def network(picture: Picture) -> Chart:
    """The alliances as a picture: move, zoom, and press a name (the selection is called `picked`)."""
    heaviest = sorted(picture.nodes, key=lambda node: (-node.weight, node.entity_id))
    nodes = _values([asdict(node) | {"rank": rank} for rank, node in enumerate(heaviest)])
    edges = _values([asdict(edge) | {"ties": ", ".join(map(word, edge.types))} for edge in picture.edges])
    thickness = alt.Scale(domain=[1, 6], range=[1.2, 10], clamp=True)
    picked = alt.selection_point(name="picked", fields=["entity_id"], on="click", empty=False)
    roomy = alt.Scale(zero=False, nice=False, padding=48)
    x, y = alt.X("x:Q", axis=None, scale=roomy), alt.Y("y:Q", axis=None, scale=roomy)
    lines = alt.Chart(edges).mark_rule(color=GREY, opacity=0.55).encode(
        x=x, y=y, x2="x2:Q", y2="y2:Q",
        strokeWidth=alt.StrokeWidth("origins:Q", scale=thickness, legend=None),
        tooltip=[alt.Tooltip("one:N", title=say("one")), alt.Tooltip("other:N", title=say("other")),
                 alt.Tooltip("ties:N", title=say("types")), alt.Tooltip("origins:Q", title=say("origins"))],
    )  # fmt: skip
    base = alt.Chart(nodes)
    dots = base.mark_circle(opacity=1).encode(
        x=x, y=y, size=alt.Size("weight:Q", scale=alt.Scale(range=[90, 900]), legend=None),
        color=alt.condition(picked, alt.value(ORANGE), alt.value(BLUE)),
        tooltip=[alt.Tooltip("name:N", title=say("name")), alt.Tooltip("weight:Q", title=say("origins"))],
    ).add_params(picked)  # fmt: skip
    # A phone has room for the names of the heaviest only; the others are told by a touch.
    names = base.transform_filter(f"datum.rank < width * width / {ROOM_A_NAME}").mark_text(
        dy=-16, fontSize=12, fontWeight="bold"
    ).encode(x=x, y=y, text="name:N")  # fmt: skip
    return alt.layer(lines, dots, names).properties(height=560).interactive()


def _data(rows: Rows, *columns: str) -> alt.Data:
    """The columns of the rows as Vega reads them: days as noon, so that no time zone moves them."""
    return _values([{name: _plain(row[name]) for name in columns} for row in rows])


def _values(rows: Rows) -> alt.Data:
    return alt.Data(values=rows)  # type: ignore[no-untyped-call]


def _plain(value: object) -> object:
    if isinstance(value, date):
        return f"{value.isoformat()}T12:00:00"
    return float(value) if isinstance(value, Decimal) else value
