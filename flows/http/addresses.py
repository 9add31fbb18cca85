"""Which addresses we visit: public ones, and those that the operator allows by name."""

import socket
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from queue import Empty, SimpleQueue
from threading import Thread

IPAddress = IPv4Address | IPv6Address
# RFC 6052: the IPv4 address stands in the last 32 bits.
_NAT64 = IPv6Network("64:ff9b::/96")


class AddressRefused(Exception):
    """The host or one of its addresses is not one we visit. The message is a short sentence for the log."""


class HostUnknown(Exception):
    """The name could not be resolved: temporary, like any failure of the network."""


def is_public(address: IPAddress) -> bool:
    """True for an address of the public internet, however it is wrapped (::ffff:127.0.0.1, 64:ff9b::7f00:1)."""
    if isinstance(address, IPv6Address):
        inner = _wrapped_ipv4(address)
        if inner is not None:
            return is_public(inner)
        if address.is_site_local:
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved)


def _wrapped_ipv4(address: IPv6Address) -> IPv4Address | None:
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)


def is_allowed(host: str, address: IPAddress, allow_hosts: Iterable[str]) -> bool:
    """True where the operator named the host, the address, or a network (10.1.0.0/16) that holds it."""
    return any(host == allowed or _within(address, allowed) for allowed in allow_hosts)


def _within(address: IPAddress, allowed: str) -> bool:
    try:
        return address in ip_network(allowed, strict=False)
    except ValueError:
        return False


def resolve(host: str, port: int, *, allow_hosts: Iterable[str], timeout_seconds: float) -> tuple[str, ...]:
    """The host's addresses, every one checked, IPv4 first.

    Raises AddressRefused if a single one is private, loopback, link-local, shared, multicast or reserved and not
    allowed; HostUnknown if there is none in time. The caller connects to these addresses and never asks again, so
    that a second answer of the name server (rebinding) changes nothing.
    """
    addresses = dict.fromkeys(_lookup(host, port, timeout_seconds))
    for text in addresses:
        address = ip_address(text.split("%")[0])
        if not is_public(address) and not is_allowed(host, address, allow_hosts):
            raise AddressRefused(f"{host} is at the non-public address {address}")
    return tuple(sorted(addresses, key=lambda text: ":" in text))


def _lookup(host: str, port: int, timeout_seconds: float) -> list[str]:
    """getaddrinfo takes no timeout, so it runs in a thread of its own that may be left behind."""
    answers: SimpleQueue[list[str] | OSError] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put([str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)])
        except (OSError, UnicodeError) as error:
            answers.put(error if isinstance(error, OSError) else OSError(str(error)))

    Thread(target=ask, name=f"resolve {host}", daemon=True).start()
    try:
        answer = answers.get(timeout=max(timeout_seconds, 0.001))
    except Empty:
        raise HostUnknown(f"the name {host} was not resolved in time") from None
    if isinstance(answer, OSError) or not answer:
        raise HostUnknown(f"the name {host} cannot be resolved")
    return answer
