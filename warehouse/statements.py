"""The SQL files of this package, read once."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import duckdb

HERE = Path(__file__).parent


@lru_cache
def statement(name: str) -> str:
    """The text of statements/NAME.sql."""
    return (HERE / "statements" / f"{name}.sql").read_text(encoding="utf-8")


def run_script(db: duckdb.DuckDBPyConnection, script: str, parameters: Mapping[str, object] | None = None) -> None:
    """Every statement of the script has been run, in order, each with those of the parameters that it names."""
    for one in duckdb.extract_statements(script):
        db.execute(one, {name: value for name, value in (parameters or {}).items() if name in one.named_parameters})
