"""SQL from people can read the snapshot and nothing else."""

import os
import signal
from pathlib import Path
from threading import Timer

import pytest

import warehouse
from tests.warehouses import fresh


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sql") / "warehouse.duckdb"
    fresh(path)
    return warehouse.publish(path)


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TABLE x (i INT)",
        "DELETE FROM articles",
        "COPY articles TO 'out.csv'",
        "ATTACH 'other.duckdb'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "PRAGMA enable_profiling",
        "SELECT 1; DELETE FROM articles",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM glob('/etc/*')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM read_parquet('https://feeds.example/x.parquet')",
        "EXPLAIN ANALYZE COPY articles TO 'out.csv'",
        "IMPORT DATABASE 'a'",
        "CALL pragma_version(); CHECKPOINT",
        "",
        "SELECT \x00 1",
        "SELECT * FROM \ud800",
        "WITH RECURSIVE t AS (DELETE FROM articles) FROM t",
        "SELECT * FROM 's3://bucket/x.parquet'",
        "SELECT * FROM sqlite_scan('x', 'y')",
        "DESCRIBE SELECT * FROM read_csv('/etc/passwd')",
    ],
)
def test_only_reading_is_allowed(snapshot: Path, sql: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(warehouse.SqlError):
        warehouse.run_sql(snapshot, sql)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "sql", ["SELECT 1", "FROM articles", "WITH x AS (SELECT 1) FROM x", "DESCRIBE articles", "SHOW TABLES"]
)
def test_reading_works(snapshot: Path, sql: str) -> None:
    assert warehouse.run_sql(snapshot, sql).columns


def test_rows_are_limited_and_it_says_so(snapshot: Path) -> None:
    answer = warehouse.run_sql(snapshot, "FROM range(10)", limit=3)
    assert (len(answer.rows), answer.truncated) == (3, True)
    assert not warehouse.run_sql(snapshot, "FROM range(3)", limit=3).truncated


def test_time_is_limited(snapshot: Path) -> None:
    endless = "SELECT count(*) FROM range(10_000_000) a, range(10_000_000) b WHERE a.range * b.range % 7 = 3"
    with pytest.raises(warehouse.SqlError, match=r"stopped after 0\.3 s"):
        warehouse.run_sql(snapshot, endless, timeout_seconds=0.3)


def test_memory_is_limited(snapshot: Path) -> None:
    with pytest.raises(warehouse.SqlError, match="more than 1GB of memory"):
        warehouse.run_sql(snapshot, "SELECT list(repeat('가', 100_000)) FROM range(20_000)")


def test_a_missing_snapshot_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(warehouse.WarehouseMissingError, match="alliance-watch run"):
        warehouse.run_sql(tmp_path / "none.duckdb", "SELECT 1")


@pytest.mark.parametrize("sql", ["PRAGMA import_database('{}')", "IMPORT DATABASE '{}'"])
def test_nothing_is_opened_while_a_statement_is_read(snapshot: Path, tmp_path: Path, sql: str) -> None:
    """DuckDB puts the folder's own statements in the place of this one, so it opens them before it runs anything."""
    (tmp_path / "schema.sql").write_text("SELECT secret", "utf-8")
    (tmp_path / "load.sql").write_text("SELECT 1", "utf-8")
    with pytest.raises(warehouse.SqlError, match="refused: SQL here reads the warehouse only"):
        warehouse.run_sql(snapshot, sql.format(tmp_path))


def test_ctrl_c_ends_a_query_like_any_other_command(snapshot: Path) -> None:
    endless = "SELECT count(*) FROM range(10_000_000) a, range(10_000_000) b WHERE a.range * b.range % 7 = 3"
    kept = signal.signal(signal.SIGINT, signal.default_int_handler)     # a worker of the test run ignores it
    Timer(0.5, os.kill, (os.getpid(), signal.SIGINT)).start()
    try:
        with pytest.raises(KeyboardInterrupt):
            warehouse.run_sql(snapshot, endless, timeout_seconds=20)
    finally:
        signal.signal(signal.SIGINT, kept)


def test_no_progress_bar_is_mixed_with_the_answer(snapshot: Path) -> None:
    answer = warehouse.run_sql(snapshot, "SELECT current_setting('enable_progress_bar')")
    assert answer.rows == ((False,),)
