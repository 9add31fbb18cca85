"""`run` and `demo`: the whole path through the command line, on real HTTP, Prefect and DuckDB."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import warehouse
from flows.cli.demo import LEAVES
from tests.cli import Run, runner

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("prefect_harness")]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("ALLIANCE_WATCH_ALLOW_HOSTS", "127.0.0.1")
    return runner(monkeypatch)


def test_the_demo_shows_the_whole_path_and_what_it_prints_works(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    began = time.monotonic()
    assert run("demo") == 0
    shown = capsys.readouterr().out
    assert time.monotonic() - began < 60
    assert "nothing new: no article, no alert" in shown
    assert all(word in shown for word in ("회동", "샘 올트먼", "5000억 달러", "발표", "delivered"))
    assert all(outcome in shown for outcome in ("stored", "duplicate", "limited", "missing", "broken"))
    home = ("--home", "data/demo")
    for command in (("events", "--type", "meeting"), ("mentions", "샘 올트먼"), ("trends",), ("alerts", "list")):
        assert run(*home, *command) == 0
    capsys.readouterr()
    assert run(*home, "sql", "SELECT count(*) AS n FROM alerts", "--json") == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert run(*home, "digest", "--send") == 0
    assert {path.name for path in Path("data/demo").iterdir()} <= set(LEAVES), "the next demo removes it"
    assert len(Path("data/demo/alerts.log").read_text("utf-8").splitlines()) == row["n"] > 5


def test_where_no_feed_can_be_reached_it_says_so_for_each_and_exits_3(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    feeds = [{"id": name, "name": name, "url": f"http://127.0.0.1:9/{name}"} for name in ("one", "two")]
    Path("feeds.yaml").write_text(json.dumps({"feeds": feeds}), "utf-8")
    assert run("run") == 3
    shown = capsys.readouterr()
    assert shown.out.count("no connection") == 2
    assert "no feed could be reached" in shown.err
    assert run("feeds", "check", "--json") == 0
    assert {row["outcome"] for row in json.loads(capsys.readouterr().out)} == {"failed"}
    assert run("feeds", "check") == 0
    head, *rows = [line.split() for line in capsys.readouterr().out.splitlines() if line.strip()]
    assert {"feed_id", "health", "outcome", "reason"} <= set(head)
    assert [(row[0], "failed" in row) for row in rows] == [("one", True), ("two", True)]


def test_a_mistake_in_a_file_is_told_before_anything_begins(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    Path("feeds.yaml").write_text("feeds:\n  - {id: one, nmae: x}\n", "utf-8")
    assert run("run") == 2
    assert "feeds.yaml:2" in capsys.readouterr().err
    assert not Path("data/warehouse.duckdb").exists()


class Slow(BaseHTTPRequestHandler):
    """A feed of a hundred pages, each of which takes its time."""

    def do_GET(self) -> None:
        time.sleep(0 if self.path == "/rss" else 0.3)
        links = "".join(
            f"<item><title>기사 {n}</title><link>http://{self.headers['Host']}/{n}</link></item>" for n in range(100)
        )
        body = f"<rss version='2.0'><channel><title>느린신문</title>{links}</channel></rss>".encode()
        self.send_response(404 if self.path == "/robots.txt" else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def slow_host() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Slow)
    server.handle_error = lambda *_: None  # type: ignore[assignment,method-assign]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_ctrl_c_ends_a_run_at_once_and_leaves_a_whole_warehouse(run: Run, slow_host: str) -> None:
    from prefect.settings import PREFECT_API_URL

    Path("feeds.yaml").write_text(
        json.dumps({"feeds": [{"id": "slow", "name": "느린신문", "url": f"{slow_host}/rss"}]})
    )
    environment = {**os.environ, "ALLIANCE_WATCH_PAUSE_SECONDS": "0", "PREFECT_API_URL": str(PREFECT_API_URL.value())}
    command = [sys.executable, "-c", "from flows.cli.app import main; main()", "run"]
    with subprocess.Popen(
        command, env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    ) as poll:
        assert poll.stderr
        assert any(line.startswith("fetching") for line in poll.stderr)
        time.sleep(1)
        poll.send_signal(signal.SIGINT)
        assert poll.wait(5) == 130
        assert "what was stored is whole" in poll.stderr.read()
    with warehouse.reading(Path("data/warehouse.duckdb")) as db:
        assert warehouse.feed_states(db) == {}  # so the next run sees what this one left
