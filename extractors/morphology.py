"""The one doorway to kiwipiepy: Korean morphemes with character offsets."""

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiwipiepy import Kiwi
    from kiwipiepy import Token as KiwiToken

# How far below the best analysis Kiwi keeps searching: less than its default of 8 is faster by a sixth, and of 1,500
# articles none reads otherwise than with 5.
CUTOFF = 3.0
# Kiwi's time grows faster than the line: longer ones are analysed in pieces, cut at blanks.
LONGEST_LINE = 2000


class Token(NamedTuple):  # a tuple: an article has hundreds, and a dataclass takes four times as long to make
    form: str
    tag: str  # Sejong tag, as Kiwi names it: NNP, JKS, VV ...
    start: int
    end: int
    unknown: bool = False  # a word that the dictionary lacks


class Morphology:
    """Holds the analyser, which takes a second and 240 MB to load: it is loaded at the first call only."""

    @cached_property
    def _kiwi(self) -> "Kiwi":
        from kiwipiepy import Kiwi

        # Its dictionaries of names and titles (people, films, songs) take 260 MB and change no score of `make eval`;
        # that of misspelt endings (했슴다) takes 20, and 148,000 words of news read the same without it.
        kiwi = Kiwi(num_workers=1, load_multi_dict=False, load_default_dict=False, load_typo_dict=False)
        kiwi.global_config.cutoff_threshold = CUTOFF
        return kiwi

    @cached_property
    def _learned(self) -> "Kiwi":
        """The analyser with all its dictionaries: whatever it does not know is new."""
        from kiwipiepy import Kiwi

        return Kiwi(num_workers=1)

    def tokens(self, text: str) -> tuple[Token, ...]:
        """The morphemes of the text, in order; offsets are characters of `text`."""
        found: list[Token] = []
        for start, end in _lines(text):
            found += [
                Token(token.form, str(token.tag), at := start + token.start, at + token.len, token.oov)
                for token in self._kiwi.tokenize(text[start:end])
            ]
        return tuple(found)

    def unknown_names(self, text: str) -> tuple[tuple[int, int], ...]:
        """The spans of proper nouns that the dictionary lacks, with the nouns and letters written on to them."""
        found: list[tuple[int, int]] = []
        for start, end in _lines(text):
            tokens = self._learned.tokenize(text[start:end])
            at = 0
            while at < len(tokens):
                run = _joined(tokens, at)
                if any(one.oov and one.tag == "NNP" for one in tokens[at:run]):
                    found.append((start + tokens[at].start, start + tokens[run - 1].end))
                at = max(run, at + 1)
        return tuple(found)


# What a name is made of: proper and common nouns, foreign letters.
NAMING = frozenset(("NNP", "NNG", "SL"))


def _joined(tokens: "Sequence[KiwiToken]", at: int) -> int:
    """One past the last of the naming tokens from `at` on that are written without a blank between."""
    end = at
    while end < len(tokens) and tokens[end].tag in NAMING and (end == at or tokens[end].start == tokens[end - 1].end):
        end += 1
    return end


def _lines(text: str) -> list[tuple[int, int]]:
    """The spans of the non-blank lines, long ones cut at the last blank that fits."""
    spans: list[tuple[int, int]] = []
    at = 0
    for line in text.split("\n"):
        stop = at + len(line)
        while stop - at > LONGEST_LINE:
            cut = text.rfind(" ", at + LONGEST_LINE // 2, at + LONGEST_LINE)
            cut = cut if cut > 0 else at + LONGEST_LINE
            spans.append((at, cut))
            at = cut
        if text[at:stop].strip():
            spans.append((at, stop))
        at = stop + 1
    return spans
