"""One small HTTP server on a loopback port, answering from a function and remembering who asked."""

from collections.abc import Callable, Iterator, Mapping, MutableSequence, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from demo.faults import Reply

Answer = Callable[[str, Mapping[str, str]], Reply]


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it arrived, and the status that it was answered with."""

    at: datetime                            # aware UTC
    publisher_id: str
    path: str                               # query included
    headers: tuple[tuple[str, str], ...]    # names in lower case
    status: int

    def header(self, name: str) -> str | None:
        return dict(self.headers).get(name.lower())


class Server(ThreadingHTTPServer):
    """A running server; requests are logged in the order in which their answers began."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, port: int, publisher_id: str, answer: Answer, log: MutableSequence[Request]) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.publisher_id, self.answer, self.log = publisher_id, answer, log
        self.thread = Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def start(self) -> None:
        self.thread.start()

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is an everyday thing here."""


def stop(servers: Sequence[Server]) -> None:
    """All stop listening, together."""
    endings = [Thread(target=server.shutdown) for server in servers if server.thread.is_alive()]
    for ending in endings:
        ending.start()
    for ending in endings:
        ending.join()
    for server in servers:
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "newsroom", ""
    disable_nagle_algorithm = True
    timeout = 60
    server: Server

    def do_GET(self) -> None:
        self._respond(with_body=True)

    def do_HEAD(self) -> None:
        self._respond(with_body=False)

    def log_message(self, format: str, *args: object) -> None:
        """The request log says it all."""

    def _respond(self, *, with_body: bool) -> None:
        at, headers = datetime.now(UTC), {name.lower(): value for name, value in self.headers.items()}
        reply = self.server.answer(self.path, headers)
        self.server.log.append(Request(at, self.server.publisher_id, self.path, tuple(headers.items()), reply.status))
        with suppress(OSError):
            self._send(reply, with_body=with_body)

    def _send(self, reply: Reply, *, with_body: bool) -> None:
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.content_type)
        for name, value in (*reply.headers, *self._length(reply)):
            self.send_header(name, value)
        self.end_headers()
        if with_body and reply.status != 304:
            for piece in _pieces(reply.body):
                self.wfile.write(piece)

    def _length(self, reply: Reply) -> tuple[tuple[str, str], ...]:
        """Only an honest length keeps the connection open."""
        self.close_connection = reply.length != "true"
        if isinstance(reply.body, bytes) and reply.length != "none":
            size = len(reply.body) + {"true": 0, "short": -len(reply.body) // 2, "long": 9999}[reply.length]
            return (("Content-Length", str(size)),)
        return (("Connection", "close"),)


def _pieces(body: bytes | Iterator[bytes]) -> Iterator[bytes]:
    return iter((body,)) if isinstance(body, bytes) else body
