"""피드 상태: how each feed is doing, and what the latest runs did."""

from datetime import UTC, datetime

import streamlit as st

from flows import wording
from flows.dashboard import frame, source
from flows.dashboard.frame import language, say, word

WIDTHS = {"name": 150, "reason": 280}       # pixels


def show() -> None:
    """The page."""
    if frame.begin("feeds", with_period=False) is None:
        return
    now = datetime.now(UTC)
    rows = source.ask("feeds_health")
    rows.sort(key=lambda row: (-(row["failure_count"] or 0), row["feed_id"]))
    _feeds(rows, now)
    st.subheader(say("runs"))
    _runs(source.ask("runs", limit=50))


def _feeds(rows: source.Rows, now: datetime) -> None:
    names = (
        "name", "outcome", "reason", "failures", "last_poll", "next_poll", "newest", "entries", "articles", "interval"
    )
    shown = [
        dict(zip(names, (
            row["name"], f"{'✗' if row['failure_count'] else '✓'} {word(row['outcome'] or '–')}",
            wording.reason(row["reason"], language()) if row["failure_count"] else "", row["failure_count"],
            wording.ago(row["last_polled_at"], now, language()), wording.clock(row["next_poll_at"]),
            wording.ago(row["newest_item_at"], now, language()), row["entries"], row["stored"],
            round((row["interval_seconds"] or 0) / 60),
        ), strict=True))
        for row in rows
    ]  # fmt: skip
    wide = {name: st.column_config.TextColumn(say(name), width=width) for name, width in WIDTHS.items()}
    columns = {name: say(name) for name in names} | wide
    if shown:
        st.dataframe(shown, column_config=columns, width="stretch", hide_index=True,
                     height=min(35 * len(shown) + 38, 900))  # fmt: skip
    else:
        frame.nothing()


def _runs(rows: source.Rows) -> None:
    if not rows:
        frame.nothing()
        return
    st.dataframe(
        [
            {
                "started": wording.clock(row["started_at"]), "flow": say(row["flow"]), "outcome": word(row["outcome"]),
                "seconds": row["seconds"],
                "counts": ", ".join(f"{_counted(name)} {count:,}" for name, count in (row["counts"] or {}).items()),
            }
            for row in rows
        ],
        column_config={name: say(name) for name in ("started", "flow", "outcome", "seconds", "counts")},
        width="stretch", hide_index=True,
    )  # fmt: skip


def _counted(name: str) -> str:
    """`feed_broken` counts feeds, `delivery_sent` alerts, `stored` entries."""
    what, _, outcome = name.partition("_")
    return f"{say(what)} {word(outcome)}" if what in ("feed", "delivery") else word(name)
