"""Words beside a name that make it another one: `삼성 라이온즈`, `카카오 농가`, `네이버 카페`."""

from collections.abc import Sequence

from extractors.names.entries import Entry
from extractors.names.match import Candidate
from extractors.names.particles import particle_end


def vetoed(text: str, candidate: Candidate, entry: Entry) -> str | None:
    """Why the words beside the candidate make it another name (`삼성 라이온즈`), None where they do not."""
    return _beside(text, candidate, entry.never) or _beside(text, candidate, entry.own)


def renames(text: str, candidate: Candidate, entry: Entry) -> bool:
    """Whether they make it a thing of another kind (`카카오 농가`), so that the name alone may mean that, too."""
    return _beside(text, candidate, entry.never) is not None


def _beside(text: str, candidate: Candidate, words: Sequence[str]) -> str | None:
    if not words:
        return None
    behind = text[candidate.end : candidate.end + 16].lstrip(" ‘'\"(")
    before = text[max(0, candidate.start - 12) : candidate.start].rstrip(" ‘'\"“(")
    for word in words:
        if word.endswith("~"):
            if before.endswith(word[:-1]):
                return f"{word[:-1]} before it"
        elif behind.startswith(word) and _ends_so(behind, len(word)):
            return f"{word} behind it"
    return None


def _ends_so(behind: str, at: int) -> bool:
    """Whether a word ends there, particles aside: 카카오 T는, but not 카카오 TPU."""
    latin = behind[at - 1].isascii() and behind[at - 1].isalnum()
    if latin and (following := behind[at : at + 1]).isascii() and following.isalnum():
        return False
    return particle_end(behind, at) is not None
