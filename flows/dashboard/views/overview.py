"""개요: what happened on the latest day, who rises, and how complete the news is."""

from datetime import date

import streamlit as st

from flows.dashboard import charts, frame, source, tables
from flows.dashboard.frame import say

LATEST = 12


def show() -> None:
    """The page."""
    window = frame.begin("overview")
    if window is None:
        return
    since, until = window
    _numbers(since, until)
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.subheader(say("latest_events"))
        _latest_events(until)
    with right:
        st.subheader(say("rising"))
        _rising(since, until)
        st.subheader(say("latest_alerts"))
        _alerts(since)
    st.subheader(say("coverage"))
    _coverage(since, until)


def _numbers(since: date, until: date) -> None:
    days = source.sql(
        f"SELECT published_on AS day, count(*) AS articles FROM articles "
        f"WHERE published_on BETWEEN DATE '{since}' AND DATE '{until}' GROUP BY 1 ORDER BY 1"
    ).rows
    window = f"published_on BETWEEN DATE '{since}' AND DATE '{until}'"
    events = source.sql(f"SELECT count(*) FROM events WHERE {window}").rows
    alerts = source.sql(f"SELECT count(*) FROM alerts WHERE timezone('Asia/Seoul', created_at)::DATE >= DATE '{since}'")
    feeds = source.ask("feeds_health")
    troubled = sum((row["failure_count"] or 0) > 0 for row in feeds)
    numbers = {
        "articles": sum(count for _, count in days), "events_n": events[0][0],
        "alerts_n": alerts.rows[0][0],
    }  # fmt: skip
    with st.container(horizontal=True, gap="large"):
        for name, number in numbers.items():
            st.metric(say(name), f"{number:,}", width="content")
        st.metric(
            say("feeds_n"), len(feeds), say("troubled", troubled) if troubled else None,
            delta_color="inverse", delta_arrow="off", width="content",
        )  # fmt: skip
    st.caption(say("per_day"))
    st.altair_chart(charts.daily([{"day": day, "articles": count} for day, count in days]), width="stretch")


def _latest_events(day: date) -> None:
    rows = source.ask("events", since=day, until=day, most=500)
    seen: dict[tuple[str, str], dict[str, object]] = {}
    for row in rows:                        # the same event told by several outlets is shown once
        seen.setdefault((row["type"], row["participants"]), row)
    if seen:
        frame.html("events.html", rows=list(seen.values())[:LATEST])
    else:
        frame.nothing()


def _rising(since: date, until: date) -> None:
    rows = source.ask("rising", since=since, until=until)[:LATEST]
    if rows:
        st.altair_chart(charts.rising(rows), width="stretch")
        st.caption(say("rising_help"))
        tables.covered(rows)
    else:
        frame.nothing()


def _alerts(since: date) -> None:
    rows = source.ask("alerts", since=since)[:5]
    if rows:
        frame.html("alerts.html", rows=rows, deliveries=False)
    else:
        frame.nothing()


def _coverage(since: date, until: date) -> None:
    days: dict[date, list[dict[str, float]]] = {}
    for row in source.ask("coverage", since=since, until=until, limit=100_000):
        if row["expected"]:
            days.setdefault(row["day"], []).append(row)
    if not days:
        st.caption(say("coverage_unknown"))
        return
    summed = [
        {"day": day, "coverage": sum(row["entries"] for row in rows) / sum(row["expected"] for row in rows)}
        for day, rows in sorted(days.items())
    ]
    st.altair_chart(charts.coverage(summed), width="stretch")
    st.caption(say("coverage_help"))
