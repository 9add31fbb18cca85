"""A sentence in other words: what is changed or left out, and where what is found in it stands in the sentence."""

import re
from collections.abc import Iterable
from typing import NamedTuple


class Reading(NamedTuple):
    """A sentence in other words, with its edits: where each begins and ends in it and in the sentence."""

    text: str
    edits: tuple[tuple[int, int, int, int], ...]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Where `[start, end)` of the reading stands in the sentence; what ends within an edit ends with it."""
        return self._at(start, last=False), self._at(end, last=True)

    def _at(self, at: int, *, last: bool) -> int:
        shift = 0
        for begins, ends, start, end in self.edits:
            if at < begins or (last and at == begins):
                break
            if at < ends or (last and at == ends):
                return end if last else start
            shift = end - ends
        return at + shift


def rewritten(text: str, changes: Iterable[tuple[int, int, str]]) -> Reading:
    """The text with other words at `[start, end)` of each change, in order; one that begins within another is left."""
    parts: list[str] = []
    edits: list[tuple[int, int, int, int]] = []
    at = length = 0
    for start, end, words in changes:
        if start >= at:
            length += start - at
            edits.append((length, length + len(words), start, end))
            length += len(words)
            parts += [text[at:start], words]
            at = end
    return Reading("".join([*parts, text[at:]]) if edits else text, tuple(edits))


def without(pattern: re.Pattern[str], text: str) -> Reading:
    """The text without what the pattern finds."""
    return rewritten(text, ((match.start(), match.end(), "") for match in pattern.finditer(text)))
