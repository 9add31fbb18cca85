"""SQL: one reading statement, its answer as a table and as files."""

import streamlit as st

import warehouse
from flows.cli.output import csv_text, distinct
from flows.dashboard import frame, source
from flows.dashboard.frame import say
from flows.dashboard.parquet import parquet

EXAMPLES = {
    "example_week": (
        "SELECT published_on, type, modality, words\nFROM events JOIN event_evidence USING (event_id, published_on)\n"
        "WHERE type IN ('partnership', 'investment') AND ordinal = 0 AND published_on > newest_day() - 7\n"
        "ORDER BY published_on DESC"
    ),
    "example_names": (
        "SELECT name, kind, count(DISTINCT article_id) AS articles\nFROM mentions JOIN entities USING (entity_id)\n"
        "GROUP BY ALL ORDER BY articles DESC LIMIT 20"
    ),
    "example_copies": (
        "SELECT publisher, origin, count(*) AS articles\nFROM story_articles JOIN articles USING (article_id)\n"
        "GROUP BY ALL ORDER BY publisher, origin"
    ),
    "example_amounts": (
        "SELECT type, amount, currency, modality, words\nFROM events JOIN event_evidence USING (event_id)\n"
        "WHERE amount IS NOT NULL AND ordinal = 0\nORDER BY currency, amount DESC LIMIT 20"
    ),
}


def show() -> None:
    """The page."""
    if frame.begin("sql", with_period=False) is None:
        return
    st.caption(say("sql_help"))
    example = st.selectbox(say("examples"), list(EXAMPLES), format_func=say)
    statement = st.text_area("SQL", EXAMPLES[example or next(iter(EXAMPLES))], height=160, key=f"sql_{example}")
    if st.button(say("run"), type="primary"):
        st.session_state["asked"] = statement
    if asked := st.session_state.get("asked"):
        _answer(asked)
    with st.expander(say("dictionary")):
        _dictionary()


def _answer(statement: str) -> None:
    try:
        answer = source.sql(statement)
    except warehouse.WarehouseError as error:
        st.error(say("unreadable"))
        st.code(str(error), language=None)
        return
    st.caption(say("rows", f"{len(answer.rows):,}", answer.elapsed_ms))
    if answer.truncated:
        st.caption(say("cut", f"{len(answer.rows):,}"))
    columns = distinct(answer.columns)
    rows = [dict(zip(columns, map(_shown, row), strict=True)) for row in answer.rows]
    st.dataframe(rows or {name: [] for name in columns}, width="stretch", hide_index=True)
    left, right, _ = st.columns([1, 1, 3])
    left.download_button(say("download_csv"), csv_text(columns, answer.rows, excel=True).encode("utf-8", "replace"),
                         "answer.csv", "text/csv")  # fmt: skip
    right.download_button(say("download_parquet"), parquet(columns, answer.rows), "answer.parquet")


def _shown(value: object) -> object:
    """What a table of the browser can hold: no lists, and no number beyond 64 bits."""
    if isinstance(value, dict | list | tuple | bytes) or (isinstance(value, int) and not -(2**63) <= value < 2**63):
        return str(value)
    return value


def _dictionary() -> None:
    rows = source.sql(
        "SELECT table_name, column_name, data_type, comment FROM duckdb_columns() "
        "WHERE database_name = 'warehouse' ORDER BY table_name, column_index", limit=5_000,
    ).rows  # fmt: skip
    st.dataframe(
        [dict(zip(("table", "column", "column_type", "meaning"), row, strict=True)) for row in rows],
        column_config={
            "table": say("table_name"), "column": say("column"), "column_type": say("column_type"),
            "meaning": st.column_config.TextColumn(say("meaning"), width="large"),
        },
        width="stretch", hide_index=True,
    )  # fmt: skip
