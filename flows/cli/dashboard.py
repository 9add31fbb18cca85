"""`dashboard`: the web page on the published snapshot."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from flows.cli import options
from flows.cli.console import fail, say
from flows.cli.frame import ASK, Help

DASHBOARD = Help(
    """Open the web page: events, alliances, stories, alerts, feeds and SQL, in Korean or English.

It reads the published snapshot and shows a new one by itself; a poll may run meanwhile. Only this computer can open it
(127.0.0.1), and nothing is sent anywhere. Ctrl-C ends it.""",
    (
        ("alliance-watch dashboard", "then open http://127.0.0.1:8501"),
        ("alliance-watch dashboard --home data/demo --port 8600", "what the demo made"),
    ),
    ASK,
)
ADDRESS = "127.0.0.1"
SCRIPT = Path(__file__).parents[1] / "dashboard" / "app.py"
# Streamlit's own settings: no telemetry, no watching of files, no deploy button, errors without code.
FLAGS = {
    "server.address": ADDRESS, "server.headless": "true", "server.fileWatcherType": "none",
    "browser.gatherUsageStats": "false", "client.toolbarMode": "minimal", "client.showErrorDetails": "none",
    "theme.primaryColor": "#3c6edc", "logger.level": "warning",
}  # fmt: skip


def dashboard(
    context: typer.Context,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Where it listens, on 127.0.0.1 only.")] = 8501,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Become the page's server until told to end."""
    if find_spec("streamlit") is None:
        fail("the dashboard needs Streamlit", "pip install '.[dashboard]' in the folder of the source, or make setup")
    from flows.serve import environment

    settings = options.settings(context, home=home, warehouse=warehouse)
    say(f"http://{ADDRESS}:{port} shows {settings.warehouse}; Ctrl-C ends it", "green")
    environ = {**os.environ, **environment(settings)}
    os.execve(sys.executable, command(port), environ)


def command(port: int) -> list[str]:
    """The command line of Streamlit."""
    flags = [f"--{name}={value}" for name, value in (FLAGS | {"server.port": str(port)}).items()]
    return [sys.executable, "-m", "streamlit", "run", str(SCRIPT), *flags]
