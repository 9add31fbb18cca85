"""Mentions: every place of an article where it names a listed entity or an executive off the list."""

from dataclasses import dataclass

from extractors.morphology import Morphology
from extractors.names.gazetteer import Lexicon
from extractors.records import Document, Mention, Refusal


@dataclass(frozen=True, slots=True)
class Names:
    mentions: tuple[Mention, ...] = ()
    refusals: tuple[Refusal, ...] = ()


def find_names(doc: Document, lexicon: Lexicon, morphology: Morphology) -> Names:
    """The mentions of the document (title first, then by position, none overlapping) and the refused candidates."""
    return Names()
