"""Mentions by family name alone: `펠드먼 CEO` after 앤드루 펠드먼, `황 엔비디아 CEO` after 젠슨 황."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from extractors.names.apposition import read_word
from extractors.names.context import Article
from extractors.names.particles import begins_word
from extractors.names.persons import NO_SURNAMES
from extractors.names.positions import fits
from extractors.names.references import HANJA, TITLES, Known
from extractors.records import Field, Mention

FIELDS: tuple[Field, ...] = ("title", "text")
COUNTING = frozenset("한두세네양")  # 두 삼성전자 사장


def family_mentions(
    article: Article, knowns: Mapping[str, Known], mentions: Sequence[Mention], plain: Sequence[Mention]
) -> list[Mention]:
    """Where a family name of two or more syllables stands with a title, or a shorter one with employer and title."""
    found: list[Mention] = []
    for name in FIELDS:
        taken = {at for m in mentions if m.field == name for at in range(m.start, m.end)}
        for start, known, why in (*_long(article, name, knowns), *_employed(article, name, knowns, plain)):
            end = start + (len(known.surname) if len(known.surname) > 1 else 1)
            if start in taken or not article.is_open(name, start):
                continue
            surface = article.part(name)[start:end]
            found.append(Mention(known.entity_id, name, start, end, surface, "title_reference", why))
    return found


def _long(article: Article, name: Field, knowns: Mapping[str, Known]) -> list[tuple[int, Known, str]]:
    bearers: dict[str, list[Known]] = defaultdict(list)
    for known in knowns.values():
        if len(known.surname) > 1:
            bearers[known.surname].append(known)
    alone = {surname: group[0] for surname, group in bearers.items() if len(group) == 1}
    if not alone:
        return []
    text = article.part(name)
    pattern = re.compile(rf"({'|'.join(map(re.escape, alone))})\s?(?:{TITLES})")
    return [
        (m.start(), alone[m[1]], f"the family name of {alone[m[1]].entity_id}, named before")
        for m in pattern.finditer(text)
        if begins_word(text, m.start()) and _named_before(alone[m[1]], name, m.start())
    ]


def _employed(
    article: Article, name: Field, knowns: Mapping[str, Known], plain: Sequence[Mention]
) -> list[tuple[int, Known, str]]:
    text = article.part(name)
    found: list[tuple[int, Known, str]] = []
    for org in plain:
        start = org.start - 2
        if org.field != name or start < 0 or text[org.start - 1] != " " or not begins_word(text, start):
            continue
        surname = HANJA.get(text[start], text[start])
        after = org.end + (text[org.end : org.end + 1] == " ")
        _, title, _ = read_word(text, after)
        if surname in NO_SURNAMES or surname in COUNTING or title is None or not title.executive or title.prefix:
            continue
        fitting = [
            known
            for known in knowns.values()
            if known.surname == surname
            and _named_before(known, name, start)
            and any(org.surface in word or word in org.surface for word in known.words if word)
            and any(fits(title.name, position) for position in (*known.stated, *known.known))
        ]
        if len(fitting) == 1:
            found.append((start, fitting[0], f"{text[start]} of {org.surface}: {fitting[0].entity_id} named before"))
    return found


def _named_before(known: Known, name: Field, start: int) -> bool:
    return name == "title" or any(place < start for place in known.places)
