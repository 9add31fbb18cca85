"""Migrations go forward, one transaction each, with a copy before each."""

from pathlib import Path

import pytest

import warehouse
from warehouse.migrate import SCHEMA, migrations, prepare


def steps(folder: Path, *scripts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for number, script in enumerate(scripts, start=1):
        (folder / f"{number:04}_step.sql").write_text(script)
    return folder


def test_a_fresh_file_gets_every_step_once(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "warehouse.duckdb"
    assert prepare(path) == tuple(range(1, len(migrations()) + 1))
    assert prepare(path) == ()
    assert list(path.parent.iterdir()) == [path]


def test_an_old_file_is_brought_forward_and_kept_beside(tmp_path: Path) -> None:
    path, folder = tmp_path / "w.duckdb", tmp_path / "schema"
    prepare(path, folder=steps(folder, "CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1)"))
    steps(folder, "", "ALTER TABLE t ADD COLUMN b INTEGER", "INSERT INTO t VALUES (2, 2)")
    assert prepare(path, folder=folder) == (2, 3)
    with warehouse.reading(path) as db:
        assert db.execute("FROM t ORDER BY a").fetchall() == [(1, None), (2, 2)]
    for name, width in (("w.before-0002.duckdb", 1), ("w.before-0003.duckdb", 2)):
        with warehouse.reading(tmp_path / name) as db:
            assert len(db.execute("FROM t").description or ()) == width


def test_readers_find_the_new_schema_as_soon_as_the_file_has_it(tmp_path: Path) -> None:
    path, folder = tmp_path / "w.duckdb", tmp_path / "schema"
    for file in sorted(SCHEMA.glob("*.sql"))[:8]:
        steps(folder).joinpath(file.name).write_text(file.read_text("utf-8"), "utf-8")
    prepare(path, folder=folder)
    warehouse.publish(path)
    with pytest.raises(warehouse.WarehouseError, match="older release"):
        warehouse.ask(path, "search", words="가")
    prepare(path)
    assert warehouse.ask(path, "search", words="가").rows == ()


def test_a_step_that_fails_changes_nothing(tmp_path: Path) -> None:
    path, folder = tmp_path / "w.duckdb", tmp_path / "schema"
    prepare(path, folder=steps(folder, "CREATE TABLE t (a INTEGER)"))
    steps(folder, "", "INSERT INTO t VALUES (1); SELECT * FROM nothing")
    with pytest.raises(warehouse.WarehouseError, match="0002_step failed, nothing changed"):
        prepare(path, folder=folder)
    with warehouse.reading(path) as db:
        assert db.execute("SELECT count(*), (SELECT max(version) FROM schema_version) FROM t").fetchone() == (0, 1)


def test_gaps_in_the_numbers_are_refused(tmp_path: Path) -> None:
    folder = steps(tmp_path / "schema", "SELECT 1", "SELECT 2")
    (folder / "0002_step.sql").rename(folder / "0003_step.sql")
    with pytest.raises(warehouse.WarehouseError, match="without gaps"):
        migrations(folder)


def test_no_table_has_a_key_constraint() -> None:
    for step in migrations(SCHEMA):
        assert "PRIMARY KEY" not in step.script, "an index makes loads six times slower; see warehouse/write.py"
        assert "UNIQUE" not in step.script
