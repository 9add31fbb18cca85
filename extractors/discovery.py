"""New names: what several publishers write and the gazetteer does not know. Suggestions for a person, never entries.

Two signs. An executive off the list (`person:김하늘`) was read with organisation and position. A proper noun that the
analyser's dictionary lacks (`소서릭스`) is likely a young company or product; letters written on to it belong to it
(`퓨리오사AI`).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from extractors.names.zones import silent_zones
from extractors.records import Document, Mention
from extractors.tag import Tagger

SHORTEST, LONGEST = 2, 20  # characters of an unknown name
AROUND = 24  # characters shown before and behind it
# Particles that the analyser takes for the end of an unknown name: `노타의`. Others may well end one: 마두로.
PARTICLE = re.compile(r"(?<=[가-힣]{2})[은는을를의]$")
REPORTER = re.compile(r"\s?(?:기자|특파원|앵커|PD\b)")
OPEN = "person:"


@dataclass(frozen=True, slots=True)
class NewName:
    """A name that one article writes: `context` are the words around its first place there."""

    name: str
    kind: Literal["person", "name"]
    context: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A new name with the publishers and articles that write it, and the context of one of them."""

    name: str
    kind: Literal["person", "name"]
    publishers: tuple[str, ...]
    articles: int
    context: str


def new_names(doc: Document, mentions: Sequence[Mention], tagger: Tagger) -> tuple[NewName, ...]:
    """The new names of the document, each once; none where it has none of our topics (another scene)."""
    if not any(tagger.lexicon.kind_of(mention.entity_id) == "topic" for mention in mentions):
        return ()
    found: dict[str, NewName] = {}
    for mention in mentions:
        if mention.entity_id.startswith(OPEN):
            text = doc.title if mention.field == "title" else doc.text
            name = mention.entity_id.removeprefix(OPEN)
            found.setdefault(name, NewName(name, "person", _context(text, mention.start, mention.end)))
    taken = [(mention.start, mention.end) for mention in mentions if mention.field == "text"]
    taken += silent_zones(doc.text)
    for start, end in tagger.morphology.unknown_names(doc.text):
        name = PARTICLE.sub("", doc.text[start:end])
        free = not any(start < b and a < end for a, b in taken) and not REPORTER.match(doc.text, end)
        if free and SHORTEST <= len(name) <= LONGEST:
            found.setdefault(name, NewName(name, "name", _context(doc.text, start, start + len(name))))
    return tuple(found.values())


def suggestions(
    seen: Iterable[tuple[str, NewName]], *, publishers: int, known: frozenset[str] = frozenset()
) -> tuple[Suggestion, ...]:
    """The names that at least so many publishers write, the most widely written first.

    `seen` holds a pair (publisher, name) for each article that writes it. Names of `known` are left out.
    """
    by_name: dict[str, list[tuple[str, NewName]]] = defaultdict(list)
    for publisher, one in seen:
        by_name[one.name].append((publisher, one))
    found = [
        Suggestion(
            name, min((one.kind for _, one in told), key=("person", "name").index),
            tuple(sorted({publisher for publisher, _ in told})), len(told), told[0][1].context,
        )
        for name, told in by_name.items() if name not in known
    ]  # fmt: skip
    wide = [one for one in found if len(one.publishers) >= publishers]
    return tuple(sorted(wide, key=lambda one: (-len(one.publishers), -one.articles, one.name)))


def _context(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return " ".join(f"{before}{text[start:end]}{after}".split())
