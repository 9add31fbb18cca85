"""Two workers of one pool poll three shares of the feeds into one lake and tag on Dask; one run is killed, one cut off.

Prefect's server keeps its state in the same PostgreSQL. What is stored in the end is what one machine stores.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest
import yaml

import warehouse
from demo.newsroom import WATCHLIST, Newsroom, serve
from flows.settings import load_settings
from flows.shares import share_of
from tests.cut_network import Link, link, relay
from tests.office import TODAY, few
from tests.postgres import PASSWORD, Postgres, running_postgres

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[1]
# Their articles make the same stories in whatever order they are read; others' need not: docs/many-machines.md.
PUBLISHERS = ("daon", "hanbit", "onnuri", "technaru", "info24", "mirinae")
PAUSE = "0.1"               # between two pages of a host, so that a run can be caught in the middle
PARAMETERS: dict[str, Any] = {"alert_on_first_run": True, "hand_over": False}
# libpq's words of the one who is cut off: as `warehouse.lake` has them, but with five seconds' patience instead of 25.
HASTE = ("keepalives_idle=2 keepalives_interval=1 tcp_user_timeout=5000 options='-c tcp_keepalives_idle=2 "
         "-c tcp_keepalives_interval=1 -c tcp_keepalives_count=3 -c tcp_user_timeout=5000'")  # fmt: skip

SERVER = """
import sys, time
from pathlib import Path
from flows.prefect_home import prepare_prefect
from flows.prefect_server import prefect_server
prepare_prefect(Path(sys.argv[1]))
with prefect_server(Path(sys.argv[1])) as url:
    print(url, flush=True)
    sys.stdin.read()
"""
CLUSTER = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    with LocalCluster(n_workers=1, threads_per_worker=1, processes=False, protocol="tcp://",
                      dashboard_address=None) as own:
        print(own.scheduler_address, flush=True)
        sys.stdin.read()
"""


@dataclass(frozen=True, slots=True)
class Works:
    """Everything that runs, and its variables."""

    room: Newsroom
    postgres: Postgres
    link: Link
    home: Path
    env: dict[str, str]
    deployments: dict[str, str]             # name -> id

    @property
    def lake(self) -> Path:
        return Path(self.env["ALLIANCE_WATCH_WAREHOUSE"])

    def start(self, name: str, share: str | None = None) -> str:
        """The id of a new run of the deployment, with another share than its own where one is given."""
        other = {"job_variables": {"env": {"ALLIANCE_WATCH_SHARE": share}}} if share else {}
        return ask(self.env["PREFECT_API_URL"], f"deployments/{self.deployments[name]}/create_flow_run", other)

    def run(self, run_id: str) -> tuple[str, int]:
        """Its state and the process that runs it (0: none yet)."""
        columns = "coalesce(state_type::text, ''), coalesce(infrastructure_pid, '')"
        sql = f"SELECT {columns} FROM flow_run WHERE id = '{run_id}'"
        [row] = self.postgres.sql(sql, "prefect")
        state, _, process = row.partition("|")
        return state, int(process.rpartition(":")[2] or 0)

    def ended(self, run_id: str) -> bool:
        return self.run(run_id)[0] in ("COMPLETED", "FAILED", "CRASHED", "CANCELLED")


@contextmanager
def process(code: str, *words: str, env: dict[str, str]) -> Iterator[str]:
    """The line that the process says when it is ready; it is ended by closing its input."""
    with subprocess.Popen([sys.executable, "-c", code, *words], cwd=ROOT, env=env, text=True, stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE) as child:  # fmt: skip
        assert child.stdin
        assert child.stdout
        try:
            yield child.stdout.readline().strip()
        finally:
            child.stdin.close()
            child.wait(30)


def ask(api: str, path: str, body: dict[str, object]) -> str:
    """The id of what was made."""
    return str(httpx.post(f"{api}/{path}", json=body, timeout=30).raise_for_status().json()["id"])


def deploy(api: str, cut: Path) -> dict[str, str]:
    """What `prefect deploy` does with deploy/many.yaml, without its half minute; the third goes by the link."""
    flow_id = ask(api, "flows/", {"name": "ingest"})
    made = {}
    for told in yaml.safe_load((ROOT / "deploy" / "many.yaml").read_text("utf-8"))["deployments"]:
        variables = told["work_pool"]["job_variables"]
        if told["name"] == "poll-3":
            variables["env"]["ALLIANCE_WATCH_WAREHOUSE"] = str(cut)
        made[told["name"]] = ask(api, "deployments/", {
            "name": told["name"], "flow_id": flow_id, "entrypoint": told["entrypoint"], "job_variables": variables,
            "work_pool_name": told["work_pool"]["name"], "concurrency_limit": 1, "parameters": PARAMETERS,
        })  # fmt: skip
    return made


@contextmanager
def worker(home: Path, name: str, env: dict[str, str]) -> Iterator[None]:
    """One machine of the pool."""
    words = ["worker", "start", "--pool", "alliance-watch", "--type", "process", "--limit", "2", "--name", name]
    own = env | {"PREFECT_HOME": f"{env['PREFECT_HOME']}-{name}"}
    command = [sys.executable, "-m", "prefect", *words]
    with (
        (home / f"worker-{name}.log").open("wb") as log,
        subprocess.Popen(command, cwd=ROOT, env=own, stdout=log, stderr=log) as child,
    ):
        try:
            yield
        finally:
            child.kill()        # not SIGTERM, which it hands on to itself as SIGINT: ignored below a shell's `&`


@contextmanager
def newsroom() -> Iterator[Newsroom]:
    """One whose hosts, on ports as they come, give every share some feeds."""
    for _ in range(100):
        with serve(today=TODAY, publishers=few(*PUBLISHERS)) as room:
            if all(len({feed.publisher for feed in share_of(room.feeds, f"{part}/3")}) == 2 for part in (1, 2, 3)):
                yield room
                return
    raise AssertionError("no ports that suit")


@pytest.fixture(scope="module")
def works(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Works]:
    home = tmp_path_factory.mktemp("many")
    with ExitStack() as stack:
        room, one = stack.enter_context(newsroom()), stack.enter_context(link())
        postgres = stack.enter_context(running_postgres(f"127.0.0.1,{one.ours}"))
        stack.enter_context(relay(one, postgres.port))
        postgres.sql("CREATE DATABASE prefect")
        env = os.environ | {
            "PREFECT_HOME": str(home / "prefect"), "PREFECT_SERVER_ANALYTICS_ENABLED": "false", "DO_NOT_TRACK": "1",
            "PREFECT_LOGGING_LEVEL": "WARNING", "PREFECT_LOGGING_TO_API_ENABLED": "false",
            "PREFECT_WORKER_QUERY_SECONDS": "1",
            "PREFECT_SERVER_DATABASE_CONNECTION_URL":
                f"postgresql+asyncpg://watch:{quote(PASSWORD)}@127.0.0.1:{postgres.port}/prefect",
            "ALLIANCE_WATCH_HOME": str(home), "ALLIANCE_WATCH_FEEDS": str(room.write_feeds_yaml(home / "feeds.yaml")),
            "ALLIANCE_WATCH_WATCHLIST": str(WATCHLIST), "ALLIANCE_WATCH_ALLOW_HOSTS": "127.0.0.1",
            "ALLIANCE_WATCH_PAUSE_SECONDS": PAUSE, "ALLIANCE_WATCH_WAREHOUSE": str(postgres.lake(home, "lake")),
        }  # fmt: skip
        cut = postgres.lake(home, "lake", host=one.theirs, words=HASTE)
        with ThreadPoolExecutor(3) as pool:     # side by side: each takes seconds
            prepared = pool.submit(warehouse.prepare, Path(env["ALLIANCE_WATCH_WAREHOUSE"]))
            api, scheduler = (pool.submit(stack.enter_context, process(*what, env=env))
                              for what in ((SERVER, str(home)), (CLUSTER,)))  # fmt: skip
            env |= {"PREFECT_API_URL": api.result(), "ALLIANCE_WATCH_DASK": scheduler.result()}
            prepared.result()
        for name in ("one", "two"):
            stack.enter_context(worker(home, name, env))
        wait(lambda: bool(postgres.sql("SELECT 1 FROM work_pool WHERE name = 'alliance-watch'", "prefect")))
        yield Works(room, postgres, one, home, env, deploy(env["PREFECT_API_URL"], cut))


def wait(until: Callable[[], bool], seconds: float = 120) -> None:
    deadline = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.3)


def alone(works: Works) -> Path:
    """What one machine makes of the same newsroom, in a file."""
    from flows.ingest import ingest

    path = works.home / "alone" / "warehouse.duckdb"
    env = {key: value for key, value in works.env.items() if key != "ALLIANCE_WATCH_DASK"}
    own = {"HOME": str(path.parent), "WAREHOUSE": str(path), "PAUSE_SECONDS": "0"}
    ingest(load_settings(env | {f"ALLIANCE_WATCH_{name}": value for name, value in own.items()}), **PARAMETERS)
    return path


def test_one_killed_one_cut_off_nothing_lost_nothing_doubled_same_answers(
    works: Works, request: pytest.FixtureRequest
) -> None:
    first, second, third = (works.start(f"poll-{part}") for part in (1, 2, 3))
    with ThreadPoolExecutor(2) as pool:
        struck = [pool.submit(kill_in_the_middle, works, first), pool.submit(cut_in_its_turn, works)]
        request.getfixturevalue("prefect_harness")      # starts while the three do
        for one in struck:
            one.result()
        file = alone(works)                             # while the second and the third go on
        wait(lambda: works.ended(second))
        assert works.run(second)[0] == "COMPLETED", "nobody is kept waiting by who was killed or cut off"
        wait(lambda: works.ended(first) and works.ended(third))
        assert works.run(first)[0] == "CRASHED"
        assert works.run(third)[0] == "FAILED", "it could still say so"
        works.link.mend()
        again = works.start("poll-1", share="1/1")      # one takes up what both have left
        wait(lambda: works.ended(again))
        assert works.run(again)[0] == "COMPLETED"
        same(works, file)


def test_who_is_cut_off_is_let_go_within_half_a_minute(works: Works) -> None:
    """Both ends ask the kernel for it; above, to save time, with shorter times."""
    with warehouse.lake.alone(works.lake, "nothing", wait_seconds=5) as db:
        for name, value in (("user_timeout", "25000"), ("keepalives_idle", "10"), ("keepalives_count", "3")):
            sql = f"SELECT current_setting(''tcp_{name}'')::text"
            assert db.execute(f"FROM postgres_query('catalog', '{sql}')").fetchall() == [(value,)], name


def kill_in_the_middle(works: Works, run_id: str) -> None:
    wait(lambda: pages_asked(works, "1/3") >= 3)
    os.kill(works.run(run_id)[1], signal.SIGKILL)


def cut_in_its_turn(works: Works) -> None:
    """The one behind the link holds the lock, and is gone."""
    works.postgres.sql(
        f"""DO $$ BEGIN
                WHILE NOT EXISTS (SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid)
                    WHERE locktype = 'advisory' AND granted AND client_addr = '{works.link.theirs}')
                LOOP PERFORM pg_sleep(0.02), pg_stat_clear_snapshot(); END LOOP;
            END $$"""
    )
    works.link.cut()


def pages_asked(works: Works, share: str) -> int:
    """Pages of the share's publishers that were asked for."""
    feeds = {feed.url for feed in works.room.feeds}
    ours = {feed.publisher for feed in share_of(works.room.feeds, share)}
    sites = {site.publisher.publisher_id: site for site in works.room.sites.values() if site.publisher.name in ours}
    return sum(
        one.publisher_id in sites and sites[one.publisher_id].base_url + one.path not in feeds
        and not one.path.endswith("robots.txt")
        for one in works.room.request_log
    )  # fmt: skip


def same(works: Works, file: Path) -> None:
    """The lake holds what the file holds: each article once, each alert once, and the same answers."""
    assert warehouse.examine(works.lake) == ()
    for sql in (
        "SELECT article_id, title, text_hash FROM articles ORDER BY ALL",
        "SELECT entry_id FROM entries ORDER BY ALL",
        "SELECT article_id, entity_id, field, \"start\", \"end\" FROM mentions ORDER BY ALL",
        "SELECT event_id, type, modality FROM events ORDER BY ALL",
        "SELECT list_sort(list(article_id)) AS told FROM story_articles GROUP BY story_id ORDER BY ALL",
    ):
        assert warehouse.run_sql(works.lake, sql).rows == read(file, sql), sql
    for question in ("trends", "pairs", "events", "mentions", "names", "event_counts"):
        assert answer(works.lake, question) == answer(file, question), question
    told = "SELECT watch_id, count(*) FROM alerts WHERE watch_id NOT LIKE '%-health' GROUP BY ALL ORDER BY ALL"
    assert warehouse.run_sql(works.lake, told).rows == read(file, told)
    failed = "SELECT title FROM alerts WHERE watch_id = 'run-health'"
    assert all("ingest" in str(title) for (title,) in warehouse.run_sql(works.lake, failed).rows)


def answer(path: Path, question: str) -> list[tuple[object, ...]]:
    """But for `origins`: who is credited with a copied text is who was read first, on one machine as on three."""
    found = warehouse.ask(path, question)
    kept = [place for place, name in enumerate(found.columns) if name != "origins"]
    return [tuple(row[place] for place in kept) for row in found.rows]


def read(file: Path, sql: str) -> tuple[tuple[object, ...], ...]:
    return warehouse.run_sql(warehouse.snapshot_path(file), sql).rows
