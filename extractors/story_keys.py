"""The keys of an article: two that share enough of them may tell the same news; extractors.stories looks closer.

A key is a signed 64-bit hash whose two lowest bits are its kind, so that a warehouse can look for all kinds at once.
"""

from collections.abc import Iterable, Sequence

from extractors.ids import signed_hash
from extractors.minhash import bands
from extractors.titles import title_keys

SENTENCE, WORDING, TITLE, EVENT = KINDS = range(4)
NEEDED = (2, 1, 3, 1)   # keys of each kind that two articles must share


def story_keys(
    title: str, sentences: Sequence[int], signature: tuple[int, ...], events: Iterable[str]
) -> tuple[int, ...]:
    """One key for each sentence hash, band of the MinHash, word of the title, and type and pair of the events."""
    keys = {_key(SENTENCE, value) for value in sentences}
    keys |= {_key(WORDING, signed_hash(repr(band))) for band in bands(signature)}
    keys |= {_key(TITLE, signed_hash(word)) for word in title_keys(title)}
    keys |= {_key(EVENT, signed_hash(_bare(event))) for event in events}
    return tuple(sorted(keys))


def kind_of(key: int) -> int:
    """SENTENCE, WORDING, TITLE or EVENT."""
    return key & 3


def _bare(event_key: str) -> str:
    """`type|a+b` of an event key."""
    return "|".join(event_key.split("|")[:2])


def _key(kind: int, value: int) -> int:
    return value & ~3 | kind
