"""Mentions: every place of an article where it names a listed entity or an executive off the list."""

from dataclasses import dataclass

from extractors.morphology import Morphology
from extractors.names.compounds import renames
from extractors.names.context import Article, is_plain, read_plain
from extractors.names.gazetteer import Lexicon
from extractors.names.identities import read_people
from extractors.names.match import Candidate
from extractors.records import Document, Field, Mention, Refusal

FIELDS: tuple[Field, ...] = ("title", "text")
Found = list[tuple[Field, Candidate]]


@dataclass(frozen=True, slots=True)
class Names:
    mentions: tuple[Mention, ...] = ()
    refusals: tuple[Refusal, ...] = ()


def find_names(doc: Document, lexicon: Lexicon, morphology: Morphology) -> Names:
    """The mentions of the document (title first, then by position, none overlapping) and the refused candidates."""
    article = Article(doc, lexicon)
    candidates: Found = []
    titles: dict[Field, list[tuple[int, int]]] = {}
    for name in FIELDS:
        found, titles[name] = lexicon.matcher.find(article.part(name))
        candidates += [(name, one) for one in found]
    outside: Found = []
    silenced: list[Refusal] = []
    for name, one in candidates:
        if article.is_open(name, one.start):
            outside.append((name, one))
        else:
            silenced.append(_refusal(name, one, "in a byline, credit or furniture"))
    mentions, refusals = _plain(article, outside)
    people = [(name, one) for name, one in outside if any(reading.kind == "person" for reading in one.readings)]
    person_mentions, person_refusals = read_people(article, people, titles, mentions, morphology)
    refusals += person_refusals + silenced
    return Names(
        _in_order(person_mentions + mentions), tuple(sorted(refusals, key=lambda r: (r.field != "title", r.start)))
    )


def _plain(article: Article, candidates: Found) -> tuple[list[Mention], list[Refusal]]:
    """Mentions of organisations and topics. The unambiguous ones come first, as they support the others."""
    for name, one in candidates:
        for reading in one.readings:
            entry = article.lexicon.entries[reading.entity_id]
            if reading.kind != "person" and renames(article.part(name), one, entry):
                article.renamed.add((reading.entity_id, one.surface))
    for _, one in candidates:
        for reading in one.readings:
            if len(one.readings) == 1 and is_plain(article, one, reading):
                article.supported.add(reading.entity_id)
    mentions: list[Mention] = []
    refusals: list[Refusal] = []
    for name, one in candidates:
        if all(reading.kind == "person" for reading in one.readings):
            continue
        meant, why = read_plain(article, name, one)
        if meant:
            article.org_ends[name].add(one.end)
            mentions.append(Mention(meant.entity_id, name, one.start, one.end, one.surface, "alias", why))
        else:
            refusals.append(_refusal(name, one, why))
    article.supported = {m.entity_id for m in mentions} | {
        s for s in article.supported if article.lexicon.kind_of(s) == "person"
    }
    return mentions, refusals


def _refusal(name: Field, candidate: Candidate, reason: str) -> Refusal:
    return Refusal(candidate.readings[0].entity_id, name, candidate.start, candidate.end, candidate.surface, reason)


def _in_order(mentions: list[Mention]) -> tuple[Mention, ...]:
    """Sorted, title first; of two that overlap the earlier listed one stays."""
    kept: list[Mention] = []
    for name in FIELDS:
        here = sorted((m for m in mentions if m.field == name), key=lambda m: (m.start, -m.end))
        behind = 0
        for mention in here:
            if mention.start >= behind:
                kept.append(mention)
                behind = mention.end
    return tuple(kept)
