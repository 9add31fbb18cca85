"""The dashboard's entry: navigation and language. `streamlit run` starts it; `alliance-watch dashboard` runs that."""

import streamlit as st

from flows.dashboard import frame
from flows.dashboard.views import alerts, entities, events, feeds, network, overview, sql, stories

PAGES = {
    "overview": (overview, "today"), "entities": (entities, "person"), "events": (events, "handshake"),
    "network": (network, "hub"), "stories": (stories, "newspaper"), "alerts": (alerts, "notifications"),
    "feeds": (feeds, "rss_feed"), "sql": (sql, "database"),
}  # fmt: skip


def main() -> None:
    """One page is shown."""
    st.set_page_config("Alliance Watch", page_icon="🛰️", layout="wide")
    st.sidebar.segmented_control(
        "언어 · Language", ["한국어", "English"], default="한국어", key="language", label_visibility="collapsed"
    )
    chosen = st.navigation([_page(name) for name in PAGES])
    frame.renew()
    chosen.run()


def _page(name: str) -> st.Page:
    module, icon = PAGES[name]
    return st.Page(
        module.show, title=frame.say(name), icon=f":material/{icon}:", url_path=name, default=name == "overview"
    )


main()
