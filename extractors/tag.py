"""The tagger: one document in, one extraction out."""

from dataclasses import dataclass
from pathlib import Path

from extractors.events.find import find_events
from extractors.events.quotes import find_quotes
from extractors.morphology import Morphology
from extractors.names.find import find_names
from extractors.names.gazetteer import Lexicon, load_lexicon
from extractors.records import Document, Extraction

# Raised whenever a rule changes what is extracted; stored with every extracted row.
EXTRACTOR_VERSION = "3"


@dataclass(frozen=True, slots=True)
class Tagger:
    """What tagging needs: the gazetteer and the (lazily loaded) morphology."""

    lexicon: Lexicon
    morphology: Morphology


def load_tagger(extra_entities: Path | None = None) -> Tagger:
    """A tagger over the packaged gazetteer and the operator's own entities file where given."""
    return Tagger(load_lexicon(extra_entities), Morphology())


def tag(doc: Document, tagger: Tagger) -> Extraction:
    """Everything the rules find in the document. Title and text must be canonical (`extractors.text`)."""
    names = find_names(doc, tagger.lexicon, tagger.morphology)
    return Extraction(
        article_id=doc.article_id,
        mentions=names.mentions,
        events=find_events(doc, names.mentions, tagger.lexicon, tagger.morphology),
        quotes=find_quotes(doc, names.mentions),
        refusals=names.refusals,
        extractor_version=EXTRACTOR_VERSION,
        gazetteer_version=tagger.lexicon.version,
    )
