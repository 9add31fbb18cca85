import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import httpx
import pytest
import yaml

import warehouse
from benchmarks.processes import tree
from demo.newsroom import Newsroom, serve
from flows.prefect_server import free_port
from flows.serve import environment
from flows.settings import Settings, load_settings
from tests.office import TODAY, few

DEPLOY = Path(__file__).parents[1] / "deploy"
# Prefect looks for runs that are due every ten seconds, and for a free place every thirty.
IMPATIENT = {"PREFECT_RUNNER_POLL_FREQUENCY": "1", "PREFECT_SERVER_DEPLOYMENTS_CONCURRENCY_SLOT_WAIT_SECONDS": "1",
             "ALLIANCE_WATCH_ALLOW_HOSTS": "127.0.0.1", "ALLIANCE_WATCH_PAUSE_SECONDS": "0.3"}  # fmt: skip


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


CTRL_C = """
import asyncio, os, signal, subprocess, sys
from flows.serve import alone_with_ctrl_c

async def main():
    global run
    run = subprocess.Popen([sys.executable, "-c", "import time; print('up', flush=True); time.sleep(0.5)"],
                           stdout=subprocess.PIPE)
    run.stdout.readline()
    os.killpg(0, signal.SIGINT)
    await asyncio.sleep(60)

try:
    asyncio.run(alone_with_ctrl_c(main()))
except KeyboardInterrupt:
    print("ended, and its run with", run.wait())
"""


def test_ctrl_c_at_the_terminal_ends_serve_and_is_nothing_to_its_runs() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CTRL_C], capture_output=True, text=True, timeout=60, check=False, start_new_session=True
    )
    assert (done.stdout, done.stderr) == ("ended, and its run with 0\n", "")


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
def serving(
    home: Path, room: Newsroom, command: Sequence[str], environ: Mapping[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """A command line of deploy/ in a process of its own, with its variables, and with ours for what is theirs."""
    (home / "watchlist.yaml").write_text("watches: []\n", "utf-8")
    room.write_feeds_yaml(home / "feeds.yaml")
    own = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    with (home / "serve.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=home, env=own | IMPATIENT | environ, stdout=log, stderr=log)
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(40)


def of_systemd(home: Path) -> tuple[list[str], dict[str, str]]:
    """Command and variables of the unit, its places below home."""
    text = (DEPLOY / "systemd" / "alliance-watch.service").read_text("utf-8")
    places = {"/opt/alliance-watch/.venv/bin": str(Path(sys.executable).parent), "/etc/alliance-watch": str(home),
              "/var/lib/alliance-watch": str(home), "9108": str(free_port())}  # fmt: skip
    for theirs, here in places.items():
        text = text.replace(theirs, here)
    environ = dict(line.split("=", 1) for line in re.findall(r"^Environment=(.+)$", text, re.MULTILINE))
    return re.findall(r"^ExecStart=(.+)$", text, re.MULTILINE)[0].split(), environ


def of_kubernetes(home: Path, port: int) -> tuple[list[str], dict[str, str]]:
    """Arguments and variables of the container and of the image, their places below home."""
    manifest = yaml.safe_load((DEPLOY / "kubernetes" / "serve.yaml").read_text("utf-8"))
    [container] = manifest["spec"]["template"]["spec"]["containers"]
    image = re.findall(r"(ALLIANCE_WATCH_\w+)=(\S+)", (DEPLOY / "Dockerfile").read_text("utf-8"))
    environ = dict(image) | {one["name"]: one["value"] for one in container["env"]}
    places = {"9108": str(port), "0.0.0.0": "127.0.0.1"}
    command = [places.get(word, word) for word in container["args"]]
    return [str(Path(sys.executable).parent / command[0]), *command[1:]], {
        name: re.sub(r"^/(data|config|tmp)", str(home), value) for name, value in environ.items()
    }


def runs_in(home: Path) -> dict[str, str]:
    """Name -> state of every poll that Prefect's database knows and that began."""
    polls = "SELECT name, state_name FROM flow_run WHERE name LIKE 'ingest %' AND start_time IS NOT NULL"
    return dict(asked(home, polls))


def asked(home: Path, sql: str) -> list[tuple[str, ...]]:
    database = home / "prefect" / "prefect.db"
    if not database.exists():
        return []
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as db:
        return db.execute(sql).fetchall()


def wait(until: Callable[[], object], what: str = "", seconds: float = 150) -> None:
    deadline = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < deadline, f"it took too long: {what}"
        time.sleep(0.1)


def listening(pid: int) -> set[str]:
    """The addresses at which the process can be reached."""
    try:
        links = [str(link.readlink()) for link in Path(f"/proc/{pid}/fd").iterdir() if link.is_symlink()]
        tables = [Path(f"/proc/{pid}/net/{name}").read_text("ascii") for name in ("tcp", "tcp6")]
    except OSError:                         # it has ended meanwhile
        return set()
    rows = [line.split() for table in tables for line in table.splitlines()]
    return {
        str(ip_address(bytes.fromhex(row[1].split(":")[0])[::-1]))
        for row in rows if row[3] == "0A" and f"socket:[{row[9]}]" in links
    }  # fmt: skip


def three_more(home: Path) -> None:
    """Three runs of the poll come due at once, as by schedule."""
    words = Path(f"/proc/{(home / 'prefect' / 'server.pid').read_text('ascii').split()[0]}/cmdline").read_bytes()
    port = words.split(b"--port\0")[1].split(b"\0")[0].decode()
    with httpx.Client(base_url=f"http://127.0.0.1:{port}/api", trust_env=False, timeout=30) as client:
        poll = client.get("/deployments/name/ingest/poll").raise_for_status().json()["id"]
        told = {"tags": ["alliance-watch", "auto-scheduled"]}
        for _ in range(3):                  # 503: others write to Prefect's database just now
            wait(lambda: client.post(f"/deployments/{poll}/create_flow_run", json=told).is_success, "a run more")


@pytest.mark.slow
def test_serve_as_units_and_manifests_start_it_polls_once_at_a_time_and_kill_9_leaves_no_zombie_and_loses_nothing(
    tmp_path: Path,
) -> None:
    log, port = tmp_path / "serve.log", free_port()

    def told() -> str:
        return log.read_text("utf-8", "replace")

    with serve(today=TODAY, publishers=few()) as room:
        stored = sum(article.outcome == "stored" for article in room.articles)
        with serving(tmp_path, room, *of_systemd(tmp_path)) as process:
            wait(lambda: "outcome=fetched" in told(), "the first poll")
            assert {address for pid in tree(process.pid) for address in listening(pid)} == {"127.0.0.1"}
            process.kill()
        server = int((tmp_path / "prefect" / "server.pid").read_text("ascii").split()[0])
        assert list(runs_in(tmp_path).values()) == ["Running"]
        command, environ = of_kubernetes(tmp_path, port)
        command += ["--poll-every", "0 0 1 1 *"]
        with serving(tmp_path, room, command, environ | {"ALLIANCE_WATCH_WORKERS": "2"}) as second:
            wait(lambda: "outcome=stored" in told(), "the second poll")
            three_more(tmp_path)
            wait(lambda: list(runs_in(tmp_path).values()).count("Completed") == 2, "the one that waited")
            assert sorted(runs_in(tmp_path).values()) == ["Completed", "Completed", "Crashed"], told()[-3000:]
            assert any(f" {stored} stored, 0 alerts" in name for name in runs_in(tmp_path)), "it says what it did"
            assert not Path(f"/proc/{server}").exists(), "the killed one's server is gone too"
            one_at_a_time(tmp_path)
            wait(lambda: asked(tmp_path, TASKS) == [("Completed",)], "the tasks' states, which are written in batches")
            assert {key for (key,) in asked(tmp_path, "SELECT key FROM artifact")} == {"feeds", "events"}
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=30) as client:
                assert client.get("/healthz").json()["reason"] == "polling"
                assert 'alliance_watch_run_good{flow="ingest"} 1\n' in client.get("/metrics").text
            os.kill(int((tmp_path / "prefect" / "server.pid").read_text("ascii").split()[0]), signal.SIGKILL)
            assert second.wait(60) == 1, "it does not live on without a server: systemd and the others start it anew"
            assert "the Prefect server has ended; see " in told()
        with warehouse.reading(tmp_path / "warehouse.duckdb") as db:
            assert db.execute("SELECT count(*) FROM articles").fetchall() == [(stored,)]
            assert ("completed",) in db.execute("SELECT outcome FROM runs WHERE flow = 'ingest'").fetchall()
        assert told().count("outcome=stored") == stored, "one line for each item"
    left = subprocess.run(["pgrep", "-f", str(tmp_path)], capture_output=True, text=True, check=False)
    assert left.stdout.strip() == "", "no server or run is left behind"


TASKS = """SELECT DISTINCT t.state_name FROM task_run AS t JOIN flow_run AS f ON f.id = t.flow_run_id
           WHERE f.state_name = 'Completed'"""


def one_at_a_time(home: Path) -> None:
    """Of the three that came due during a poll one took place, after it; the others say who did their work."""
    polls = asked(home, "SELECT start_time, end_time, name FROM flow_run WHERE state_name = 'Completed' "
                        "AND name LIKE 'ingest %' ORDER BY start_time")  # fmt: skip
    (_, first_end, _), (second_start, _, _) = polls
    waited = datetime.fromisoformat(second_start) - datetime.fromisoformat(first_end)
    assert timedelta() <= waited < timedelta(seconds=30)
    dropped = asked(home, "SELECT s.message FROM flow_run AS f JOIN flow_run_state AS s ON s.id = f.state_id "
                          "WHERE f.state_name = 'Cancelled'")  # fmt: skip
    assert len(dropped) == 2
    assert all(re.fullmatch(r"ingest \d{4}-.* does its work", message) for (message,) in dropped)
