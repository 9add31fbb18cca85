"""Everything that can go wrong on the other side of the wire, by name."""

import gzip
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Event
from typing import Literal

from extractors.records import FetchOutcome

Length = Literal["true", "none", "short", "long"]  # what Content-Length says of the body

MEGABYTE = 1024 * 1024
BILLION_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "하하하하하하하하하하">'
    + "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefghi", "bcdefghij", strict=True))
    + "]><rss version='2.0'><channel><title>&j;</title></channel></rss>"
)
EXTERNAL_ENTITY = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel>'
    "<title>&file;</title><item><title>&file;</title><link>/1</link></item></channel></rss>"
)
NOTICE = (
    "<!doctype html><html lang='ko'><head><meta charset='utf-8'><title>서비스 점검 안내</title></head><body>"
    "<h1>서비스 점검 안내</h1><p>보다 나은 서비스를 위해 시스템을 점검하고 있습니다. 이용에 불편을 드려 죄송합니다.</p>"
    "</body></html>"
)


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server sends. A body that is an iterator is sent piece by piece, with no length unless told."""

    status: int = 200
    body: bytes | Iterator[bytes] = b""
    content_type: str = "text/html; charset=utf-8"
    headers: tuple[tuple[str, str], ...] = ()
    length: Length = "true"


def _hang(stop: Event) -> Reply:
    """Accepts the request and never says a word."""
    stop.wait()
    return Reply(503)


def _drip(stop: Event) -> Iterator[bytes]:
    """One byte a second: never silent for long, never done."""
    for byte in b"<?xml version='1.0'?><rss>" + b" " * 100_000:
        yield bytes([byte])
        if stop.wait(1.0):
            return


def _endless(stop: Event) -> Iterator[bytes]:
    yield b"<?xml version='1.0'?><rss version='2.0'><channel>"
    while not stop.is_set():
        yield b"<item><title>x</title></item>" * 2000


def gzip_bomb(megabytes: int = 300) -> bytes:
    """A few hundred kilobytes that expand to that many megabytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    packed = [packer.compress(b"\0" * MEGABYTE) for _ in range(megabytes)]
    return b"".join([*packed, packer.flush()])


def _redirect(to: str, status: int = 302) -> Callable[[Event], Reply]:
    return lambda stop: Reply(status, headers=(("Location", to),))


def _plain(status: int, body: str = "", *headers: tuple[str, str]) -> Callable[[Event], Reply]:
    return lambda stop: Reply(status, body.encode(), headers=headers)


def _xml(body: bytes, *headers: tuple[str, str], length: Length = "true") -> Callable[[Event], Reply]:
    return lambda stop: Reply(200, body, "application/xml", headers, length)


FAULTS: dict[str, Callable[[Event], Reply]] = {
    # every day on the real web
    "500": _plain(500, "Internal Server Error"),
    "503": _plain(503, "Service Unavailable", ("Retry-After", "600")),
    "429": _plain(429, "Too Many Requests", ("Retry-After", "120")),
    "403": _plain(403, "<h1>403 Forbidden</h1>"),
    "404": _plain(404, "<h1>404 Not Found</h1>"),
    "410": _plain(410, "<h1>410 Gone</h1>"),
    "notice": _plain(200, NOTICE),
    "empty": _xml(b""),
    "no_items": _xml(b"<?xml version='1.0'?><rss version='2.0'><channel><title>x</title></channel></rss>"),
    "redirect_home": _redirect("/"),
    "moved": _redirect("/feed/new.xml", 301),
    # hostile
    "hang": _hang,
    "drip": lambda stop: Reply(200, _drip(stop), "application/xml", length="none"),
    "endless": lambda stop: Reply(200, _endless(stop), "application/xml", length="none"),
    "gzip_bomb": lambda stop: Reply(200, gzip_bomb(), "application/xml", (("Content-Encoding", "gzip"),)),
    "broken_gzip": _xml(gzip.compress(b"<rss/>" * 999)[:-20], ("Content-Encoding", "gzip")),
    "not_gzip": _xml(b"<rss/>", ("Content-Encoding", "gzip")),
    "redirect_loop": _redirect("?again"),
    "redirect_private": _redirect("http://10.0.0.1/rss.xml"),
    "redirect_metadata": _redirect("http://169.254.169.254/latest/meta-data/"),
    "redirect_file": _redirect("file:///etc/passwd"),
    "redirect_nowhere": _plain(302),
    "short_length": _xml(b"<rss>" + b"x" * 5000, length="short"),
    "long_length": _xml(b"<rss version='2.0'><channel><item><title>x</title>", length="long"),
    "xml_bomb": _xml(BILLION_LAUGHS.encode()),
    "external_entity": _xml(EXTERNAL_ENTITY.encode()),
    "deep_xml": _xml(b"<rss>" + b"<a>" * 100_000),
    "deep_html": _plain(200, "<html><body>" + "<div>" * 100_000 + "본문"),
    "garbage": _xml(bytes(range(256)) * 64),
    "nul": _xml(b"<?xml version='1.0'?><rss version='2.0'><channel><item><title>\0\x1b[31m</title></item>"),
}
# What a poll may make of each fault: where two words are given, the fetcher's limits decide which comes first.
_OUTCOMES: dict[FetchOutcome, str] = {
    "failed": "500 hang drip broken_gzip not_gzip long_length",
    "limited": "503 429",
    "refused": "403 redirect_private redirect_metadata redirect_file",
    "missing": "404 410",
    "too_large": "endless gzip_bomb",
    "broken": "redirect_loop redirect_nowhere notice empty no_items redirect_home broken_gzip not_gzip short_length "
    "long_length xml_bomb external_entity deep_xml deep_html garbage nul drip",
    "fetched": "moved external_entity nul no_items long_length",
}
OUTCOMES: dict[str, frozenset[FetchOutcome]] = {
    fault: frozenset(outcome for outcome, faults in _OUTCOMES.items() if fault in faults.split()) for fault in FAULTS
}
HOSTILE = tuple(FAULTS)[tuple(FAULTS).index("hang") :]


def reply_for(fault: str, stop: Event) -> Reply:
    """The reply of the named fault; `stop` ends the ones that never end by themselves."""
    return FAULTS[fault](stop)
