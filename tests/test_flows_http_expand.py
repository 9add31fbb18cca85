import gzip
import tracemalloc
import zlib
from collections.abc import Iterator

import pytest

from demo.faults import gzip_bomb
from flows.http.expand import BadEncoding, TooLarge, read_body

TEXT = ("삼성전자와 오픈AI가 만났다. " * 4000).encode()


def pieces(body: bytes, size: int = 777) -> Iterator[bytes]:
    return (body[at : at + size] for at in range(0, len(body), size))


@pytest.mark.parametrize("size", [1, 777, 1_000_000])
@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("", TEXT),
        ("identity", TEXT),
        ("gzip", gzip.compress(TEXT)),
        ("x-gzip", gzip.compress(TEXT[:99]) + gzip.compress(TEXT[99:])),
        ("gzip", gzip.compress(TEXT) + b"\0" * 500),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", zlib.compress(TEXT, wbits=-15)),
        ("gzip", gzip.compress(b"\0" * 0) + gzip.compress(TEXT)),
    ],
)
def test_bodies_come_out_as_they_went_in(encoding: str, body: bytes, size: int) -> None:
    assert read_body(pieces(body, size), encoding, 10_000_000) == TEXT


def test_an_empty_body_is_empty() -> None:
    assert read_body(iter(()), "gzip", 10) == b""


@pytest.mark.parametrize(
    ("encoding", "body"),
    [("gzip", TEXT), ("gzip", gzip.compress(TEXT)[:-20]), ("deflate", b"\xff" * 100), ("br", TEXT), ("deflate", b"x"),
     ("gzip, gzip", TEXT), ("gzip", gzip.compress(b"") * 9999),
     ("gzip", gzip.compress(TEXT) + b"trailing"), ("gzip", gzip.compress(TEXT)[:3000] + b"damage" * 99)],
)  # fmt: skip
def test_a_body_that_lies_about_its_encoding_is_broken(encoding: str, body: bytes) -> None:
    with pytest.raises(BadEncoding):
        read_body(pieces(body), encoding, 10_000_000)


def test_too_many_bytes_stop_the_reading() -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield b"x" * 1000

    with pytest.raises(TooLarge, match="sent"):
        read_body(endless(), "", 50_000)


def test_a_bomb_is_stopped_within_its_limit() -> None:
    bomb = gzip_bomb(200)
    tracemalloc.start()
    with pytest.raises(TooLarge, match="expands"):
        read_body(iter([bomb]), "gzip", 4 * 1024 * 1024)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 16 * 1024 * 1024
