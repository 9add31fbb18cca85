"""Bodies, read and expanded piece by piece, never beyond a limit."""

import zlib
from collections.abc import Iterable

ACCEPT_ENCODING = "gzip, deflate"
GZIP = b"\x1f\x8b\x08"  # how such a file begins
PIECE = 64 * 1024
MEMBER_LIMIT = 64  # an honest body has one


class TooLarge(Exception):
    """More bytes than we accept, as sent or as expanded."""


class BadEncoding(Exception):
    """The body is not encoded as it says."""


def read_body(pieces: Iterable[bytes], encoding: str, limit: int) -> bytes:
    """The expanded body. Holds at most `limit` bytes plus one piece, whatever the body would expand to.

    Raises TooLarge or BadEncoding. An encoding that we did not ask for is BadEncoding too.
    """
    body = bytearray()
    expand = _expander(encoding)
    sent = 0
    for piece in pieces:
        sent += len(piece)
        if sent > limit:
            raise TooLarge(f"more than {limit:,} bytes were sent")
        for part in expand(piece):
            body += part
            if len(body) > limit:
                raise TooLarge(f"expands to more than {limit:,} bytes")
    expand.finish()
    return bytes(body)


class _Plain:
    def __call__(self, piece: bytes) -> Iterable[bytes]:
        yield piece

    def finish(self) -> None:
        """Nothing is left over."""


class _Inflate:
    """gzip (several members in a row too) and deflate, with and without the zlib header."""

    def __init__(self, encoding: str) -> None:
        self._window = zlib.MAX_WBITS | 16
        self._head: bytes | None = b"" if encoding == "deflate" else None
        self._inflate = zlib.decompressobj(self._window)
        self._any = False
        self._member_count = 1

    def __call__(self, piece: bytes) -> Iterable[bytes]:
        piece = self._behind_head(piece)
        while piece:
            part = self._take(piece)
            yield part
            piece = self._inflate.unconsumed_tail or self._inflate.unused_data
            if self._inflate.eof:
                if not piece.strip(b"\0"):
                    return  # padding after the last member
                self._next_member()
        while not self._inflate.eof and (part := self._take(b"")):
            yield part

    def _next_member(self) -> None:
        self._member_count += 1
        if self._member_count > MEMBER_LIMIT:
            raise BadEncoding(f"more than {MEMBER_LIMIT} compressed members in a row")
        self._inflate = zlib.decompressobj(self._window)

    def _behind_head(self, piece: bytes) -> bytes:
        """Two bytes tell whether deflate comes with the zlib header, as it should, or without, as it often does."""
        if self._head is None:
            return piece
        self._head += piece
        if len(self._head) < 2:
            return b""
        piece, self._head = self._head, None
        has_header = piece[0] & 0x0F == 8 and int.from_bytes(piece[:2], "big") % 31 == 0
        self._window = zlib.MAX_WBITS if has_header else -zlib.MAX_WBITS
        self._inflate = zlib.decompressobj(self._window)
        return piece

    def _take(self, piece: bytes) -> bytes:
        self._any = True
        try:
            return self._inflate.decompress(piece, PIECE)
        except zlib.error as error:
            raise BadEncoding("the body is not compressed as it says") from error

    def finish(self) -> None:
        if self._head or (self._any and not self._inflate.eof):
            raise BadEncoding("the compressed body ends too early")


def _expander(encoding: str) -> _Plain | _Inflate:
    match encoding.strip().lower():
        case "" | "identity":
            return _Plain()
        case "gzip" | "x-gzip":
            return _Inflate("gzip")
        case "deflate":
            return _Inflate("deflate")
    raise BadEncoding(f"the body comes in the encoding {encoding[:20]!r}, which we did not ask for")
