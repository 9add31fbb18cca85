"""Shared by all tests: one Prefect server for the whole session, started only if a test runs a flow."""

import gc
import logging
import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from functools import cache, partial
from importlib.metadata import version
from io import StringIO
from pathlib import Path

import pytest

from extractors.morphology import Morphology
from flows.prefect_home import prepare_prefect, unwatched
from flows.prefect_server import prefect_server


def pytest_configure(config: pytest.Config) -> None:
    """No setting of the machine's reaches a test, and Prefect's state lies in a folder that goes away."""
    for name in [name for name in os.environ if name.startswith(("ALLIANCE_WATCH_", "PREFECT_"))]:
        del os.environ[name]
    # Else pytest rewrites all tests anew, and each of the processes that tests start compiles our modules anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
    gc.set_threshold(10_000, 20, 20)        # as our own processes have it: see `flows.lean`


# The longest files, in about so many seconds: begun first, so that no process ends alone.
SECONDS = {
    "flows_many_machines": 60, "flows_serve": 50, "warehouse_lake": 45, "flows_ingest": 35, "flows_cli_tag": 25,
    "warehouse_crash": 25, "flows_second_looks": 22, "flows_ingest_cost": 22, "flows_deliver": 17,
    "flows_dashboard_browser": 16, "benchmarks_soak": 16, "warehouse_releases": 16, "flows_digest": 15,
    "flows_cli_retag": 14, "extractors_tag": 14, "flows_dashboard": 13, "docs_cookbook": 12, "flows_cli_run": 11,
    "warehouse_load": 10, "deploy": 9, "flows_extraction": 9, "benchmarks_polling": 8, "flows_cli_entities": 8,
    "flows_feed_habits": 7, "flows_feed_health": 6, "flows_polling": 6, "flows_digest_flow": 6, "warehouse_pieces": 6,
}  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files come first, then the others with slow tests."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: (-SECONDS.get(item.path.stem.removeprefix("test_"), 0), item.path not in slow))


@pytest.fixture(scope="session", autouse=True)
def one_analyser() -> Iterator[None]:
    """Kiwi, always the same, is loaded once in a process: each tagger and each run would take a second and 240 MB."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("_kiwi", "_learned"):
            loaded = cache(partial(vars(Morphology)[name].func, None))
            patch.setattr(Morphology, name, property(lambda _, loaded=loaded: loaded()))
        yield


@pytest.fixture
def log() -> Iterator[StringIO]:
    """Everything that any library logs, debug included."""
    written, root = StringIO(), logging.getLogger()
    handler, before = logging.StreamHandler(written), root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield written
    root.removeHandler(handler)
    root.setLevel(before)


@pytest.fixture(scope="module")
def short_crawl_delays() -> Iterator[None]:
    """One newspaper asks for a second between two pages; that it gets it is tested in test_flows_http_client."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("flows.http.robots.LONGEST_CRAWL_DELAY", 0.01)
        yield


@pytest.fixture(scope="session")
def prefect_harness(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Iterator[Path]:
    """A real Prefect server on an empty database, as `serve` starts it. Every test that runs a flow asks for it.

    To make that database takes the server as long as all else that it does at its start, and it is always the same: it
    is made once for each release of Prefect and kept among what pytest keeps from run to run.
    """
    home = tmp_path_factory.mktemp("home")
    assert "prefect" not in sys.modules, "no test module imports it at its top: it has read its settings then"
    prepare_prefect(home)
    empty = pytestconfig.cache.mkdir("prefect") / f"{version('prefect')}.db"
    database = home / "prefect" / "prefect.db"
    if empty.exists():
        shutil.copyfile(empty, database)
    with prefect_server(home), unwatched():     # prefect, now imported, has read the address: no other process need
        del os.environ["PREFECT_API_URL"]
        if not empty.exists():
            keep_database(database, empty)
        yield home


def keep_database(database: Path, target: Path) -> None:
    """A copy of the SQLite database, which others have open, is the target: whole, or not there."""
    half = database.with_name("half.db")
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(half)) as copy:
        source.backup(copy)
    shutil.copyfile(half, made := target.with_name(f"{os.getpid()}.part"))
    made.replace(target)
