"""The tagger: one document in, one extraction out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from extractors.events.find import find_events
from extractors.events.quotes import find_quotes
from extractors.morphology import Morphology
from extractors.names.find import find_names
from extractors.names.gazetteer import Lexicon, load_lexicon
from extractors.records import Document, Extraction, Field
from extractors.text import narrow

# Raised whenever a rule changes what is extracted; stored with every extracted row.
EXTRACTOR_VERSION = "18"


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
    title, text = narrow(doc.title), narrow(doc.text)
    as_usual = title is doc.title and text is doc.text
    usual = doc if as_usual else replace(doc, title=title, text=text)
    names = find_names(usual, tagger.lexicon, tagger.morphology)
    events = find_events(usual, names.mentions, tagger.lexicon, tagger.morphology)
    found = Extraction(
        article_id=doc.article_id,
        mentions=names.mentions,
        events=events.events,
        quotes=find_quotes(usual, names.mentions),
        refusals=tuple(sorted(names.refusals + events.refusals, key=lambda one: (one.field != "title", one.start))),
        extractor_version=EXTRACTOR_VERSION,
        gazetteer_version=tagger.lexicon.version,
    )
    return found if as_usual else _as_given(found, {"title": doc.title, "text": doc.text})


def _as_given(found: Extraction, given: Mapping[Field, str]) -> Extraction:
    """What was found in the text with usual letters, in the words of the text as it stands (ＳＫ그룹)."""
    return replace(
        found,
        mentions=tuple(replace(one, surface=given[one.field][one.start : one.end]) for one in found.mentions),
        quotes=tuple(replace(one, words=given[one.field][one.start : one.end]) for one in found.quotes),
        refusals=tuple(replace(one, surface=given[one.field][one.start : one.end]) for one in found.refusals),
    )
