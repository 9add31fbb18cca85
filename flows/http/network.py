"""Sockets that only reach checked addresses and never outlive the attempt's deadline."""

import ssl
import time
from collections.abc import Iterable
from contextvars import ContextVar
from functools import cache
from typing import Any

import httpcore

from flows.http.addresses import resolve

# The monotonic moment at which the attempt made by this thread must be over, headers and TLS included.
DEADLINE: ContextVar[float] = ContextVar("deadline")
ADDRESS_COUNT = 3  # of a host's addresses tried before giving up


def _remaining(timeout: float | None) -> float:
    """Seconds this operation may take. Every operation asks, so a byte a second does not keep us."""
    left = DEADLINE.get() - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the whole attempt took too long")
    return left if timeout is None else min(left, timeout)


class _Stream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _remaining(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, _remaining(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, _remaining(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class GuardedBackend(httpcore.NetworkBackend):
    """Connects to the addresses that `resolve` has checked, and to nothing else."""

    def __init__(self, allow_hosts: Iterable[str]) -> None:
        self._allow_hosts = tuple(allow_hosts)
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = resolve(host, port, allow_hosts=self._allow_hosts, timeout_seconds=_remaining(timeout))
        failure: httpcore.NetworkError | httpcore.TimeoutException | None = None
        for address in addresses[:ADDRESS_COUNT]:
            try:
                connect = self._inner.connect_tcp
                return _Stream(connect(address, port, _remaining(timeout), local_address, socket_options))
            except (httpcore.NetworkError, httpcore.TimeoutException) as error:
                failure = error
        raise failure or httpcore.ConnectError("the name has no address")

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None
    ) -> httpcore.NetworkStream:
        raise httpcore.ConnectError("we do not speak to local sockets")


def make_pool(allow_hosts: Iterable[str], context: ssl.SSLContext, connections: int) -> httpcore.ConnectionPool:
    """A pool of HTTP/1.1 connections, one kept alive for each host for a few seconds."""
    return httpcore.ConnectionPool(
        ssl_context=context,
        max_connections=connections,
        max_keepalive_connections=connections,
        keepalive_expiry=5.0,
        network_backend=GuardedBackend(allow_hosts),
    )


@cache
def tls_context(*, legacy: bool = False) -> ssl.SSLContext:
    """Certificates are always verified. `legacy` lets a server renegotiate the old way (yna.co.kr does).

    Made once in a process: to read all certificates takes 30 ms.
    """
    import certifi

    context = ssl.create_default_context(cafile=certifi.where())
    if legacy:
        context.options |= 0x4  # SSL_OP_LEGACY_SERVER_CONNECT; named in the ssl module only from Python 3.12
    return context
