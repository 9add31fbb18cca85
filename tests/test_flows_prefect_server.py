"""A Prefect server whose `serve` was killed is ended by the next one; nobody else's process is."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.prefect_server import APP, end_orphan

SLEEP = "import time; print('up', flush=True); time.sleep(60)"
pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc here")


def asleep(*words: str) -> subprocess.Popen[bytes]:
    """A process that is up: until then /proc may show it without its words."""
    process = subprocess.Popen([sys.executable, "-c", SLEEP, *words], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"up\n"
    return process


@pytest.fixture
def sleeper() -> Iterator[subprocess.Popen[bytes]]:
    """A process that looks like a server; its parent is this one."""
    with asleep(APP) as process:
        yield process
        process.kill()


def wrote(note: Path, pid: int, parent: int) -> Path:
    note.write_text(f"{pid} {parent}", "ascii")
    return note


def test_an_orphan_is_ended(tmp_path: Path, sleeper: subprocess.Popen[bytes]) -> None:
    assert end_orphan(wrote(tmp_path / "note", sleeper.pid, 999_999))
    assert sleeper.wait(10) == -9


def test_a_server_whose_parent_lives_is_left_alone(tmp_path: Path, sleeper: subprocess.Popen[bytes]) -> None:
    parent = int(Path(f"/proc/{sleeper.pid}/stat").read_text("utf-8").rpartition(")")[2].split()[1])
    assert not end_orphan(wrote(tmp_path / "note", sleeper.pid, parent))
    assert sleeper.poll() is None


def test_a_number_given_to_another_is_left_alone(tmp_path: Path) -> None:
    with asleep() as other:
        assert not end_orphan(wrote(tmp_path / "note", other.pid, 999_999))
        assert other.poll() is None
        other.kill()


@pytest.mark.parametrize("text", ["", "x y", "1", "999999 1"])
def test_a_note_of_nothing_is_no_orphan(tmp_path: Path, text: str) -> None:
    (tmp_path / "note").write_text(text, "ascii")
    assert not end_orphan(tmp_path / "note")
    assert not end_orphan(tmp_path / "missing")
