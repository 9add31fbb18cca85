"""Real receivers on loopback for the tests of channels and delivery."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from json import loads
from ssl import SSLContext
from typing import Any


@dataclass(slots=True)
class Receiver:
    """A webhook receiver that answers with the statuses in order, then 200."""

    port: int = 0
    statuses: list[int] = field(default_factory=list)
    bodies: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    answer: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)       # of the answers
    paths: list[str] = field(default_factory=list)
    moments: list[datetime] = field(default_factory=list)
    refused: str = "//"                     # what is sent to an address that begins so is not found

    @property
    def told(self) -> list[tuple[str, dict[str, Any]]]:
        """Address and body of everything that came."""
        return list(zip(self.paths, self.bodies, strict=True))


@contextmanager
def webhook(*statuses: int, tls: SSLContext | None = None) -> Iterator[Receiver]:
    receiver = Receiver(statuses=list(statuses))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            receiver.bodies.append(loads(self.rfile.read(int(self.headers["Content-Length"]))))
            receiver.keys.append(self.headers["Idempotency-Key"])
            receiver.paths.append(self.path)
            receiver.moments.append(datetime.now(UTC))
            refused = self.path.startswith(receiver.refused)
            self.send_response(404 if refused else receiver.statuses.pop(0) if receiver.statuses else 200)
            for name, value in receiver.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(receiver.answer)

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        receiver.port = server.server_port
        if tls:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield receiver
        server.shutdown()
