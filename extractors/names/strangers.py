"""Executives off the list in an article: where they are introduced, and wherever their names stand again."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from extractors.morphology import Morphology
from extractors.names.appointments import appointed, appoints, in_charge, leads
from extractors.names.comers import comers, comes_or_goes
from extractors.names.context import Article
from extractors.names.executives import TOLD, Introduction, introductions
from extractors.names.foreign import PARTICLES_OF_NAMES
from extractors.names.held import held
from extractors.names.labels import beside, labelled
from extractors.names.offices import governing, governs
from extractors.names.particles import begins_word, particle_end
from extractors.names.people import Sighting
from extractors.names.persons import surname_of
from extractors.names.references import Known
from extractors.names.zones import Span
from extractors.records import Field, Mention

FIELDS: tuple[Field, ...] = ("title", "text")
Titles = Mapping[Field, Sequence[Span]]
Strangers = dict[Field, list[Introduction]]
OPEN = "person:"


def strangers_in(
    article: Article, titles: Titles, plain: Sequence[Mention], claimed: Sequence[Sighting], morphology: Morphology
) -> Strangers:
    """The executives introduced in title and text who are nobody of the list."""
    found: Strangers = {}
    for name in FIELDS:
        text = article.part(name)
        spans = [(m.start, m.end) for m in plain if m.field == name]
        spans += [(s.candidate.start, s.candidate.end) for s in claimed if s.field == name]
        appointing = appoints(text)
        moves = appointing or (bool(spans) and comes_or_goes(text))  # in fewer words where somebody is known
        if not (titles[name] or moves or governs(text) or leads(text)):
            found[name] = []
            continue
        zones = article.zones[name]
        found[name] = introductions(
            text, titles[name], spans, zones, morphology, is_list=article.is_list, politics=article.politics
        )
        listed = {s.candidate.start for s in claimed if s.field == name}
        found[name] = [one for one in found[name] if one.end + 1 not in listed]  # 회사를 차린 미라 무라티 전 CTO
        named = article.lexicon.matcher.readings
        found[name] = [one for one in found[name] if one.words != TOLD or one.name not in named]  # 회장인 최태원
        taken = {start for start, _ in spans}
        posts = appointed(text, titles[name], taken, zones) if appointing else []
        found[name] = _merged(found[name], posts)
        found[name] = _merged(found[name], comers(text, taken | {one.start for one in posts}, zones) if moves else [])
        found[name] = _merged(found[name], in_charge(text, taken, zones))
        found[name] = _merged(found[name], list(held(text, taken, zones, morphology)))
        found[name] = _merged(found[name], labelled(text, taken, zones))
        found[name] = _merged(found[name], governing(text, taken, zones, morphology))
        found[name] = _merged(found[name], beside(text, found[name], taken, morphology))
    return found


def _merged(introduced: Sequence[Introduction], appointed: Sequence[Introduction]) -> list[Introduction]:
    """The introductions in order; who is introduced and appointed at one place has both positions."""
    by_start = {one.start: one for one in introduced}
    for one in appointed:
        known = by_start.get(one.start)
        by_start[one.start] = replace(known, positions=(*known.positions, *one.positions)) if known else one
    return [by_start[start] for start in sorted(by_start)]


def stranger_mentions(
    article: Article, strangers: Strangers, mentions: Sequence[Mention], knowns: dict[str, Known]
) -> list[Mention]:
    """Their mentions; each is added to `knowns`, so that titles can refer to them."""
    taken = {(m.field, m.start) for m in mentions}
    listed = {m.surface for m in mentions} | {known.surname for known in knowns.values() if len(known.surname) > 1}
    people: dict[str, Known] = {}
    found: list[Mention] = []
    whole = {one.name for name in FIELDS for one in strangers[name]}
    for name in FIELDS:
        for one in strangers[name]:
            if (name, one.start) in taken or (one.name in listed and not one.words) or _is_part(one.name, whole):
                continue
            found.append(_introduced(name, one, people))
    found += _again(article, [one for one in people if one.removeprefix(OPEN) not in listed], taken, found)
    for mention in found:
        if mention.field == "text":
            people[mention.entity_id].places.append(mention.start)
        else:
            people[mention.entity_id].titled = True
    knowns |= people
    return found


def _is_part(name: str, whole: Iterable[str]) -> bool:
    """Whether a name that begins with a little word is part of a longer one: `알 하킴`, who is `오마르 알 하킴`."""
    return name.split(" ")[0] in PARTICLES_OF_NAMES and any(one.endswith(f" {name}") for one in whole)


def _introduced(name: Field, one: Introduction, people: dict[str, Known]) -> Mention:
    entity_id = OPEN + one.name
    person = people.setdefault(entity_id, Known(entity_id, one.surname))
    person.stated.update(one.positions)
    person.words.update(one.words.split())
    why = f"{one.words} {' '.join(one.positions)}".strip()
    return Mention(entity_id, name, one.start, one.end, one.name, "open_executive", why)


def _again(
    article: Article, people: Iterable[str], taken: set[tuple[Field, int]], found: Sequence[Mention]
) -> list[Mention]:
    """The further places of these names; of a foreign name also the surname alone."""
    owners: dict[str, str] = {}
    for entity_id in people:
        full = entity_id.removeprefix(OPEN)
        owners[full] = entity_id
        if " " in full and len(surname_of(full)) > 1:
            owners.setdefault(surname_of(full), entity_id)
    if not owners:
        return []
    pattern = re.compile("|".join(map(re.escape, sorted(owners, key=len, reverse=True))))
    more: list[Mention] = []
    for name in FIELDS:
        text = article.part(name)
        inside = {at for m in found if m.field == name for at in range(m.start, m.end)}
        for match in pattern.finditer(text):
            start, end = match.span()
            if start in inside or (name, start) in taken or not article.is_open(name, start):
                continue
            if begins_word(text, start) and particle_end(text, end) is not None:
                why = f"{owners[match[0]].removeprefix(OPEN)} named elsewhere"
                more.append(Mention(owners[match[0]], name, start, end, match[0], "open_executive", why))
    return more
