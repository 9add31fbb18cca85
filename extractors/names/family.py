"""Mentions by family name alone: `펠드먼 CEO` after 앤드루 펠드먼, `황 엔비디아 CEO` after 젠슨 황."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from extractors.names.apposition import read_word
from extractors.names.context import Article
from extractors.names.particles import begins_word
from extractors.names.persons import NO_SURNAMES
from extractors.names.positions import fits
from extractors.names.references import HANJA, TITLES, Known
from extractors.records import Field, Mention

FIELDS: tuple[Field, ...] = ("title", "text")
BETWEEN = "임시|공동|신임|총괄|수석|전|현"
TITLED = re.compile(rf"\s?(?:(?:{BETWEEN})\s)?(?:{TITLES})|\s전\s[^\s,.]{{1,12}}\s(?:{TITLES})")  # 그로스 전 나루 CEO
BARE = re.compile(r"(?:은|는|이|가|도|을|를|의|와|과|에게)(?=[\s,])")
LONG = 3  # syllables of a foreign family name that stands without a title: 그로스는
COUNTING = frozenset("한두세네양")  # 두 삼성전자 사장


def family_mentions(
    article: Article, knowns: Mapping[str, Known], mentions: Sequence[Mention], plain: Sequence[Mention]
) -> list[Mention]:
    """Where a family name of two or more syllables stands with a title, or a shorter one with employer and title."""
    found: list[Mention] = []
    for name in FIELDS:
        taken = {at for m in mentions if m.field == name for at in range(m.start, m.end)}
        for start, end, known, why in (*_long(article, name, knowns), *_employed(article, name, knowns, plain)):
            if start in taken or not article.is_open(name, start):
                continue
            surface = article.part(name)[start:end]
            found.append(Mention(known.entity_id, name, start, end, surface, "title_reference", why))
    return found


def _long(article: Article, name: Field, knowns: Mapping[str, Known]) -> list[tuple[int, int, Known, str]]:
    """Family names, and given names of foreigners, that only one person of the article bears."""
    bearers: dict[str, list[Known]] = defaultdict(list)
    for known in knowns.values():
        for part in {known.surname, *_parts(article, known)}:
            if len(part) > 1:
                bearers[part].append(known)
    alone = {part: group[0] for part, group in bearers.items() if len(group) == 1}
    if not alone:
        return []
    text, behind = article.part(name), 0
    found: list[tuple[int, int, Known, str]] = []
    for start, end in _places(text, alone):
        known = alone[text[start:end]]
        titled = (TITLED.match(text, end) or _bare(article, known, text, start, end)) if start >= behind else None
        if titled is None:
            continue
        behind = titled.end()
        if begins_word(text, start) and _named_before(known, name, start):
            found.append((start, end, known, f"a name of {known.entity_id}, named before"))
    return found


def _bare(article: Article, known: Known, text: str, start: int, end: int) -> re.Match[str] | None:
    """What stands behind the family name of a foreigner off the list who is called by it alone: `그로스는`."""
    foreign = known.entity_id.startswith("person:") and text[start:end] == known.surname and end - start >= LONG
    return BARE.match(text, end) if foreign and " " in known.entity_id else None


def _places(text: str, names: Iterable[str]) -> list[tuple[int, int]]:
    """Where the names stand, in order; of two that begin at one place the longer first."""
    found: list[tuple[int, int]] = []
    for name in names:
        start = text.find(name)
        while start >= 0:
            found.append((start, start + len(name)))
            start = text.find(name, start + 1)
    return sorted(found, key=lambda span: (span[0], -span[1]))


def _parts(article: Article, known: Known) -> list[str]:
    """The words of a foreign name: `로버트 CEO` after 로버트 플레이터."""
    name = article.lexicon.name_of(known.entity_id)
    return name.split() if " " in name else []


def _employed(
    article: Article, name: Field, knowns: Mapping[str, Known], plain: Sequence[Mention]
) -> list[tuple[int, int, Known, str]]:
    text = article.part(name)
    found: list[tuple[int, int, Known, str]] = []
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
            why = f"{text[start]} of {org.surface}: {fitting[0].entity_id} named before"
            found.append((start, start + 1, fitting[0], why))
    return found


def _named_before(known: Known, name: Field, start: int) -> bool:
    return name == "title" or any(place < start for place in known.places)
