"""Deals as a table, with the history of the one that is chosen."""

import streamlit as st

from flows import wording
from flows.dashboard import frame, source
from flows.dashboard.frame import language, say, word


def deal_table(rows: source.Rows, *, key: str) -> None:
    """The deals; below them how the chosen one went from state to state, report by report."""
    if not rows:
        frame.nothing()
        return
    st.dataframe(
        [
            {
                "parties": row["parties"], "type": word(row["type"]), "state": word(row["state"]),
                "amount": wording.amount(row, language()), "reports": row["reports"], "publishers": row["publishers"],
                "last": wording.clock(row["last_told_at"]), "title": row["title"],
            }
            for row in rows
        ],
        column_config={
            "parties": say("parties"), "type": say("type"), "state": say("state"),
            "amount": st.column_config.TextColumn(say("amount"), width=130), "reports": say("reports"),
            "publishers": say("publishers"), "last": say("last_told"), "title": say("title"),
        },
        width="stretch", hide_index=True,
    )  # fmt: skip
    deals = {row["deal_id"]: row for row in rows}
    chosen = st.selectbox(
        say("which_deal"), list(deals), key=f"deal_{key}",
        format_func=lambda one: f"{deals[one]['parties']} · {word(deals[one]['type'])} · {word(deals[one]['state'])}",
    )  # fmt: skip
    if chosen:
        st.caption(say("history"))
        frame.html("changes.html", rows=source.ask("deal", deal=chosen))
