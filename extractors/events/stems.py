"""Which of many patterns can match a text at all: one search for their words rules out nearly all of them."""

from collections import defaultdict
from collections.abc import Sequence

# The standard library's own reader of patterns is private; a test compares what it leads to with the patterns alone.
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from extractors.names.match import WordSet


class Sieve:
    """Patterns, and the words of which one stands in whatever each of them matches."""

    def __init__(self, patterns: Sequence[str]) -> None:
        owners: dict[str, set[int]] = defaultdict(set)
        self._always: set[int] = set()
        for number, pattern in enumerate(patterns):
            found = stems(pattern)
            self._always |= set() if found else {number}
            for stem in found:
                owners[stem].add(number)
        self._owners = tuple(owners.values())
        self._words = WordSet(tuple(owners))

    def possible(self, text: str) -> set[int]:
        """The numbers of the patterns that may match the text; no other does."""
        return self._always.union(*(self._owners[number] for number in self._words.found(text)))


def stems(pattern: str) -> frozenset[str]:
    """Words of which one stands in whatever the pattern matches; empty where none must.

    `(?:협약|제휴)을?\\s?맺` has 협약 and 제휴, or 맺: of several such sets that whose shortest word is the longest.
    """
    return _stems(parser.parse(pattern))


def _stems(parsed: Any) -> frozenset[str]:
    sets: list[frozenset[str]] = []
    run = ""
    for kind, argument in [*parsed, (None, None)]:
        if kind is op.LITERAL:
            run += chr(argument)
            continue
        sets += [frozenset((run,))] if run else []
        run = ""
        sets.append(_of_part(kind, argument))
    return max(sets, key=lambda found: min(map(len, found), default=0))


def _of_part(kind: Any, argument: Any) -> frozenset[str]:
    if kind is op.SUBPATTERN:
        return _stems(argument[-1])
    if kind is op.BRANCH:
        branches = [_stems(branch) for branch in argument[1]]
        return frozenset().union(*branches) if all(branches) else frozenset()
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and argument[0]:
        return _stems(argument[2])
    if kind is op.IN and all(member is op.LITERAL for member, _ in argument):
        return frozenset(chr(letter) for _, letter in argument)
    return frozenset()
