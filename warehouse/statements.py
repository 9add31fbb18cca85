"""The SQL files of this package, read once."""

from functools import lru_cache
from pathlib import Path

import duckdb

HERE = Path(__file__).parent


@lru_cache
def statement(name: str) -> str:
    """The text of statements/NAME.sql."""
    return (HERE / "statements" / f"{name}.sql").read_text(encoding="utf-8")


def run_script(db: duckdb.DuckDBPyConnection, script: str) -> None:
    """Every statement of the script has been run, in order."""
    for one in duckdb.extract_statements(script):
        db.execute(one)
