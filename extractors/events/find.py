"""Events: what the article says happened, with participants, date, amount, place, modality and evidence."""

from extractors.morphology import Morphology
from extractors.names.gazetteer import Lexicon
from extractors.records import Document, Event, Mention


def find_events(
    doc: Document, mentions: tuple[Mention, ...], lexicon: Lexicon, morphology: Morphology
) -> tuple[Event, ...]:
    """The distinct events of the document, best evidenced first."""
    return ()
