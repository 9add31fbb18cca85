import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

import warehouse
from demo.newsroom import Newsroom, serve
from flows.serve import environment
from flows.settings import Settings, load_settings
from tests.office import TODAY, few

ROOT = Path(__file__).parents[1]


def test_the_runs_own_processes_get_the_settings(tmp_path: Path) -> None:
    """All of them, and none is forgotten that comes later: here each has another value than it has by itself."""
    given = {
        "home": tmp_path, "warehouse": tmp_path / "x.lake", "feeds": Path("f.yaml"), "watchlist": Path("w.yaml"),
        "entities": Path("e.yaml"), "allow_hosts": "127.0.0.1, 10.0.0.0/8", "legacy_tls_hosts": "a.kr,b.kr",
        "health_channels": "file", "contact": "mailto:a@example.com", "keep_texts_days": 20, "keep_rows_days": 40,
        "workers": 2, "dask": "tcp://127.0.0.1:1", "share": "2/3", "hosts_at_once": 3, "pause_seconds": 0.5,
        "connect_seconds": 1.5, "read_seconds": 2.5, "total_seconds": 3.5, "run_seconds": 4.5,
    }  # fmt: skip
    assert set(given) == {field.alias or name for name, field in Settings.model_fields.items()}
    settings = load_settings({}, **given)
    assert not set(settings.model_dump().items()) & set(Settings().model_dump().items())
    absolute = {name: Path(str(given[name])).absolute() for name in ("feeds", "watchlist", "entities")}
    assert load_settings(environment(settings)) == settings.model_copy(update=absolute)


def test_the_warehouse_of_a_home_is_told_too(tmp_path: Path) -> None:
    assert load_settings(environment(load_settings({}, home=tmp_path))).warehouse == tmp_path / "warehouse.duckdb"


def test_every_schedule_is_read_in_seoul_and_never_overlaps(prefect_harness: Path) -> None:
    from flows.serve import deployments

    planned = {deployment.name: deployment for deployment in deployments()}
    assert set(planned) == {"poll", "deliver", "digest", "digest-week", "maintenance"}
    for deployment in planned.values():
        (schedule,) = deployment.schedules
        assert schedule.schedule.timezone == "Asia/Seoul"
        assert deployment.concurrency_limit == 1
        assert deployment.concurrency_options.collision_strategy == "ENQUEUE"
    assert planned["digest"].schedules[0].schedule.cron == "0 8 * * *"
    assert planned["digest-week"].schedules[0].schedule.cron == "10 8 * * 1"
    assert planned["digest-week"].parameters == {"period": "week"}


@contextmanager
def serving(home: Path, room: Newsroom, *, pause_seconds: float = 0) -> Iterator[subprocess.Popen[bytes]]:
    """`serve` in a process of its own."""
    (home / "watchlist.yaml").write_text("watches: []\n", "utf-8")
    paths = {"home": home, "feeds": room.write_feeds_yaml(home / "feeds.yaml"), "watchlist": home / "watchlist.yaml"}
    given = {"allow_hosts": "127.0.0.1", "pause_seconds": pause_seconds}
    options = {name: str(path) for name, path in paths.items()} | given
    code = (
        "import json, sys; from flows.serve import serve_all; from flows.settings import load_settings;"
        "serve_all(load_settings(**json.loads(sys.argv[1])))"
    )
    environ = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    with (home / "serve.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-c", code, json.dumps(options)], cwd=ROOT, env=environ, stdout=log, stderr=log
        )
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(40)


def runs_in(home: Path) -> dict[str, str]:
    """Name -> state of every poll that Prefect's database knows and that began."""
    database = home / "prefect" / "prefect.db"
    if not database.exists():
        return {}
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as db:
        polls = "SELECT name, state_name FROM flow_run WHERE name LIKE 'ingest %' AND state_type <> 'SCHEDULED'"
        return dict(db.execute(polls).fetchall())


@pytest.mark.slow
def test_serve_polls_with_a_server_of_its_own_and_kill_9_leaves_no_zombie_and_loses_nothing(tmp_path: Path) -> None:
    log = tmp_path / "serve.log"
    with serve(today=TODAY, publishers=few()) as room:
        stored = sum(article.outcome == "stored" for article in room.articles)
        with serving(tmp_path, room, pause_seconds=0.3) as process:
            deadline = time.monotonic() + 150
            while "outcome=fetched" not in log.read_text("utf-8", "replace") and time.monotonic() < deadline:
                time.sleep(0.05)
            process.kill()
        server = int((tmp_path / "prefect" / "server.pid").read_text("ascii").split()[0])
        assert list(runs_in(tmp_path).values()) == ["Running"]
        with serving(tmp_path, room) as process:
            deadline = time.monotonic() + 150
            while "Completed" not in runs_in(tmp_path).values() and time.monotonic() < deadline:
                time.sleep(0.1)
            told = log.read_text("utf-8", "replace")
            assert sorted(runs_in(tmp_path).values()) == ["Completed", "Crashed"], told[-3000:]
            assert any(f" {stored} stored, 0 alerts" in name for name in runs_in(tmp_path)), "it says what it did"
            assert not Path(f"/proc/{server}").exists(), "the killed one's server is gone too"
            assert warehouse.snapshot_path(tmp_path / "warehouse.duckdb").exists()
        with warehouse.reading(tmp_path / "warehouse.duckdb") as db:
            assert db.execute("SELECT count(*) FROM articles").fetchall() == [(stored,)]
            assert ("completed",) in db.execute("SELECT outcome FROM runs WHERE flow = 'ingest'").fetchall()
        assert log.read_text("utf-8", "replace").count("outcome=stored") == stored, "one line for each item"
    left = subprocess.run(["pgrep", "-f", str(tmp_path)], capture_output=True, text=True, check=False)
    assert left.stdout.strip() == "", "no server or run is left behind"
