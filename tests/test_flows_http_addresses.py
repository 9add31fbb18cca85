from ipaddress import ip_address

import pytest

from flows.http.addresses import AddressRefused, HostUnknown, is_allowed, is_public, resolve
from flows.http.urls import host_key, origin, parse_target

PRIVATE = [
    "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "100.100.100.200", "192.0.2.1", "198.18.0.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "::1", "::",
    "fe80::1", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
    "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2002:a00:1::", "2001:db8::1",
]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_no_private_address_is_public_however_it_is_wrapped(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["1.1.1.1", "203.248.252.2", "2606:4700:4700::1111", "::ffff:8.8.8.8"])
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(ip_address(address))


def test_the_operator_allows_hosts_addresses_and_networks() -> None:
    address = ip_address("10.1.2.3")
    assert is_allowed("intranet", address, ("intranet",))
    assert is_allowed("x", address, ("10.1.2.3",))
    assert is_allowed("x", address, ("10.1.0.0/16",))
    assert not is_allowed("x", address, ("10.2.0.0/16", "intranet", ""))


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f.1", "127.1", "0", "localhost", "::1"])
def test_every_spelling_of_loopback_is_refused(host: str) -> None:
    with pytest.raises((AddressRefused, HostUnknown)):
        resolve(host, 80, allow_hosts=(), timeout_seconds=5)


def test_an_allowed_address_is_resolved() -> None:
    assert resolve("localhost", 80, allow_hosts=("127.0.0.1", "::1"), timeout_seconds=5)[0] == "127.0.0.1"


def test_an_unknown_name_is_told() -> None:
    with pytest.raises(HostUnknown, match=r"no-such-host\.invalid"):
        resolve("no-such-host.invalid", 80, allow_hosts=(), timeout_seconds=5)


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://example.com/", "gopher://x/", "//example.com/", "", "http://", "http://[::1",
            "http://example.com:99999/", "javascript:alert(1)", "http://" + "a" * 5000 + ".com/"],
)  # fmt: skip
def test_only_http_addresses_are_taken(url: str) -> None:
    with pytest.raises(AddressRefused):
        parse_target(url)


def test_credentials_and_fragments_are_dropped() -> None:
    target = parse_target("https://user:secret@News.Example.com:8443/a?b=1#c")
    assert str(target) == "https://news.example.com:8443/a?b=1"
    assert (host_key(target), origin(target)) == ("news.example.com:8443", "https://news.example.com:8443")
    assert host_key(parse_target("https://example.com/")) == "example.com:443"
