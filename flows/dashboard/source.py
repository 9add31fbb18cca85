"""Where the pages get their rows: the named questions on the published snapshot, remembered until the next one."""

from datetime import date
from pathlib import Path
from typing import Any

import streamlit as st

import warehouse
from flows import wording
from flows.settings import load_settings

Rows = list[dict[str, Any]]
Stamp = tuple[int, ...]
MOST = 2_000            # rows of a list on a page
NAMED = ("participants", "parties", "one", "other", "entity_name", "investor")


def stamp() -> Stamp | None:
    """What changes when a new snapshot is published; None before the first."""
    path = place()
    return _seen_lately(str(path)) if warehouse.is_lake(path) else warehouse.edition(path)


@st.cache_data(ttl=5, max_entries=10, show_spinner=False)
def _seen_lately(path: str) -> Stamp | None:
    """A lake is asked over the network: not for every table of a page."""
    return warehouse.edition(Path(path))


def place() -> Path:
    """The warehouse that the settings name."""
    return load_settings().warehouse


def ask(question: str, *, limit: int = MOST, **parameters: Any) -> Rows:
    """The answer to a named question as rows; parameters that are None take the question's default."""
    given = tuple(sorted((name, value) for name, value in parameters.items() if value is not None))
    rows = _ask(str(place()), stamp(), question, limit, given)
    if not in_english():
        return rows
    english = dict(sql(wording.ENGLISH, limit=wording.MOST_NAMES).rows)
    return [_in_english(row, english) for row in rows]


def in_english() -> bool:
    """The person chose English."""
    return bool(st.session_state.get("language") == "English")


def _in_english(row: dict[str, Any], english: dict[str, str]) -> dict[str, Any]:
    """The row with the names of entities in English, where they have one. (A feed's name is none of them.)"""
    columns = (*NAMED, "name") if "entity_id" in row else NAMED
    return row | {name: wording.names(row[name], english) for name in columns if row.get(name)}


def sql(statement: str, *, limit: int = 10_000) -> warehouse.Answer:
    """The answer of one reading statement; SqlError says what is wrong with it."""
    return _sql(str(place()), stamp(), statement, limit)


def newest_day() -> date | None:
    """The latest day in Korea with an article; None while there is none."""
    return sql("SELECT max(published_on) FROM articles").rows[0][0] if stamp() else None


@st.cache_data(max_entries=400, show_spinner=False)
def _ask(path: str, as_of: Stamp | None, question: str, limit: int, given: tuple[tuple[str, Any], ...]) -> Rows:
    answer = warehouse.ask(Path(path), question, limit=limit, **dict(given))
    return answer.mappings()


@st.cache_data(max_entries=100, show_spinner=False)
def _sql(path: str, as_of: Stamp | None, statement: str, limit: int) -> warehouse.Answer:
    return warehouse.run_sql(warehouse.snapshot_path(Path(path)), statement, limit=limit)
