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
        warehouse.load(db, Batch(Run("r", "ingest", old, old, "completed", ()), articles=(article,)))
        warehouse.record_checks(db, [Check("1", old, "same", "the same words"), Check("1", old, "changed", "3 words")])
    counts = dict(maintenance(settings, NOW).counts)
    assert counts["forgot_articles.text"] == counts["forgot_article_checks"] == counts["published"] == 1
    assert counts["found_unlinked"] == 1, "the doctor looked"
    looks = "SELECT text, change FROM articles JOIN article_checks USING (article_id)"
    assert list(warehouse.run_sql(settings.warehouse, looks).rows) == [(None, "changed")]
    runs = "SELECT count(*) FROM runs WHERE flow = 'maintenance'"
    assert list(warehouse.run_sql(settings.warehouse, runs).rows) == [(1,)]


def test_days_that_make_no_sense_are_a_mistake_of_the_operator(tmp_path: Path) -> None:
    from flows.maintenance import maintenance

    with pytest.raises(ConfigError, match="KEEP_ROWS_DAYS"):
        maintenance(load_settings({}, home=tmp_path, keep_texts_days=90, keep_rows_days=60), NOW)
