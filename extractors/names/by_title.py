"""Mentions by surname and title: whom `최 회장` means in an article."""

from collections.abc import Sequence

from extractors.names.context import Article
from extractors.names.people import known_classes
from extractors.names.references import Known, references, resolve
from extractors.records import Field, Mention, Refusal

FIELDS: tuple[Field, ...] = ("title", "text")
HEAD_OF_STATE = "대통령"


def title_mentions(
    article: Article, knowns: dict[str, Known], mentions: Sequence[Mention], refusals: list[Refusal]
) -> list[Mention]:
    """The mentions by surname and title; `refusals` gets those that nobody, or more than one, fits."""
    for known in knowns.values():
        known.places.sort()
    heads = {article.lexicon.entries[one].surname or "" for one in article.lexicon.heads_of_state}
    surnames = frozenset({known.surname for known in knowns.values()} | heads)
    found: list[Mention] = []
    for name in FIELDS:
        text = article.part(name)
        covered = {at for m in mentions if m.field == name for at in range(m.start, m.end)}
        ends = {m.end for m in mentions if m.field == name} | article.org_ends[name]
        for reference in references(text, name, surnames, ends):
            start, end = reference.start, reference.end
            if start in covered or end - 1 in covered or not article.is_open(name, start):
                continue
            meant, why = resolve(reference, list(knowns.values()), text)
            if meant is None and reference.title == HEAD_OF_STATE:
                meant, why = _incumbent(article, reference.surname, knowns, start) or (None, why)
            if meant is None:
                refusals.append(Refusal(f"person:{text[start:end]}", name, start, end, text[start:end], why))
                continue
            found.append(Mention(meant.entity_id, name, start, end, text[start:end], "title_reference", why))
            if name == "text":
                meant.places.append(start)
    return found


def _incumbent(article: Article, surname: str, knowns: dict[str, Known], at: int) -> tuple[Known, str] | None:
    """The head of state in office when the article appeared, whom nobody needs to introduce (`이 대통령`)."""
    year = article.doc.published_at.year if article.doc.published_at else None
    for entity_id in article.lexicon.heads_of_state:
        entry = article.lexicon.entries[entity_id]
        since = next((post.since for post in entry.posts if post.position == HEAD_OF_STATE), None)
        if since and entry.surname == surname and (year is None or since <= year):
            named = article.presidents.items()
            if any(name != entry.entity.name and name.startswith(surname) and first < at for name, first in named):
                return None  # 이승만 대통령은 ... 이 대통령은
            known = Known(entity_id, surname, {HEAD_OF_STATE}, known_classes(entry))
            return knowns.setdefault(entity_id, known), "the president in office"
    return None
