"""kill -9 at any moment of a load, a publication, a retag: nothing committed is lost or doubled, the snapshot opens.

`make crash` kills at 100 moments of each instead of a few.
"""

import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

import warehouse
from benchmarks.synthetic import batch, entities, extraction
from flows.cli.retag import enter_reports

RUNS = int(os.environ.get("WAREHOUSE_CRASHES", "5"))
SIZE = 15                                   # articles in a load

SEEN = "SELECT count(*), count(DISTINCT article_id), (SELECT count(DISTINCT article_id) FROM mentions) FROM articles"
FORKS = get_context("forkserver")           # each child is forked from a process that has imported everything
FORKS.set_forkserver_preload(["tests.test_warehouse_crash", "flows.cli.retag"])


def writer(path: Path, number: int, told: Connection) -> None:
    """Loads batch after batch, says when one is committed, when published, and never ends."""
    warehouse.prepare(path)
    told.send("ready")
    while True:
        with warehouse.writing(path) as db:
            warehouse.load(db, batch(SIZE, seed=number))
        told.send("loaded")
        warehouse.publish(path)
        told.send("published")
        number += 1


@contextmanager
def started(work: Callable[..., None], *arguments: object) -> Iterator[tuple[Connection, Callable[[], None]]]:
    """What the process says, once it is ready; and a function that kills it at once."""
    hears, says = FORKS.Pipe(duplex=False)
    child = FORKS.Process(target=work, args=(*arguments, says))
    child.start()
    says.close()

    def kill() -> None:
        child.kill()
        child.join()

    with hears:
        assert hears.recv() == "ready"
        yield hears, kill


def rest(hears: Connection) -> Iterator[str]:
    """What a process that is gone had said."""
    with suppress(EOFError):
        while True:
            yield hears.recv()


def killed_writer(path: Path, number: int, dice: random.Random) -> tuple[int, int]:
    """A writer that loads batch after batch is killed sometime: how many it had committed, and published."""
    with started(writer, path, number) as (hears, kill):
        said = [hears.recv() for _ in range(dice.randrange(3))]
        time.sleep(dice.uniform(0.0, 0.3))
        kill()
        said += rest(hears)
    return said.count("loaded"), said.count("published")


@pytest.mark.slow
def test_killed_at_any_moment_nothing_is_lost_doubled_or_torn(tmp_path: Path) -> None:
    path, dice, batches, within = tmp_path / "warehouse.duckdb", random.Random(7), 0, Counter[str]()
    warehouse.prepare(path)
    warehouse.publish(path)
    for _ in range(RUNS):
        before = batches
        loaded, published = killed_writer(path, before, dice)
        within["publish" if loaded > published else "load"] += 1
        with warehouse.reading(path) as db:
            batches, rest = divmod(warehouse.article_count(db), SIZE)
        assert rest == 0, "a transaction was torn"
        assert before + loaded <= batches <= before + loaded + 1, "a commit was lost or repeated"
        seen = warehouse.run_sql(warehouse.snapshot_path(path), SEEN).rows[0]
        assert seen[0] == seen[1] == seen[2], "the snapshot is torn"
        assert seen[0] >= ((before + published) * SIZE if published else 0), "the snapshot is older than published"
        assert warehouse.examine(path) == ()
    warehouse.prepare(path)
    warehouse.publish(path)
    assert not list(tmp_path.glob(".publishing-*")), "half-written copies stay behind"
    assert batches > RUNS / 4, "the writers were killed before they did anything"
    assert RUNS < 50 or min(within["load"], within["publish"]) > 10, within


def retagger(path: Path, told: Connection) -> None:
    """Walks on from where the one before was killed, five articles at a time, until all are read anew."""
    kinds = {one.entity_id: one.kind for one in entities()}
    version, since = "2", datetime(2000, 1, 1, tzinfo=UTC)
    with warehouse.reading(path) as db:
        after, done = warehouse.retag_position(db, since, (version, "1"))
    told.send("ready")
    while True:
        with warehouse.reading(path) as db:
            articles = warehouse.articles_since(db, since, limit=5, after=after)
        if not articles:
            break
        found = [replace(extraction(one.article_id), extractor_version=version) for one in articles]
        with warehouse.writing(path) as db:
            warehouse.load_extractions(db, found, articles)
            enter_reports(db, articles, found, kinds)
            done, after = done + len(articles), articles[-1].article_id
            warehouse.note_retag(db, since, (version, "1"), after, done)
        told.send("stored")
        warehouse.publish(path)
    told.send("done")


MIXED = """SELECT count(*) FROM (SELECT article_id FROM mentions GROUP BY article_id
           HAVING count(DISTINCT extractor_version) > 1 OR count(*) <> 20)"""


@pytest.mark.slow
def test_a_retag_killed_at_any_moment_goes_on_and_mixes_nothing(tmp_path: Path) -> None:
    path, dice = tmp_path / "warehouse.duckdb", random.Random(3)
    warehouse.prepare(path)
    with warehouse.writing(path) as db:
        warehouse.load(db, batch(60, seed=1))
    unbroken = warehouse.backup(path, tmp_path / "unbroken.duckdb")
    for _ in range(RUNS):
        with started(retagger, path) as (_, kill):
            time.sleep(dice.uniform(0.0, 0.4))
            kill()
        with warehouse.reading(path) as db:
            done = db.execute("SELECT coalesce(max(done_count), 0) FROM retags").fetchall()
            anew = db.execute("SELECT count(*) FROM articles WHERE extractor_version = '2'").fetchall()
            assert done == anew, "what is noted is not what is stored"
            assert db.execute(MIXED).fetchall() == [(0,)]
            assert warehouse.article_count(db) == 60
        assert warehouse.examine(path) == ()
    ledgers = []
    for one in (path, unbroken):
        with started(retagger, one) as (hears, _):
            assert list(rest(hears))[-1] == "done"
        tables = ("deals", "deal_changes")
        ledgers.append([warehouse.run_sql(one, f"FROM {table} ORDER BY ALL").rows for table in tables])
    assert ledgers[0] == ledgers[1]
    assert all(ledgers[0])
    with warehouse.reading(path) as db:
        assert db.execute("SELECT DISTINCT extractor_version FROM articles").fetchall() == [("2",)]


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
import warehouse
from benchmarks.synthetic import batch
path = Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
one = batch(400, seed=1)
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 200_000,) * 2)
try:
    with warehouse.writing(path) as db:
        warehouse.load(db, one)
    warehouse.publish(path)
except warehouse.WarehouseError as error:
    print(error)
    sys.exit(3)
"""


def test_a_full_disk_is_a_clear_error_and_damages_nothing(tmp_path: Path) -> None:
    path = tmp_path / "warehouse.duckdb"
    warehouse.prepare(path)
    warehouse.publish(path)
    ended = subprocess.run([sys.executable, "-c", FULL_DISK, str(path)], capture_output=True, text=True, check=False)
    assert (ended.returncode, str(path) in ended.stdout) == (3, True), ended.stderr
    with warehouse.writing(path) as db:
        assert warehouse.article_count(db) in (0, 400)
    assert warehouse.examine(path) == ()
    assert warehouse.run_sql(warehouse.snapshot_path(path), "SELECT count(*) FROM articles").rows == ((0,),)
    assert not list(tmp_path.glob(".publishing-*"))


def test_a_disk_that_cannot_be_written_is_told_and_reading_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "disk" / "warehouse.duckdb"
    path.parent.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "x", path.parent],
                                           check=False, capture_output=True).returncode:  # fmt: skip
        pytest.skip("mounting needs root")
    try:
        warehouse.prepare(path)
        warehouse.publish(path)
        subprocess.run(["mount", "-o", "remount,ro", path.parent], check=True)
        with pytest.raises(warehouse.WarehouseError, match="check its owner and mount"), warehouse.writing(path):
            pass
        with pytest.raises(warehouse.WarehouseError, match="check its owner and mount"):
            warehouse.publish(path)
        assert warehouse.prepare(path) == ()
        assert warehouse.run_sql(warehouse.snapshot_path(path), "SELECT count(*) FROM articles").rows == ((0,),)
        subprocess.run(["mount", "-o", "remount,rw", path.parent], check=True)
        with warehouse.writing(path) as db:
            warehouse.load(db, batch(3, seed=1))
        assert warehouse.examine(path) == ()
        (path.parent / "ballast").write_bytes(bytes(64 * 1024**2 - path.stat().st_size * 2 - 500_000))
        with pytest.raises(warehouse.WarehouseError, match="make room"), warehouse.writing(path) as db:
            warehouse.load(db, batch(2000, seed=2))
        (path.parent / "ballast").unlink()
        assert warehouse.examine(path) == ()
        with warehouse.reading(path) as db:
            assert warehouse.article_count(db) == 3
    finally:
        subprocess.run(["umount", path.parent], check=True)
