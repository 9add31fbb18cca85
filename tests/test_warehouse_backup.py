"""Copies, files for others, and forgetting."""

import csv
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb
import pytest

import warehouse
from extractors.records import Article, Batch, Entry, EntryResult
from tests.test_warehouse_load import FULL, NOW, RUN, article, everything, load, rows
from tests.warehouses import fresh


@pytest.fixture
def path(tmp_path: Path) -> Path:
    target = tmp_path / "warehouse.duckdb"
    fresh(target)
    load(target, FULL)
    return target


def test_a_backup_comes_back_and_what_stood_there_is_kept(path: Path) -> None:
    before = everything(path)
    copy = warehouse.backup(path, path.parent / "safe" / "monday.duckdb")
    load(path, Batch(RUN, articles=(article("a2"),)))
    kept = warehouse.restore(copy, path)
    assert everything(path) == before
    assert kept is not None
    assert rows(kept, "SELECT count(*) FROM articles") == [(2,)]
    assert warehouse.run_sql(warehouse.snapshot_path(path), "SELECT count(*) FROM articles").rows == ((1,),)


def test_a_backup_never_overwrites(path: Path) -> None:
    with pytest.raises(warehouse.WarehouseError, match="exists already"):
        warehouse.backup(path, path)


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 1000])
def test_what_is_no_backup_is_refused_and_nothing_touched(path: Path, content: bytes) -> None:
    bad = path.parent / "bad.duckdb"
    bad.write_bytes(content)
    before = everything(path)
    with pytest.raises(warehouse.WarehouseError):
        warehouse.restore(bad, path)
    assert everything(path) == before


def test_a_damaged_warehouse_is_replaced_by_its_backup(path: Path) -> None:
    before = everything(path)
    copy = warehouse.backup(path, path.parent / "safe.duckdb")
    path.write_bytes(b"\0" * 8192)
    with pytest.raises(warehouse.WarehouseError, match="restore"), warehouse.reading(path):
        pass
    warehouse.restore(copy, path)
    assert everything(path) == before


def test_parquet_lies_by_month(path: Path, tmp_path: Path) -> None:
    warehouse.publish(path)
    counts = warehouse.export(path, tmp_path / "out")
    assert counts["mentions"] == 1
    assert list((tmp_path / "out" / "articles").iterdir()) == [tmp_path / "out" / "articles" / "month=2026-11"]
    found = duckdb.sql(f"SELECT article_id FROM '{tmp_path}/out/articles/*/*.parquet'").fetchall()
    assert found == [("a1",)]


HOSTILE = ["=1+1", "+82", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "safe", '"quoted", and\nmore']


def test_no_cell_of_the_csv_is_a_formula(path: Path, tmp_path: Path) -> None:
    articles = tuple(Article(f"x{n}", "u", "u", title, "t", "p", NOW, NOW) for n, title in enumerate(HOSTILE))
    load(path, Batch(RUN, articles=articles))
    warehouse.publish(path)
    warehouse.export(path, tmp_path / "out", "csv")
    with (tmp_path / "out" / "articles.csv").open(newline="", encoding="utf-8-sig") as file:
        titles = {row["article_id"]: row["title"] for row in csv.DictReader(file)}
    for number, title in enumerate(HOSTILE):
        assert titles[f"x{number}"] == (title if title[0] in 's"' else "'" + title)


def test_json_lines_hold_every_row(path: Path, tmp_path: Path) -> None:
    warehouse.publish(path)
    warehouse.export(path, tmp_path / "out", "json")
    [line] = (tmp_path / "out" / "runs.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["counts"] == {"stored": 1}
    with pytest.raises(warehouse.WarehouseError, match="exists already"):
        warehouse.export(path, tmp_path / "out", "json")


def aged(article_id: str, days: int) -> Article:
    at = NOW - timedelta(days=days)
    return Article(article_id, article_id, article_id, "제목", "본문", "매체", at, at)


def test_bodies_go_first_then_rows_and_entries_are_never_forgotten(path: Path) -> None:
    old = EntryResult(Entry("old", "a400", "hanbit", "u", "u", "제목"), "stored", "", NOW - timedelta(days=400))
    load(path, Batch(RUN, articles=(aged("a100", 100), aged("a400", 400)), entries=(old,)))
    with warehouse.writing(path) as db:
        counts = warehouse.retention(db, NOW, bodies_days=90, rows_days=365)
    assert (counts["articles.text"], counts["articles"]) == (2, 1)
    assert rows(path, "SELECT article_id, text IS NULL FROM articles ORDER BY 1") == [("a1", False), ("a100", True)]
    assert rows(path, "SELECT words FROM event_evidence") == [("오픈AI와 카카오가 협력했다",)]
    with warehouse.reading(path) as db:
        assert warehouse.known_entries(db, ["old"]) == {"old"}
    assert warehouse.examine(path) == tuple(one for one in warehouse.examine(path) if one.problem == "unlinked")


def test_retention_refuses_what_would_break_stories(path: Path) -> None:
    with warehouse.writing(path) as db, pytest.raises(ValueError, match="14 days"):
        warehouse.retention(db, NOW, bodies_days=1)
    with warehouse.writing(path) as db, pytest.raises(ValueError, match="rows"):
        warehouse.retention(db, NOW, bodies_days=90, rows_days=60)


def test_a_run_of_another_year_is_exported_under_its_month(path: Path, tmp_path: Path) -> None:
    at = datetime(2025, 12, 31, 20, tzinfo=UTC)     # 1 January in Korea
    load(path, Batch(RUN, articles=(Article("y", "u", "u", "t", "t", "p", at, at),)))
    warehouse.publish(path)
    warehouse.export(path, tmp_path / "out")
    assert (tmp_path / "out" / "articles" / "month=2026-01").is_dir()
