import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import warehouse
from extractors.records import Article, Batch, Check, Run
from flows.settings import load_settings
from flows.yaml_file import ConfigError

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
pytestmark = pytest.mark.usefixtures("prefect_harness")


def test_old_texts_and_idle_looks_go_and_the_run_says_so(tmp_path: Path) -> None:
    from flows.maintenance import maintenance

    settings = load_settings({}, home=tmp_path, keep_texts_days=30)
    old = NOW - timedelta(days=40)
    url = "https://a.example/1"
    warehouse.prepare(settings.warehouse)
    with warehouse.writing(settings.warehouse) as db:
        article = Article("1", url, url, "제목", "본문", "새벽신문", old, old)
        fresh = replace(article, article_id="2", published_at=NOW - timedelta(days=1))
        warehouse.load(db, Batch(Run("r", "ingest", old, old, "completed", ()), articles=(article, fresh)))
        warehouse.record_checks(db, [Check("1", old, "same", "the same words"), Check("1", old, "changed", "3 words")])
    counts = dict(maintenance(settings, NOW).counts)
    assert counts["forgot_articles.text"] == counts["forgot_article_checks"] == counts["published"] == 1
    assert counts["found_unlinked"] == 2, "the doctor looked"
    looks = "SELECT text, change FROM articles JOIN article_checks USING (article_id)"
    assert list(warehouse.run_sql(settings.warehouse, looks).rows) == [(None, "changed")]
    runs = "SELECT count(*) FROM runs WHERE flow = 'maintenance'"
    assert list(warehouse.run_sql(settings.warehouse, runs).rows) == [(1,)]


def test_days_that_make_no_sense_are_a_mistake_of_the_operator(tmp_path: Path) -> None:
    from flows.maintenance import maintenance

    with pytest.raises(ConfigError, match="KEEP_ROWS_DAYS"):
        maintenance(load_settings({}, home=tmp_path, keep_texts_days=90, keep_rows_days=60), NOW)


def test_prefects_database_gives_back_what_it_does_not_need(tmp_path: Path) -> None:
    """Also while the server has it open; not while somebody writes, and that costs the night's run nothing."""
    from flows.prefect_home import shrink_prefect

    assert shrink_prefect(tmp_path) == 0, "a server of others'"
    (tmp_path / "prefect").mkdir()
    with closing(sqlite3.connect(tmp_path / "prefect" / "prefect.db", isolation_level=None, timeout=0)) as server:
        server.execute("PRAGMA journal_mode = WAL")
        server.execute("CREATE TABLE task_run (name TEXT)")
        server.execute("BEGIN")
        server.executemany("INSERT INTO task_run VALUES (?)", [("x" * 1000,)] * 2000)
        server.execute("COMMIT")
        server.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        server.execute("DELETE FROM task_run WHERE rowid > 100")
        server.execute("BEGIN IMMEDIATE")
        assert shrink_prefect(tmp_path, wait_seconds=0.1) == 0
        server.execute("COMMIT")
        assert shrink_prefect(tmp_path) > 1_500_000
        assert server.execute("SELECT count(*) FROM task_run").fetchone() == (100,)
