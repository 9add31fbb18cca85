"""Prose or not: Korean sentences end in a way that menus, captions and tables do not."""

import re
from collections.abc import Sequence

# 했다. · 합니다. · 이에요. · ...말했다" · also the verbless end of a report: 전망임. · and English sentences.
_SENTENCE_END = re.compile(r"[다요죠까음임함됨]\s?[.!?]|다[\"”’]|(?<=[a-z]{2})[.!?](?=\s|$)")


def sentence_count(text: str) -> int:
    """How many sentence ends the text has."""
    return len(_SENTENCE_END.findall(text))


def is_prose(line: str) -> bool:
    """True for a line with a whole sentence."""
    return len(line) >= 15 and bool(_SENTENCE_END.search(line))


def prose_length(lines: Sequence[str]) -> int:
    """Characters of the lines that are prose."""
    return sum(len(line) for line in lines if is_prose(line))
