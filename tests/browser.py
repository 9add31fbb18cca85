"""A real Chromium without a window, spoken to in its own protocol (Chrome DevTools) on loopback."""

import base64
import json
import shutil
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    "--remote-debugging-port=0", "--window-size=1280,1000",
)  # fmt: skip
# Text, work still going on, and titles: a page is there when these stay the same.
STATE = """(() => { const all = (what) => document.querySelectorAll(what).length; return [
  (document.body || {innerText: ''}).innerText.length,
  all('[data-stale=true], [data-testid=stStatusWidget], [data-test-script-state=running]'), all('h1'),
].join(' ') })()"""


class Tab:
    """One tab: open a page, ask it something in JavaScript, take its picture."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._number = 0

    def do(self, method: str, **parameters: Any) -> dict[str, Any]:
        """The result of one command."""
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": parameters}))
        while True:
            told = json.loads(self._socket.recv(timeout=60))
            if told.get("id") == self._number:
                return dict(told.get("result", {}))

    def js(self, expression: str) -> Any:
        """The value of the expression in the page."""
        return self.do("Runtime.evaluate", expression=expression, returnByValue=True)["result"].get("value")

    def open(self, url: str, *, width: int = 1280, height: int = 1000, seconds: float = 40.0) -> None:
        """The page is there, and has come to rest."""
        shape = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self.do("Emulation.setDeviceMetricsOverride", **shape)
        self.do("Page.navigate", url=url)
        until, last, still = time.monotonic() + seconds, "", 0
        while still < 3 and time.monotonic() < until:
            time.sleep(0.1)
            state = str(self.js(STATE))
            _, working, titles = (*state.split(), "", "")[:3]
            still = still + 1 if state == last and working == "0" and titles not in ("", "0") else 0
            last = state

    def picture(self, path: Path) -> None:
        """What is seen, as PNG."""
        path.write_bytes(base64.b64decode(self.do("Page.captureScreenshot", format="png")["data"]))


@contextmanager
def browser(folder: Path) -> Iterator[Tab]:
    """A browser with a profile of its own in the folder, ended afterwards."""
    assert CHROMIUM
    process = subprocess.Popen(
        [CHROMIUM, *FLAGS, f"--user-data-dir={folder}", "about:blank"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        with connect(_address(folder / "DevToolsActivePort"), max_size=None) as socket:
            yield Tab(socket)
    finally:
        process.terminate()
        process.wait(20)


def _address(file: Path) -> str:
    """The first tab's, once the browser is up."""
    until = time.monotonic() + 60
    while not (file.exists() and file.read_text().strip()):
        assert time.monotonic() < until, "Chromium did not start"
        time.sleep(0.05)
    with urllib.request.urlopen(f"http://127.0.0.1:{file.read_text().split()[0]}/json", timeout=10) as answer:
        return str(next(tab["webSocketDebuggerUrl"] for tab in json.load(answer) if tab["type"] == "page"))
