"""Shared by all tests: one Prefect server for the whole session, started only if a test runs a flow."""

import logging
import os
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from flows.prefect_home import prepare_prefect


def pytest_configure(config: pytest.Config) -> None:
    """No setting of the machine's reaches a test, and Prefect's state lies in a folder that goes away."""
    for name in [name for name in os.environ if name.startswith(("ALLIANCE_WATCH_", "PREFECT_"))]:
        del os.environ[name]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with slow tests come first, so that no process ends with a long one while the other has nothing to do."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)


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
def prefect_harness(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A real Prefect server on an empty database. Every test that runs a flow asks for it."""
    home = tmp_path_factory.mktemp("home")
    prepare_prefect(home)
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=120):
        yield home
