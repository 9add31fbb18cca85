"""A small HTTP server for `/metrics` and `/healthz`, beside `serve`. It reads the snapshot and never the live file."""

import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import warehouse
from flows import metrics
from flows.yaml_file import ConfigError

log = logging.getLogger(__name__)
TEXT = "text/plain; version=0.0.4; charset=utf-8"
DELIVERIES = "SELECT outcome, count(*) AS n FROM deliveries GROUP BY outcome ORDER BY outcome"
MOST = 100_000          # rows: a run every two minutes for a month is 21,600


@contextmanager
def metrics_server(path: Path, port: int | None, *, address: str = "127.0.0.1") -> Iterator[int | None]:
    """The port where the warehouse's metrics are served while the block lasts; nothing is served without a port.

    Port 0 takes a free one. Raises ConfigError where nobody may listen there.
    """
    if port is None:
        yield None
        return
    try:
        server = ThreadingHTTPServer((address, port), _handler(path, datetime.now(UTC)))
    except OSError as error:
        raise ConfigError(f"--metrics-port {port} on {address}: {error.strerror}; choose another") from error
    server.daemon_threads = True
    Thread(target=server.serve_forever, name="metrics", daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


def answer(path: Path, wanted: str, *, started_at: datetime, now: datetime) -> tuple[HTTPStatus, str, str]:
    """Status, content type and body for `/healthz`, `/metrics` or anything else."""
    if wanted == "/healthz":
        found = _health(path, started_at, now)
        status = HTTPStatus.OK if found.ok else HTTPStatus.SERVICE_UNAVAILABLE
        return status, "application/json", metrics.health_text(found)
    if wanted == "/metrics":
        rows = _runs(path, now), _ask(path, "feeds_health"), _deliveries(path)
        return HTTPStatus.OK, TEXT, metrics.metrics_text(*rows, sizes(path), started_at=started_at)
    return HTTPStatus.NOT_FOUND, TEXT, "here are /metrics and /healthz\n"


def _health(path: Path, started_at: datetime, now: datetime) -> metrics.Health:
    """Told from the runs of today and yesterday; only where these do not show it well from those of a month."""
    found = metrics.health(_runs(path, now, since=now - timedelta(days=1)), started_at=started_at, now=now)
    if found.ok and found.last_poll_at:
        return found
    return metrics.health(_runs(path, now), started_at=started_at, now=now)


def sizes(path: Path) -> metrics.Sizes:
    snapshot = warehouse.snapshot_path(path)
    published = None if snapshot == path else warehouse.size(snapshot)
    return metrics.Sizes(warehouse.size(path), published, shutil.disk_usage(path.parent).free)


def _runs(path: Path, now: datetime, *, since: datetime | None = None) -> metrics.Rows:
    """Of a month or since then, none of the future: a clock that was ahead must not make us look well for ever."""
    return [run for run in _ask(path, "runs", since=since) if run["started_at"] <= now + timedelta(minutes=1)]


def _ask(path: Path, question: str, **parameters: Any) -> metrics.Rows:
    published = warehouse.snapshot_path(path).exists()
    return _rows(warehouse.ask(path, question, limit=MOST, **parameters)) if published else []


def _deliveries(path: Path) -> metrics.Rows:
    snapshot = warehouse.snapshot_path(path)
    return _rows(warehouse.run_sql(snapshot, DELIVERIES)) if snapshot.exists() else []


def _rows(found: warehouse.Answer) -> metrics.Rows:
    return found.mappings()


def _handler(path: Path, started_at: datetime) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        timeout = 10

        def do_GET(self) -> None:
            try:
                found = answer(path, self.path.partition("?")[0], started_at=started_at, now=datetime.now(UTC))
            except Exception:  # told in the log; the one who asks learns only that it failed
                log.exception("metrics: %s", self.path[:100])
                found = HTTPStatus.INTERNAL_SERVER_ERROR, TEXT, "failed; see the log\n"
            status, kind, body = found
            content = body.encode()
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *told: object) -> None:
            """A line for each scrape would drown what matters."""

    return Handler
