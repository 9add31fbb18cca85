"""Quotes: the words between quotation marks and who said them."""

import re

from extractors.records import Document, Field, Mention, Quote
from extractors.sentences import sentences

SPOKEN = re.compile(r"“(?P<a>[^“”\n]{2,600})”|\"(?P<b>[^\"\n]{2,600})\"")
# What follows the marks when words were said, not merely named: `라고 말했다`, `며`, `는 취지로`.
SAID_AFTER = re.compile(r"\s?(?:이?라고|이?라며|이?라면서|고\s|며\s|면서\s|이?라는|는\s|이?란|하고)")
SAID_VERB = re.compile(
    r"말했|밝혔|전했|설명했|강조했|덧붙|답했|지적했|내다봤|평가했|적었|썼|했다|외쳤|물었|당부|꼬집|반박"
)


def find_quotes(doc: Document, mentions: tuple[Mention, ...]) -> tuple[Quote, ...]:
    """The spoken quotes of the document in order; the speaker where the text says who."""
    return tuple(_of_field(doc.title, "title", mentions) + _of_field(doc.text, "text", mentions))


def _of_field(text: str, name: Field, mentions: tuple[Mention, ...]) -> list[Quote]:
    found: list[Quote] = []
    if SPOKEN.search(text) is None:
        return found
    here = [m for m in mentions if m.field == name]
    at = 0
    for start, end in sentences(text):
        while at < len(here) and here[at].end <= start:
            at += 1
        stop = at
        while stop < len(here) and here[stop].start < end:
            stop += 1
        inside = here[at:stop]
        found += _of_sentence(text, start, end, name, inside)
    return found


def _of_sentence(text: str, start: int, end: int, name: Field, mentions: list[Mention]) -> list[Quote]:
    marks = list(SPOKEN.finditer(text, start, end))
    found = []
    for match in marks:
        group = "a" if match["a"] else "b"
        if name == "title" or SAID_AFTER.match(text, match.end()) or SAID_VERB.search(text, match.end(), end):
            speaker = _speaker(text, match, mentions, marks)
            found.append(Quote(name, match.start(group), match.end(group), match[group], speaker))
    return found


def _speaker(text: str, match: re.Match[str], mentions: list[Mention], marks: list[re.Match[str]]) -> str | None:
    """The subject outside every quotation: the nearest name before that 은/는/이/가 ends; in titles any name."""
    outside = [m for m in mentions if not any(q.start() < m.start < q.end() for q in marks)]
    before = [m for m in outside if m.end <= match.start()]
    for mention in reversed(before):
        between = text[mention.end : match.start()]
        if mention.field == "title" and len(between.strip()) <= 12:
            return mention.entity_id
        if re.match(r"[^.,“”\"]{0,40}?(?:은|는|이|가|도|측은|께서)\s", between):
            return _person_first(mention, before)
    after = [m for m in outside if m.start >= match.end()]
    subject = next((m for m in after if re.match(r"[^.,“”\"]{0,30}?(?:은|는|이|가)\s", text[m.end : m.end + 40])), None)
    return subject.entity_id if subject else None


def _person_first(mention: Mention, before: list[Mention]) -> str:
    """`샘 올트먼 오픈AI CEO는`: the person speaks, not the organisation in their title."""
    i = before.index(mention)
    if i and before[i - 1].end + 1 >= mention.start and before[i - 1].entity_id != mention.entity_id:
        return before[i - 1].entity_id
    return mention.entity_id
