"""The one doorway to kiwipiepy: Korean morphemes with character offsets."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    form: str
    tag: str            # Sejong tag, as Kiwi names it: NNP, JKS, VV ...
    start: int
    end: int


class Morphology:
    """Holds the analyser, which takes seconds and 500 MB to load: it is loaded at the first call only."""

    def tokens(self, text: str) -> tuple[Token, ...]:
        """The morphemes of the text, in order."""
        raise NotImplementedError
