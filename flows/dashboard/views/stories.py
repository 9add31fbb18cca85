"""스토리: how news spreads, who was first and who copied, and which outlets bring how much."""

from typing import Any

import streamlit as st

from flows import wording
from flows.dashboard import frame, source, tables
from flows.dashboard.frame import say


def show() -> None:
    """The page."""
    window = frame.begin("stories")
    if window is None:
        return
    since, until = window
    rows = source.ask("stories", since=since, until=until, limit=500)
    if not rows:
        frame.nothing()
        return
    _table(rows)
    stories = {row["story_id"]: row for row in rows}
    chosen = st.selectbox(
        say("which_story"), list(stories),
        format_func=lambda one: f"{stories[one]['title']} · {stories[one]['articles']}",
    )  # fmt: skip
    if chosen:
        frame.html("story.html", rows=source.ask("story", story=chosen))
    st.subheader(say("who_first"))
    _firsts(source.ask("first_publishers", since=since, until=until))
    st.subheader(say("share_of_voice"))
    tables.shares(source.ask("share_of_voice", since=since, until=until))


def _table(rows: source.Rows) -> None:
    st.dataframe(
        [
            {
                "title": row["title"], "origins": row["origins"], "articles": row["articles"],
                "publishers": row["publishers"], "first": row["first_publisher"],
                "at": wording.clock(row["first_published_at"]), "hours": row["hours"],
            }
            for row in rows
        ],
        column_config={
            "title": st.column_config.TextColumn(say("title"), width="large"), "origins": say("origins"),
            "articles": say("articles"), "publishers": say("publishers"), "first": say("first_publisher"),
            "at": say("published_at"), "hours": st.column_config.NumberColumn(say("hours"), format="%.1f"),
        },
        width="stretch", hide_index=True, height=min(35 * len(rows) + 38, 300),
    )  # fmt: skip


def _firsts(rows: source.Rows) -> None:
    if not rows:
        frame.nothing()
        return
    columns: dict[str, Any] = {
        "coverage": None, "publisher": say("publishers"), "stories": say("stories_n"), "firsts": say("firsts"),
        "share": st.column_config.ProgressColumn(say("share"), min_value=0, max_value=1, format="percent"),
        "lead_minutes": say("lead"), "lag_minutes": say("lag"),
    }  # fmt: skip
    st.dataframe(rows, column_config=columns, width="stretch", hide_index=True)
    tables.covered(rows)
