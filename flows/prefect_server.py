"""A Prefect server of our own for `serve`: on loopback, its database below home, ended with us."""

import logging
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

import httpx

START_SECONDS = 180.0       # a first start makes the database; slow disks
STOP_SECONDS = 15.0
LOST_SECONDS = 5.0          # without a server of ours
log = logging.getLogger(__name__)
APP = "prefect.server.api.server:create_app"
SERVER = "from flows.lean import keep_lean; keep_lean(); from uvicorn import main; main()"


@contextmanager
def prefect_server(home: Path) -> Iterator[str]:
    """The address of a Prefect API that schedules, for as long as the block lasts; set for prefect and our children.

    The operator's own server (PREFECT_API_URL) is used where one is set. `prepare_prefect` must have been called, and
    prefect not been imported. RuntimeError names the log file where the server does not start. One that is killed takes
    this process along, with 1: whoever started it starts it anew, and that mends all.
    """
    if theirs := os.environ.get("PREFECT_API_URL"):
        yield theirs
        return
    port, log_file, ending = free_port(), home / "prefect" / "server.log", Event()
    log_file.parent.mkdir(parents=True, exist_ok=True)
    note = home / "prefect" / "server.pid"
    end_orphan(note)
    with log_file.open("wb") as output:
        server = _start(port, output.fileno())
        note.write_text(f"{server.pid} {os.getpid()}", "ascii")
        try:
            url = f"http://127.0.0.1:{port}/api"
            _wait_until_healthy(server, url, log_file)
            os.environ["PREFECT_API_URL"] = url
            Thread(target=_end_with, args=(server, ending, log_file), name="prefect server", daemon=True).start()
            yield url
        finally:
            ending.set()
            os.environ.pop("PREFECT_API_URL", None)
            _stop(server)
            note.unlink(missing_ok=True)


def end_orphan(note: Path) -> bool:
    """The server of a predecessor that was killed has ended; True if there was one. Knows processes on Linux only."""
    try:
        pid, parent = map(int, note.read_text("ascii").split())
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        parent_now = int(Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[1])
    except (OSError, ValueError):
        return False
    if APP.encode() not in words or parent_now == parent:
        return False        # the number is another's by now, or that server's `serve` is alive
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    return True


def _start(port: int, log: int) -> subprocess.Popen[bytes]:
    app = ("--factory", APP)
    where = ("--host", "127.0.0.1", "--port", str(port), "--log-level", "warning", "--timeout-graceful-shutdown", "5")
    # In a session of its own: Ctrl-C ends us, and then we end the server.
    return subprocess.Popen(
        [sys.executable, "-c", SERVER, *app, *where], stdout=log, stderr=log, stdin=subprocess.DEVNULL,
        start_new_session=True, env={**os.environ, "PREFECT_SERVER_LOGGING_LEVEL": "WARNING"},
    )  # fmt: skip


def _wait_until_healthy(server: subprocess.Popen[bytes], url: str, log_file: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    with httpx.Client(trust_env=False, timeout=5) as client:
        while time.monotonic() < deadline and server.poll() is None:
            try:
                if client.get(f"{url}/health").status_code == 200:
                    return
            except httpx.HTTPError:
                time.sleep(0.1)
    raise RuntimeError(f"the Prefect server did not start; see {log_file}")


def _end_with(server: subprocess.Popen[bytes], ending: Event, log_file: Path) -> None:
    """A stop that ends the server first is no loss; else this is like a kill of ours, after which nothing is missed."""
    server.wait()
    if not ending.wait(LOST_SECONDS):
        log.critical("the Prefect server has ended; see %s", log_file)
        os._exit(1)


def _stop(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
