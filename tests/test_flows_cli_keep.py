"""`backup`, `restore`, `export`, `retag`, `doctor`: the warehouse kept in order."""

import json
from pathlib import Path

import pytest

import warehouse
from tests.cli import Run, runner
from tests.test_warehouse_load import FULL
from tests.warehouses import fresh

PATH = Path("data/warehouse.duckdb")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    fresh(PATH)
    with warehouse.writing(PATH) as db:
        warehouse.load(db, FULL)
    warehouse.publish(PATH)
    return runner(monkeypatch)


def articles() -> int:
    with warehouse.reading(PATH) as db:
        return warehouse.article_count(db)


def test_a_backup_comes_back_and_what_was_there_is_kept(run: Run) -> None:
    assert run("backup", "safe.duckdb") == 0
    assert run("backup", "safe.duckdb") == 1  # never overwritten
    PATH.unlink()
    warehouse.prepare(PATH)
    assert articles() == 0
    assert run("restore", "safe.duckdb") == 0
    assert articles() == 1
    assert Path("data/warehouse.before-restore.duckdb").exists()


def test_what_is_no_backup_is_refused_and_changes_nothing(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    Path("junk.duckdb").write_text("junk", "utf-8")
    assert run("restore", "junk.duckdb") == 1
    assert run("restore", "none.duckdb") == 2
    assert "none.duckdb: no such file" in capsys.readouterr().err
    assert run("restore", "data") == 2
    assert articles() == 1


def test_every_table_is_exported_for_a_spreadsheet(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("export", "out", "--format", "csv", "--json") == 0
    counts = {row["table"]: row["rows"] for row in json.loads(capsys.readouterr().out)}
    assert counts["articles"] == 1
    written = Path("out/articles.csv").read_text("utf-8")
    assert written.startswith("\ufeffarticle_id,"), "Excel takes the Korean for something else"
    assert "오픈AI" in written
    assert run("export", "out") == 1  # the folder must be new
    assert run("export", "other", "--format", "xlsx") == 2


@pytest.mark.parametrize("command", ["backup file/b.duckdb", "export file/out", "digest --send", "demo --home file"])
def test_a_place_that_cannot_be_written_is_named(run: Run, capsys: pytest.CaptureFixture[str], command: str) -> None:
    Path("file").write_text("no folder", "utf-8")
    Path("data/digests").write_text("no folder", "utf-8")
    Path("watchlist.yaml").write_text("watches: []\n", "utf-8")
    assert run(*command.split()) == 2
    told = capsys.readouterr().err
    assert told.startswith("error: data/digests" if "digest" in command else "error: file")
    assert "cannot be read or written: " in told
    assert "another --home" in told


@pytest.mark.slow
def test_retag_says_what_changes_and_tells_nobody(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("retag", "--dry-run", "--json") == 0
    would = json.loads(capsys.readouterr().out)
    assert ("added", "mention", "kakao") in {(row["change"], row["kind"], row["what"]) for row in would}
    assert run("retag", "--json") == 0
    assert json.loads(capsys.readouterr().out) == would
    assert run("retag", "--json") == 0  # and now nothing differs any more
    assert json.loads(capsys.readouterr().out) == []
    with warehouse.reading(PATH) as db:
        assert db.execute("SELECT count(*) FROM alerts").fetchall() == [(1,)]


def test_doctor_finds_doubled_rows_and_mends_them(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with warehouse.writing(PATH) as db:
        db.execute("INSERT INTO articles FROM articles")
    assert run("doctor", "--json") == 1
    checks = {row["check"]: row for row in json.loads(capsys.readouterr().out)}
    assert "doubled" in checks["warehouse"]["detail"]
    run("doctor", "--mend", "--json")
    checks = {row["check"]: row for row in json.loads(capsys.readouterr().out)}
    assert checks["warehouse"]["outcome"] == "ok"
    assert articles() == 1
