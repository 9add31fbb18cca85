"""The lake: the same warehouse, its catalog in a real PostgreSQL, written and read by many at once."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import duckdb
import pytest

import warehouse
from benchmarks.synthetic import batch, entities
from extractors.records import Batch, FeedState
from tests.postgres import PASSWORD, Postgres, running_postgres
from tests.test_warehouse_load import FULL, RUN, article, everything, load, rows
from tests.warehouses import fresh

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def postgres() -> Iterator[Postgres]:
    with running_postgres() as server:
        yield server


@pytest.fixture(scope="module")
def pair(postgres: Postgres, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A file and a lake that hold the same."""
    folder = tmp_path_factory.mktemp("pair")
    both = fresh(folder / "warehouse.duckdb"), postgres.lake(folder, "pair")
    more = batch(30, seed=7)
    for path in both:
        warehouse.prepare(path)
        with warehouse.writing(path) as db:
            warehouse.load_entities(db, entities()[:50])
            for one in (FULL, more, FULL):
                warehouse.load(db, one)
        warehouse.publish(path)
    return both


@pytest.fixture(scope="module")
def lake(postgres: Postgres, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lake that all tests write to: each its own articles."""
    path = postgres.lake(tmp_path_factory.mktemp("lake"), "lake")
    warehouse.prepare(path)
    return path


def stored(path: Path, *ids: str) -> list[str]:
    """Those of the articles that are there."""
    with warehouse.reading(path) as db:
        return sorted(warehouse.known_articles(db, ids))


def answers(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """What every named question is answered."""
    found = {}
    with warehouse.reading(path) as db:
        for question in warehouse.questions():
            for statement in duckdb.extract_statements(question.sql):
                db.execute(statement)
            found[question.name] = db.fetchall()
    return found


def test_it_holds_what_the_file_holds_and_answers_alike(pair: tuple[Path, Path]) -> None:
    file, lake = pair
    assert everything(file) == everything(lake)
    assert warehouse.examine(lake) == ()
    told = answers(lake)
    assert told == answers(file)
    assert sum(map(bool, told.values())) > 10
    assert warehouse.ask(lake, "search", words="오픈AI 협력").mappings()[0]["article_id"] == "a1"
    assert warehouse.prepare(lake) == ()


@pytest.mark.parametrize(
    "sql",
    [
        "FROM postgres_query('__ducklake_metadata_warehouse', 'SELECT pg_sleep(9)')",
        'FROM "POSTGRES_QUERY"(\'__ducklake_metadata_warehouse\', \'SELECT 1\')',
        "FROM __ducklake_metadata_warehouse.ducklake_snapshot",
        "FROM query('FROM post' || 'gres_query(''x'', ''y'')')",
        "FROM ducklake_snapshots('warehouse')",
        "FROM read_text('/etc/passwd')",
        "FROM 'postgres:host=127.0.0.1'",
        "ATTACH 'other.duckdb'",
    ],
)
def test_sql_reads_its_tables_and_nothing_behind_them(pair: tuple[Path, Path], sql: str) -> None:
    with pytest.raises(warehouse.SqlError):
        warehouse.run_sql(pair[1], sql)


def test_sql_is_told_no_password(pair: tuple[Path, Path]) -> None:
    assert warehouse.run_sql(pair[1], "SELECT count(*) FROM articles").rows == ((31,),)
    for place in ("duckdb_databases()", "duckdb_secrets()", "duckdb_settings()"):
        assert PASSWORD not in str(warehouse.run_sql(pair[1], f"FROM {place}").rows)


def test_readers_see_what_is_committed_and_wait_for_nobody(lake: Path) -> None:
    before = warehouse.edition(lake)
    with warehouse.writing(lake) as db:
        warehouse.load(db, Batch(RUN, articles=(article("r1"),)))
        started = time.monotonic()
        assert stored(lake, "r1") == []
        assert time.monotonic() - started < 10
    assert stored(lake, "r1") == ["r1"]
    assert warehouse.edition(lake) != before


def test_nothing_of_a_failed_transaction_stays(lake: Path) -> None:
    def half() -> None:
        with warehouse.writing(lake) as db:
            warehouse.load(db, Batch(RUN, articles=(article("half"),)))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half()
    assert stored(lake, "half") == []


WRITER = """
import sys, time
from pathlib import Path
from tests.test_warehouse_load import *
path, hold, *ids = sys.argv[1:]
for one in ids:
    with warehouse.writing(Path(path)) as db:
        warehouse.load(db, Batch(RUN, articles=(article(one),), feed_states=(FeedState("hanbit"),)))
        print("in", flush=True)
        time.sleep(float(hold))
"""


def writer(path: Path, *ids: str, hold: float = 0.0) -> "subprocess.Popen[bytes]":
    """A process that writes the articles, one in a turn."""
    command = [sys.executable, "-c", WRITER, str(path), str(hold), *ids]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)


def test_writers_take_turns_and_nothing_is_lost_or_doubled(lake: Path) -> None:
    with writer(lake, "w1", "w2") as other:
        for one in ("w3", "w4"):
            load(lake, Batch(RUN, articles=(article(one),), feed_states=(FeedState("hanbit"),)))
        other.communicate()
        assert other.returncode == 0
    assert stored(lake, "w1", "w2", "w3", "w4") == ["w1", "w2", "w3", "w4"]
    assert rows(lake, "SELECT count(*) FROM feeds") == [(1,)]
    assert {one.problem for one in warehouse.examine(lake)} == {"unlinked"}, "these articles came without a story"


def test_who_has_lost_the_turn_cannot_commit_any_more(lake: Path, postgres: Postgres) -> None:
    """As after a cut network that comes back: the lock is gone, and another has written."""

    def slow() -> None:
        with warehouse.writing(lake) as db:
            warehouse.load(db, Batch(RUN, articles=(article("late"),)))
            assert postgres.sql("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'") == ["t"]
            with writer(lake, "quick") as other:
                other.communicate()
                assert other.returncode == 0

    with pytest.raises(warehouse.WarehouseError, match="nothing was written"):
        slow()
    assert stored(lake, "late", "quick") == ["quick"]


def test_a_killed_writer_keeps_nobody_waiting(lake: Path) -> None:
    with writer(lake, "k1", hold=60) as held:
        assert held.stdout
        assert held.stdout.readline() == b"in\n"
        with (
            pytest.raises(warehouse.WarehouseBusyError, match="too long"),
            warehouse.writing(lake, wait_seconds=0.3),
        ):
            raise AssertionError("two writers at once")
        os.kill(held.pid, signal.SIGKILL)
    started = time.monotonic()
    load(lake, Batch(RUN, articles=(article("k2"),)))
    assert time.monotonic() - started < 10
    assert stored(lake, "k1", "k2") == ["k2"]


def test_who_delivers_need_not_hurry(lake: Path, postgres: Postgres) -> None:
    """Slow channels take longer than PostgreSQL lets an idle transaction wait."""
    hasty = lake.with_name("hasty.lake")
    words = "options='-c idle_in_transaction_session_timeout=1000'"
    hasty.write_text(lake.read_text("utf-8").replace("dbname=lake", f"dbname=lake {words}"), "utf-8")
    with warehouse.alone(hasty, "deliver"):
        time.sleep(1.5)
        assert postgres.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'") == ["1"]


def test_the_doctor_mends_it(lake: Path) -> None:
    load(lake, Batch(RUN, articles=(article("d1"),)))
    with warehouse.writing(lake) as db:
        db.execute("INSERT INTO articles FROM articles; INSERT INTO quotes (article_id) VALUES ('nobody')")
    assert {one.problem for one in warehouse.examine(lake)} >= {"doubled", "orphaned"}
    warehouse.mend(lake)
    assert warehouse.examine(lake) == ()
    assert stored(lake, "d1") == ["d1"]


def test_it_goes_to_a_file_and_a_file_into_it(pair: tuple[Path, Path], lake: Path, tmp_path: Path) -> None:
    copy = warehouse.backup(pair[1], tmp_path / "safe.duckdb")
    load(lake, Batch(RUN, articles=(article("old"),)))
    kept = warehouse.restore(copy, lake)
    assert kept is not None
    assert stored(kept, "old", "a1") == ["old"]
    warehouse.tidy(lake)
    assert everything(lake) == everything(copy) == everything(pair[0])
    assert warehouse.export(lake, tmp_path / "out")["articles"] == 31


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "catalog is missing"),
        ('catalog = "host=db"', "data is missing"),
        ('catalog = "host=db password=x"\ndata = "/lake"', "key of its own"),
        ('catalog = "postgresql://db/lake"\ndata = "/lake"', "words like"),
        ('catalog = "host=db"\ndata = "lake"', "absolute folder"),
        ('catalog = "host=db"\ndata = "/lake"\ncolour = "red"', "colour is not a key"),
        ("catalog =", "cannot be read"),
    ],
)
def test_a_mistake_in_the_file_is_told(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "wrong.lake"
    path.write_text(text, "utf-8")
    with pytest.raises(warehouse.WarehouseError, match=told) as found, warehouse.reading(path):
        pass
    assert str(path) in str(found.value)


def test_a_catalog_that_cannot_be_had_is_told_without_secrets(postgres: Postgres, tmp_path: Path) -> None:
    with pytest.raises(warehouse.WarehouseMissingError, match="no such file"):
        warehouse.prepare(tmp_path / "none.lake")
    empty = postgres.lake(tmp_path, "empty")
    with pytest.raises(warehouse.WarehouseMissingError, match="alliance-watch run"), warehouse.reading(empty):
        pass
    for wrong in (("port=", "port=1 #"), (PASSWORD, "forgotten")):
        path = tmp_path / "wrong.lake"
        path.write_text(empty.read_text("utf-8").replace(*wrong).replace("#", ""), "utf-8")
        with pytest.raises(warehouse.WarehouseError, match="cannot be opened") as found:
            warehouse.prepare(path)
        assert "forgotten" not in str(found.value)
        assert PASSWORD not in str(found.value)


def test_an_extension_that_was_changed_is_not_loaded(tmp_path: Path) -> None:
    package = Path(import_module("duckdb_extension_postgres_scanner").__path__[0])
    [file] = package.rglob("*.duckdb_extension")
    warehouse.lake._check(file)
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    changed = tmp_path / file.name
    changed.write_bytes(content)
    with pytest.raises(warehouse.WarehouseError, match="is not as DuckDB's makers signed it"):
        warehouse.lake._check(changed)


def test_a_database_that_broke_in_a_commit_does_not_end_the_process() -> None:
    """Closing it would: three of 24 machines that were cut off in a commit died of it. This stands for such a one."""

    class Broken:
        closed = False

        def rollback(self) -> None:
            raise duckdb.FatalException("database has been invalidated because of a previous fatal error")

        def close(self) -> None:
            self.closed = True

    broken, whole = Broken(), duckdb.connect()
    before = sys.getrefcount(broken)
    for db in (broken, whole):
        with pytest.raises(KeyError), warehouse.lake._ended(db):  # type: ignore[arg-type]
            raise KeyError
    assert not broken.closed
    assert sys.getrefcount(broken) == before + 1, "nor does its destructor run"
    with pytest.raises(duckdb.ConnectionException):
        whole.execute("SELECT 1")
