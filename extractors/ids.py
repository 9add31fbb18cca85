"""Computed ids: the same thing always gets the same id, so loading twice is harmless."""

from hashlib import blake2b

# 16 hex digits = 64 bits: at ten million ids the chance of one collision is about 3 in a million.
ID_BYTES = 8


def make_id(*parts: str) -> str:
    """The 16-hex-digit id of the parts, in order; parts are kept apart (`a`,`bc` is not `ab`,`c`)."""
    digest = blake2b(digest_size=ID_BYTES)
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass")
        digest.update(len(raw).to_bytes(8, "big"))
        digest.update(raw)
    return digest.hexdigest()


def signed_hash(text: str) -> int:
    """A signed 64-bit hash of the text, for set comparison in SQL (BIGINT)."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)
