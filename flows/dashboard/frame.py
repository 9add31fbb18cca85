"""What every page shares: language, period, the look, and what to say while there is no data."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

import streamlit as st

from extractors.neutral import neutral, safe_url
from extractors.words import Language
from flows import wording
from flows.dashboard import source, words
from flows.templates import render

PERIODS = {"days_7": 7, "days_30": 30, "days_90": 90, "days_365": 365}
LOOK_AGAIN_SECONDS = 20


def language() -> Language:
    """ko, or en where the person chose it."""
    return "en" if source.in_english() else "ko"


def say(key: str, *values: object) -> str:
    """The words for the key in the person's language."""
    return words.label(key, language(), *values)


def word(key: object) -> str:
    """What the warehouse's word is called."""
    return wording.word(key, language())


def begin(page: str, *, with_period: bool = True) -> tuple[date, date] | None:
    """The page's head is shown; the first and last day that were chosen, None (and a hint) while there is no data."""
    html("style.html")
    st.title(say(page))
    newest = source.newest_day()
    if newest is None:
        no_data()
        return None
    if not with_period:
        return newest - timedelta(days=29), newest
    chosen = st.segmented_control(
        say("period"), list(PERIODS), default="days_30", format_func=say, key="period", label_visibility="collapsed"
    )
    st.caption(say("until", wording.day(newest, "day", language())))
    return newest - timedelta(days=PERIODS[chosen or "days_30"] - 1), newest


def no_data() -> None:
    """What to do where nothing was published yet."""
    st.info(say("empty"), icon=":material/inbox:")
    st.write(say("empty_hint"))
    st.code("alliance-watch run", language="sh")
    st.caption(say("demo_hint"))
    st.code("alliance-watch demo", language="sh")


def html(template: str, **values: Any) -> None:
    """The template of this folder, which escapes every value; Streamlit sanitises it a second time."""
    st.html(render("dashboard/templates", template, language=language(), say=say, **values))


def tabs(drawn: Mapping[str, Callable[[], None]], *, key: str) -> None:
    """A tab for each; only the one that is open is drawn, and so asks the warehouse."""
    opened = st.tabs([say(title) for title in drawn], key=f"tabs_{key}_{language()}", on_change="rerun")
    for tab, draw in zip(opened, drawn.values(), strict=True):
        if tab.open:
            with tab:
                draw()


def nothing() -> None:
    """A list has no row."""
    st.caption(say("nothing"))


@st.fragment(run_every=LOOK_AGAIN_SECONDS)
def renew() -> None:
    """The page is drawn anew once another snapshot is published."""
    now = source.stamp()
    if st.session_state.setdefault("stamp", now) != now:
        st.session_state["stamp"] = now
        st.rerun()


def plain(text: str) -> str:
    """The text for places where Streamlit reads Markdown: it commands nothing there."""
    return neutral(text, "markdown").replace("$", "＄").replace(":", "：")


def link(url: object) -> str | None:
    """The address where it may be followed: http or https only."""
    return safe_url(str(url)) if url else None


def link_column() -> Any:
    """How a table shows addresses."""
    return st.column_config.LinkColumn(say("open"), display_text=say("open"), validate="^https?://")
