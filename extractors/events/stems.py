"""Which of many patterns can match a text at all: one search for their words rules out nearly all of them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from math import prod

# The standard library's own reader of patterns is private; a test compares what it leads to with the patterns alone.
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from extractors.names.match import WordSet

Words = frozenset[str]
# Grammar that stands in nearly every sentence: it rules out nothing, and is sought only where a pattern has no more.
COMMON = frozenset((*"을를이가은는에의로와과도지고한다", "에게", "에서", "으로"))
# The letters that make up half of a paper's text, and what they and the others count for in guessing how often a word
# stands in a sentence: the guess decides only what is looked for first.
FREQUENT = frozenset(
    "다이는에가을를지고서로자했은의사도대기하장전리라한스아오시회정과와만국트비성일계부인공보나해업수있원0123"
)
OFTEN, SELDOM = 0.3, 0.08
MOST_WORDS = 32  # that a piece of a pattern is written out in
MOST_LETTERS = 26  # of a range that is written out: A-Z, but not 가-힣


class Sieve:
    """Patterns, and the words that stand in whatever each of them matches.

    A pattern may come with others that must match the same text: their words are looked for, too.
    """

    def __init__(self, patterns: Sequence[str], beside: Sequence[Sequence[str]] = ()) -> None:
        needed = [[words for one in more for words in _stems(parser.parse(one))] for more in beside]
        needed += [[] for _ in patterns[len(needed) :]]
        branches = [(n, branch + needed[n]) for n, pattern in enumerate(patterns) for branch in stems(pattern)]
        self._always = {number for number, branch in branches if not branch}
        sought = sorted({word for _, branch in branches for words in branch for word in words})
        self._words = WordSet(sought)
        place = {word: at for at, word in enumerate(sought)}
        # A branch is asked about where a word of its rarest set stands: its pattern, the next set, and those left.
        self._asked: dict[int, list[tuple[int, frozenset[int] | None, list[frozenset[int]]]]] = defaultdict(list)
        for number, branch in branches:
            sets = [frozenset(map(place.__getitem__, words)) for words in sorted(branch, key=_frequency)]
            for word in sets[0] if sets else ():
                self._asked[word].append((number, sets[1] if len(sets) > 1 else None, sets[2:]))

    def possible(self, text: str) -> set[int]:
        """The numbers of the patterns that may match the text; no other does."""
        found = self._words.found(text)
        possible = self._always.copy()
        for word in found & self._asked.keys():
            for number, second, others in self._asked[word]:
                if second is None or not (found.isdisjoint(second) or any(map(found.isdisjoint, others))):
                    possible.add(number)
        return possible


def stems(pattern: str) -> list[list[Words]]:
    """For each branch of the pattern sets of words: of every set one word stands in whatever the branch matches.

    `(?:협약|제휴)을?\\s?맺` needs 협약 or 제휴, and 맺; `[맺이]었` needs 맺었 or 이었. A branch without sets may match
    anything.
    """
    parsed: Any = parser.parse(pattern)
    branched = len(parsed) == 1 and parsed[0][0] is op.BRANCH
    return [_stems(branch) for branch in (parsed[0][1][1] if branched else [parsed])]


def _stems(parsed: Any) -> list[Words]:
    sets: list[Words] = []
    run = frozenset(("",))  # all that may stand in one piece up to here
    for kind, argument in [*parsed, (None, None)]:
        ahead = kind is op.ASSERT and argument[0] > 0
        spelt = _in_full(argument[1]) if ahead else _spelt(kind, argument)
        together = _joined(run, spelt)
        if ahead:  # what is looked for behind it stands in the text, too; the match goes on in its place
            sets += _stems(argument[1]) if together is None else [_shortest(together)]
        elif together is not None:
            run = together
        else:
            sets += [_shortest(run), *([] if spelt else _of_part(kind, argument))]
            run = spelt or frozenset(("",))
    sets = [words for words in sets if "" not in words]
    return [words for words in sets if words.isdisjoint(COMMON)] or [_rarest(sets)] if sets else []


def _of_part(kind: Any, argument: Any) -> list[Words]:
    if kind in (op.SUBPATTERN, op.ASSERT):
        return _stems(argument[-1])
    if kind is op.BRANCH:
        branches = [_stems(branch) for branch in argument[1]]
        return [frozenset().union(*map(_rarest, branches))] if all(branches) else []
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and argument[0]:
        return _stems(argument[2])
    return []


def _in_full(parsed: Any) -> Words | None:
    """All that the piece of a pattern matches, or more; None where that is too much, or no end of it."""
    words: Words | None = frozenset(("",))
    for kind, argument in parsed:
        words = _joined(words, _spelt(kind, argument))
        if words is None:
            return None
    return words


def _spelt(kind: Any, argument: Any) -> Words | None:
    if kind is op.LITERAL:
        return _letter(argument)
    if kind is op.IN:
        return _letters(argument)
    if kind is op.SUBPATTERN:
        return _in_full(argument[-1])
    if kind is op.BRANCH:
        branches = [_in_full(branch) for branch in argument[1]]
        several = [word for branch in branches for word in branch or ()]
        return frozenset(several) if None not in branches and len(several) <= MOST_WORDS else None
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and argument[1] == 1:
        words = _in_full(argument[2])
        return words if argument[0] or words is None else words | {""}
    ahead = kind is op.ASSERT and argument[0] > 0
    return frozenset(("",)) if ahead or kind in (op.AT, op.ASSERT_NOT) else None


@cache
def _letter(code: int) -> Words | None:
    # No word goes over a blank: a text that is read over some of its words has others at that place.
    return None if chr(code).isspace() else frozenset((chr(code),))


def _letters(members: Any) -> Words | None:
    """The letters of a set that lists them, and no blank: [은는], [0-9A-Z]."""
    spans = [(m, m) if kind is op.LITERAL else m if kind is op.RANGE else (0, MOST_LETTERS) for kind, m in members]
    if any(last - first >= MOST_LETTERS for first, last in spans):
        return None
    letters = [_letter(letter) for first, last in spans for letter in range(first, last + 1)]
    return None if None in letters else frozenset().union(*[letter or () for letter in letters])


def _joined(words: Words | None, more: Words | None) -> Words | None:
    """Each of the words with each of those behind it; None where they are too many, or not known."""
    if words is None or more is None or len(words) * len(more) > MOST_WORDS:
        return None
    return frozenset([word + other for word in words for other in more])


def _shortest(words: Words) -> Words:
    """Those that hold none of the others: where 맺었 stands, 맺 does."""
    least = min(map(len, words))
    return frozenset(word for word in words if words.isdisjoint(_pieces(word, least)))


def _pieces(word: str, least: int) -> Iterator[str]:
    return (word[i : i + n] for n in range(least, len(word)) for i in range(len(word) - n + 1))


def _rarest(sets: Sequence[Words]) -> Words:
    """Of several sets the one that is guessed to stand in the fewest sentences."""
    return min(sets, key=_frequency, default=frozenset())


def _frequency(words: Words) -> float:
    """A guess how often one of the words stands in a sentence, good to compare."""
    return sum([prod([OFTEN if letter in FREQUENT else SELDOM for letter in word]) for word in words])
