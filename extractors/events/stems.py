"""Which of many patterns can match a text at all: one search for their words rules out nearly all of them."""

from collections import defaultdict
from collections.abc import Sequence

# The standard library's own reader of patterns is private; a test compares what it leads to with the patterns alone.
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from extractors.names.match import WordSet

Words = frozenset[str]
# Grammar that stands in nearly every sentence: it rules out nothing, and is sought only where a pattern has no more.
COMMON = frozenset((*"을를이가은는에의로와과도지고한다", "에게", "에서", "으로"))


class Sieve:
    """Patterns, and the words that stand in whatever each of them matches."""

    def __init__(self, patterns: Sequence[str]) -> None:
        branches = [(number, branch) for number, pattern in enumerate(patterns) for branch in stems(pattern)]
        self._always = {number for number, branch in branches if not branch}
        sought = sorted({word for _, branch in branches for words in branch for word in words})
        self._words = WordSet(sought)
        place = {word: at for at, word in enumerate(sought)}
        # A branch is asked about where a word of its rarest set stands: its pattern, and the other sets.
        self._asked: dict[int, list[tuple[int, list[frozenset[int]]]]] = defaultdict(list)
        for number, branch in branches:
            rarest = _rarest(branch)
            others = [frozenset(map(place.__getitem__, words)) for words in branch if words is not rarest]
            for word in rarest:
                self._asked[place[word]].append((number, others))

    def possible(self, text: str) -> set[int]:
        """The numbers of the patterns that may match the text; no other does."""
        found = self._words.found(text)
        possible = self._always.copy()
        for word in found & self._asked.keys():
            for number, others in self._asked[word]:
                if not any(map(found.isdisjoint, others)):
                    possible.add(number)
        return possible


def stems(pattern: str) -> list[list[Words]]:
    """For each branch of the pattern sets of words: of every set one word stands in whatever the branch matches.

    `(?:협약|제휴)을?\\s?맺` needs 협약 or 제휴, and 맺. A branch without sets may match anything.
    """
    parsed: Any = parser.parse(pattern)
    branched = len(parsed) == 1 and parsed[0][0] is op.BRANCH
    return [_stems(branch) for branch in (parsed[0][1][1] if branched else [parsed])]


def _stems(parsed: Any) -> list[Words]:
    sets: list[Words] = []
    run = ""
    for kind, argument in [*parsed, (None, None)]:
        if kind is op.LITERAL:
            run += chr(argument)
            continue
        sets += [frozenset((run,))] if run else []
        run = ""
        sets += _of_part(kind, argument)
    return [words for words in sets if words.isdisjoint(COMMON)] or [_rarest(sets)] if sets else []


def _of_part(kind: Any, argument: Any) -> list[Words]:
    if kind in (op.SUBPATTERN, op.ASSERT):     # what is looked for beside the match stands in the text, too
        return _stems(argument[-1])
    if kind is op.BRANCH:
        branches = [_stems(branch) for branch in argument[1]]
        return [frozenset().union(*map(_rarest, branches))] if all(branches) else []
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and argument[0]:
        return _stems(argument[2])
    if kind is op.IN and all(member is op.LITERAL for member, _ in argument):
        return [frozenset(chr(letter) for _, letter in argument)]
    return []


def _rarest(sets: Sequence[Words]) -> Words:
    """Of several sets that whose shortest word is the longest; of those that with the fewest words."""
    return max(sets, key=lambda words: (min(map(len, words)), -len(words)), default=frozenset())
