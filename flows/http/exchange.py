"""One request and its answer: bounded in time and bytes, and every failure a value."""

import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import httpcore
import httpx

from extractors.records import FetchOutcome
from flows.http.addresses import AddressRefused, HostUnknown
from flows.http.expand import GZIP, BadEncoding, TooLarge, read_body
from flows.http.judge import judge, retry_after
from flows.http.network import DEADLINE, make_pool, tls_context

HEADER_LIMIT = 4000         # characters of one header that we look at


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds and bytes that one attempt may take, the pause between two requests to one host, and hosts at once."""

    connect_seconds: float = 10.0
    read_seconds: float = 15.0              # between two pieces
    total_seconds: float = 25.0             # one request with its answer, redirects counted one by one
    feed_bytes: int = 8 * 1024 * 1024       # as sent and as expanded
    page_bytes: int = 4 * 1024 * 1024
    pause_seconds: float = 1.0
    hosts_at_once: int = 16


@dataclass(frozen=True, slots=True)
class Answer:
    """The status and headers (names in lower case) of an answer, or why there is none."""

    outcome: FetchOutcome
    reason: str
    status: int | None = None
    headers: Mapping[str, str] | None = None
    body: bytes = b""

    def header(self, name: str) -> str | None:
        return (self.headers or {}).get(name)


class Exchange:
    """The open connections of a run, to checked addresses only."""

    def __init__(self, *, allow_hosts: tuple[str, ...], legacy_tls_hosts: tuple[str, ...], limits: Limits) -> None:
        self._limits = limits
        self._legacy_tls_hosts = legacy_tls_hosts
        kept = limits.hosts_at_once * 2     # more than are ever in use: nobody may have to wait for a connection
        kinds = {False, bool(legacy_tls_hosts)}
        self._pools = {legacy: make_pool(allow_hosts, tls_context(legacy=legacy), kept) for legacy in kinds}

    def get(self, target: httpx.URL, headers: Mapping[str, str], *, byte_limit: int, now: datetime) -> Answer:
        """The answer to one GET; no redirect is followed, no failure of the network raised."""
        DEADLINE.set(time.monotonic() + self._limits.total_seconds)
        try:
            return self._transfer(target, headers, byte_limit, now)
        except AddressRefused as error:
            return Answer("refused", str(error))
        except HostUnknown as error:
            return Answer("failed", str(error))
        except TooLarge as error:
            return Answer("too_large", str(error), 200)
        except BadEncoding as error:
            return Answer("broken", str(error), 200)
        except httpcore.TimeoutException as error:
            return Answer("failed", f"no answer in time ({type(error).__name__})")
        except (httpcore.NetworkError, ssl.SSLError, OSError) as error:
            return Answer("failed", f"no connection: {error}")
        except (httpcore.ProtocolError, httpcore.UnsupportedProtocol, ValueError) as error:
            return Answer("failed", f"the transfer broke: {error}")

    def _transfer(self, target: httpx.URL, headers: Mapping[str, str], byte_limit: int, now: datetime) -> Answer:
        timeouts = dict.fromkeys(("read", "write", "pool"), self._limits.read_seconds)
        with self._pool(target.host).stream(
            "GET",
            httpcore.URL(scheme=target.raw_scheme, host=target.raw_host, port=target.port, target=target.raw_path),
            headers=[("Host", target.netloc), *headers.items()],
            extensions={"timeout": {**timeouts, "connect": self._limits.connect_seconds}},
        ) as response:
            told = _headers(response.headers)
            outcome, reason = judge(response.status, retry_after(told.get("retry-after"), now))
            body = b""
            if outcome == "fetched":
                body = read_body(response.iter_stream(), told.get("content-encoding", ""), byte_limit)
                if body.startswith(GZIP):       # sitemap.xml.gz, sent as the file that it is
                    body = read_body([body], "gzip", byte_limit)
            return Answer(outcome, reason, response.status, told, body)

    def _pool(self, host: str) -> httpcore.ConnectionPool:
        return self._pools[any(host == name or host.endswith("." + name) for name in self._legacy_tls_hosts)]

    def close(self) -> None:
        for pool in self._pools.values():
            pool.close()


def _headers(raw: list[tuple[bytes, bytes]]) -> dict[str, str]:
    """The last one counts where a header stands twice; control characters are dropped."""
    return {
        name.decode("latin-1").lower(): "".join(c for c in _decode(value) if c.isprintable())[:HEADER_LIMIT]
        for name, value in raw
    }


def _decode(value: bytes) -> str:
    """Some Korean servers send a Location in raw UTF-8."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")
