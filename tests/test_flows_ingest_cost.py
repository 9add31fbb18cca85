"""What a run costs: a hundred feeds with nothing new, and forty of which eighteen are bad in every way."""

import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import httpx
import pytest

from demo.faults import Reply
from demo.newsroom import serve
from demo.server import Server
from tests.office import TODAY, Office, open_office

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.usefixtures("prefect_harness")


def bare_run(client: httpx.Client, urls: Sequence[str]) -> list[int]:
    """The floor: as many requests in as many tasks, and nothing else. Prefect is imported once it is prepared."""
    from prefect import flow, task
    from prefect.cache_policies import NO_CACHE
    from prefect.task_runners import ThreadPoolTaskRunner

    from flows.ingest import THREADS

    @task(cache_policy=NO_CACHE, persist_result=False)
    def bare_task(url: str) -> int:
        return client.get(url).status_code

    @flow(task_runner=ThreadPoolTaskRunner(max_workers=THREADS))
    def bare_flow() -> list[int]:
        asked = [bare_task.submit(url) for url in urls]
        return [answered.result() for answered in asked]

    return bare_flow()


def cpu_of(right: Callable[[], bool]) -> float:
    """Seconds of CPU of this process; it is done in ten seconds by the clock."""
    started, began = time.monotonic(), time.process_time()
    assert right()
    assert time.monotonic() - started < 10
    return time.process_time() - began


@pytest.mark.slow
def test_a_hundred_unchanged_feeds_cost_seconds(tmp_path: Path) -> None:
    items = "".join(f"<item><title>{n}</title><link>http://127.0.0.1/{n}</link></item>" for n in range(20))
    body = f"<rss version='2.0'><channel><title>x</title>{items}</channel></rss>".encode()

    def answer(path: str, headers: Mapping[str, str]) -> Reply:
        return Reply(304) if "if-none-match" in headers else Reply(200, body, "text/xml", (("ETag", '"1"'),))

    servers = [Server(0, "x", answer, []) for _ in range(20)]
    urls = [f"{servers[n % 20].base_url}/{n}" for n in range(100)]
    lines = [f"- {{id: f{n}, name: f{n}, url: '{url}', kind: search}}" for n, url in enumerate(urls)]
    for server in servers:
        server.thread.start()
    with serve(today=TODAY, publishers=()) as room:
        office = open_office(tmp_path, room)
    office.settings.feeds.write_text("feeds:\n" + "\n".join(lines), "utf-8")
    assert dict(office.ingest().counts)["feed_fetched"] == 100
    spent = cpu_of(lambda: dict(office.ingest(force=True).counts)["feed_unchanged"] == 100)
    with httpx.Client(headers={"If-None-Match": '"1"'}) as client:
        floor = cpu_of(lambda: bare_run(client, urls) == [304] * 100)
        for _ in range(2):          # in turns, for a machine is not as fast at every moment
            spent += cpu_of(lambda: dict(office.ingest(force=True).counts)["feed_unchanged"] == 100)
            floor += cpu_of(lambda: bare_run(client, urls) == [304] * 100)
    assert spent < 2 * floor, "the hundred answers included, which this process gives too"
    for server in servers:
        server.shutdown()
        server.server_close()


WEIGHED = """
import os, sys
from pathlib import Path
from flows.cli.app import main

limits = {"PAUSE": 0, "TOTAL": 4, "READ": 2, "CONNECT": 2}
os.environ |= {f"ALLIANCE_WATCH_{name}_SECONDS": str(value) for name, value in limits.items()}
os.environ["ALLIANCE_WATCH_ALLOW_HOSTS"] = "127.0.0.1"
sys.argv = ["alliance-watch", "run", "--home", sys.argv[1], "--feeds", sys.argv[2], "--watchlist", sys.argv[3]]
try:
    main()
finally:
    # Not ru_maxrss, which begins with the parent's. The pages of libraries' files count in the whole only: the kernel
    # maps 100 MB or 160 of them as they lie in its cache, and can drop them.
    told = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    whole = int(told["VmHWM"].split()[0]) // 1024
    # (A checkout on a RAM disk has them as shared memory.)
    own = whole - sum(int(told[kind].split()[0]) for kind in ("RssFile", "RssShmem")) // 1024
    useless = {"pandas", "pyarrow.dataset"} & sys.modules.keys()
    print(bool(useless), own, whole)
"""


@pytest.mark.slow
def test_eighteen_hostile_feeds_cost_no_good_article_and_no_memory(tmp_path: Path) -> None:
    with serve(today=TODAY, hostile=True) as room:
        office = open_office(tmp_path, room)
        started = time.monotonic()
        weighed = in_a_process_of_its_own(WEIGHED, office)
        assert time.monotonic() - started < 90
        has_useless, own, whole = weighed.split()[-3:]
        assert int(own) < 440, "of which the morphology takes 220"
        assert int(whole) < 600
        assert has_useless == "False", "75 MB that no run needs"
        good = sum(article.outcome == "stored" for article in room.articles)
        assert office.rows("SELECT count(*), count(DISTINCT article_id) FROM articles")[0] == (good, good)
        assert {state.outcome for name, state in office.states().items() if name.startswith("hostile")} <= {
            "failed", "too_large", "broken", "refused", "fetched",
        }  # fmt: skip
        assert len(office.states()) == len(room.feeds), "every bad feed has its outcome too"


def in_a_process_of_its_own(code: str, office: Office) -> str:
    """What the code, given home, feeds and watchlist, says on stdout."""
    command, environ = office.child(code)
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout
