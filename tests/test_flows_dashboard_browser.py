"""The dashboard in a real browser, started by its own command: wide and narrow, with hostile words."""

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator

import pytest

from flows.prefect_server import free_port
from tests.browser import CHROMIUM, Tab, browser
from tests.newsdays import HOSTILE, news
from tests.test_flows_dashboard import PAGES, ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium here; apt-get install chromium fonts-noto-cjk"),
]
WIDE, NARROW = 1280, 390


@pytest.fixture(scope="module")
def dashboard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of `alliance-watch dashboard` on hostile news."""
    home = news(tmp_path_factory.mktemp("news"), title=HOSTILE, url="javascript:window.pwned=1//").parent
    port = free_port()
    code = "from flows.cli.app import main; main()"
    command = [sys.executable, "-c", code, "dashboard", "--port", str(port), "--home", str(home)]
    server = subprocess.Popen(command, cwd=ROOT, env=os.environ | {"HOME": str(home)}, stderr=subprocess.PIPE)
    try:
        yield _answering(f"http://127.0.0.1:{port}", server)
    finally:
        server.terminate()
        server.wait(20)
        assert server.stderr
        server.stderr.close()


def _answering(url: str, server: subprocess.Popen[bytes]) -> str:
    until = time.monotonic() + 60
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=5):
                return url
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the dashboard did not start")


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    with browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("page", reversed(PAGES))  # the first visit must not need the overview
def test_a_page_opens_and_obeys_no_word_of_the_web(dashboard: str, tab: Tab, page: str, width: int) -> None:
    tab.open(f"{dashboard}/{'' if page == 'overview' else page}", width=width)
    assert tab.js("document.querySelector('h1').innerText") == PAGES[page]
    assert tab.js("document.querySelectorAll('[data-testid=stException]').length") == 0
    assert tab.js("typeof window.pwned") == "undefined"
    assert tab.js("[...document.links].every(link => /^https?:/.test(link.href))")
    assert tab.js("[...document.links].every(link => link.hostname == '127.0.0.1' || /noopener/.test(link.rel))")
    assert tab.js("document.documentElement.scrollWidth <= window.innerWidth"), "it is wider than the screen"
