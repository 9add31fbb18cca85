"""kill -9 at any moment of a load or a publication: nothing committed is lost, nothing doubled, the snapshot opens."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import warehouse

RUNS = int(os.environ.get("WAREHOUSE_CRASHES", "5"))
SIZE = 15                                   # articles in a load

SEEN = "SELECT count(*), count(DISTINCT article_id), (SELECT count(DISTINCT article_id) FROM mentions) FROM articles"
WRITER = """
import sys
from pathlib import Path
import warehouse
from benchmarks.synthetic import batch
path, number = Path(sys.argv[1]), int(sys.argv[2])
warehouse.prepare(path)
print("ready", flush=True)
while True:
    with warehouse.writing(path) as db:
        warehouse.load(db, batch(int(sys.argv[3]), seed=number))
    print(f"loaded {number}", flush=True)
    warehouse.publish(path)
    print(f"published {number}", flush=True)
    number += 1
"""


def killed_writer(path: Path, number: int, dice: random.Random) -> tuple[int, int]:
    """A writer that loads batch after batch is killed sometime: how many it had committed, and published."""
    child = subprocess.Popen([sys.executable, "-c", WRITER, str(path), str(number), str(SIZE)], stdout=subprocess.PIPE,
                             text=True)  # fmt: skip
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    said = [child.stdout.readline() for _ in range(dice.randrange(3))]
    time.sleep(dice.uniform(0.0, 0.3))
    child.send_signal(signal.SIGKILL)
    said += child.stdout.read().splitlines()
    child.wait()
    child.stdout.close()
    return tuple(sum(line.startswith(word) for line in said) for word in ("loaded", "published"))  # type: ignore[return-value]


@pytest.mark.slow
def test_killed_at_any_moment_nothing_is_lost_doubled_or_torn(tmp_path: Path) -> None:
    path, dice, batches = tmp_path / "warehouse.duckdb", random.Random(7), 0
    warehouse.prepare(path)
    warehouse.publish(path)
    for _ in range(RUNS):
        before = batches
        loaded, published = killed_writer(path, before, dice)
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
