"""Readers never wait and never see half a file; a lock is waited for, with a bound."""

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

import warehouse
from benchmarks.synthetic import batch
from tests.test_warehouse_load import FULL
from tests.warehouses import fresh
from warehouse.sandbox import reading_snapshot


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return fresh(tmp_path / "warehouse.duckdb")


def test_the_snapshot_is_what_was_committed(path: Path) -> None:
    snapshot = warehouse.publish(path)
    with warehouse.writing(path) as db:
        warehouse.load(db, FULL)
    count = "SELECT count(*) FROM articles"
    assert warehouse.run_sql(snapshot, count).rows == ((0,),)
    warehouse.publish(path)
    assert warehouse.run_sql(snapshot, count).rows == ((1,),)


def test_who_has_the_old_snapshot_keeps_it(path: Path) -> None:
    snapshot = warehouse.publish(path)
    with duckdb.connect(str(snapshot), read_only=True) as reader:
        with warehouse.writing(path) as db:
            warehouse.load(db, FULL)
        warehouse.publish(path)
        assert reader.execute("SELECT count(*) FROM articles").fetchone() == (0,)


def test_what_a_crash_left_is_removed(path: Path) -> None:
    leftover = path.parent / ".publishing-dead.duckdb"
    leftover.write_bytes(b"half")
    warehouse.publish(path)
    assert not leftover.exists()
    assert sorted(file.name for file in path.parent.iterdir()) == ["warehouse.duckdb", "warehouse.snapshot.duckdb"]


def test_this_process_sees_the_new_snapshot_though_an_old_one_is_open(path: Path) -> None:
    snapshot = warehouse.publish(path)
    with reading_snapshot(snapshot) as old:
        with warehouse.writing(path) as db:
            warehouse.load(db, FULL)
        warehouse.publish(path)
        count = "SELECT count(*) FROM articles"
        assert warehouse.run_sql(snapshot, count).rows == ((1,),)
        assert old.execute(count).fetchall() == [(0,)]


def test_a_reader_at_50_hertz_never_fails_and_sees_whole_batches(path: Path) -> None:
    snapshot, done, seen = warehouse.publish(path), threading.Event(), set()

    def read() -> None:
        while not done.is_set():
            sql = "SELECT count(*), (SELECT count(DISTINCT article_id) FROM mentions) FROM articles"
            seen.add(warehouse.run_sql(snapshot, sql).rows[0])
            done.wait(0.02)

    with ThreadPoolExecutor(1) as pool:
        reader = pool.submit(read)
        for number in range(4):
            with warehouse.writing(path) as db:
                warehouse.load(db, batch(50, seed=number))
            warehouse.publish(path)
        done.set()
        reader.result()
    assert {articles % 50 for articles, _ in seen} == {0}
    assert all(articles == mentioned for articles, mentioned in seen)
    assert len(seen) > 2


HOLD = """
import sys, time, duckdb
db = duckdb.connect(sys.argv[1]); print("held", flush=True); time.sleep(float(sys.argv[2]))
"""


def hold(path: Path, seconds: float) -> subprocess.Popen[str]:
    """Another process that holds the file's write lock."""
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(path), str(seconds)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def test_a_lock_is_waited_for(path: Path) -> None:
    with hold(path, 0.5), warehouse.writing(path) as db:
        assert warehouse.article_count(db) == 0


def test_a_lock_that_stays_is_an_error_with_a_remedy(path: Path) -> None:
    with hold(path, 20) as holder:
        with pytest.raises(warehouse.WarehouseBusyError, match="snapshot"), warehouse.reading(path, wait_seconds=0.2):
            pass
        holder.kill()


def test_two_threads_reading_and_writing_wait_for_each_other(path: Path) -> None:
    def write() -> None:
        for _ in range(5):
            with warehouse.writing(path) as db:
                warehouse.load(db, FULL)

    writer = threading.Thread(target=write)
    writer.start()
    for _ in range(20):
        with warehouse.reading(path) as db:
            warehouse.article_count(db)
    writer.join()
    with warehouse.reading(path) as db:
        assert warehouse.article_count(db) == 1


def test_a_missing_warehouse_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(warehouse.WarehouseMissingError, match="alliance-watch run"), warehouse.reading(tmp_path / "no"):
        pass


def test_a_file_of_a_newer_release_is_refused(path: Path) -> None:
    with warehouse.writing(path) as db:
        db.execute("INSERT INTO schema_version VALUES (999, now())")
    with pytest.raises(warehouse.SchemaTooNewError, match="update alliance-watch"):
        warehouse.prepare(path)


def test_a_snapshot_that_cannot_be_written_is_a_clear_error(path: Path) -> None:
    snapshot = warehouse.snapshot_path(path)
    snapshot.mkdir()
    with pytest.raises(warehouse.WarehouseError, match="cannot be written"):
        warehouse.publish(path)
    assert not list(path.parent.glob(".publishing-*"))


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(warehouse.WarehouseError, match="--home"):
        warehouse.prepare(tmp_path / "file" / "warehouse.duckdb")
