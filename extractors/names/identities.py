"""Who each personal name of an article is: the listed person, an executive off the list, or nobody we know."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.morphology import Morphology
from extractors.names.context import Article
from extractors.names.executives import Introduction, introductions
from extractors.names.match import Candidate
from extractors.names.particles import begins_word, particle_end
from extractors.names.people import Sighting, employer_words, is_common, is_supported, known_classes, sight
from extractors.names.references import HANJA, Known, references, resolve
from extractors.names.zones import Span
from extractors.records import Field, Mention, Refusal

FIELDS: tuple[Field, ...] = ("title", "text")
Titles = dict[Field, list[Span]]
OPEN = "person:"
HEAD_OF_STATE = "대통령"


@dataclass(frozen=True, slots=True)
class Decision:
    """Who a sighting is: an entity id, or None for nobody we know; `sure` where the words beside the name say so."""

    entity_id: str | None
    why: str
    sure: bool


def read_people(
    article: Article,
    candidates: Sequence[tuple[Field, Candidate]],
    titles: Titles,
    plain: Sequence[Mention],
    morphology: Morphology,
) -> tuple[list[Mention], list[Refusal]]:
    """The mentions of people, by name and by surname and title, and the refused candidates."""
    sightings = [
        sight(article, name, one, reading.entity_id)
        for name, one in candidates for reading in one.readings if reading.kind == "person"
    ]  # fmt: skip
    strangers = _strangers(article, titles, plain, sightings, morphology)
    mentions, refusals, knowns = _decide(article, sightings, strangers)
    more = _strangers_mentions(article, strangers, mentions, knowns)
    mentions += more
    mentions += _by_title(article, knowns, mentions, refusals)
    return mentions, refusals


def _strangers(
    article: Article, titles: Titles, plain: Sequence[Mention], sightings: Sequence[Sighting], morphology: Morphology
) -> dict[Field, list[Introduction]]:
    """Executives introduced in title and text whom no sighting claims with certainty."""
    found: dict[Field, list[Introduction]] = {}
    for name in FIELDS:
        claimed = [
            (s.candidate.start, s.candidate.end) for s in sightings if s.field == name and s.sign in ("is", "may be")
        ]
        spans = [(m.start, m.end) for m in plain if m.field == name] + claimed
        found[name] = introductions(
            article.part(name), titles[name], spans, article.zones[name], morphology, is_list=article.is_list
        )
    return found


def _decide(
    article: Article, sightings: Sequence[Sighting], strangers: dict[Field, list[Introduction]]
) -> tuple[list[Mention], list[Refusal], dict[str, Known]]:
    mentions: list[Mention] = []
    refusals: list[Refusal] = []
    knowns: dict[str, Known] = {}
    introduced = {(name, one.start) for name in FIELDS for one in strangers[name]}
    by_name: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        by_name[sighting.entity_id].append(sighting)
    firm = {
        s.entity_id
        for s in sightings
        if s.sign == "is" or (s.sign == "may be" and not is_common(article.lexicon.entries[s.entity_id], s.candidate))
    }
    article.supported |= firm
    for entity_id, group in by_name.items():
        for sighting, decision in _settle(article, entity_id, group, introduced):
            one = sighting.candidate
            if decision.entity_id == entity_id:
                mentions.append(
                    Mention(entity_id, sighting.field, one.start, one.end, one.surface, "alias", decision.why)
                )
                _note(article, knowns, sighting)
            elif not _claimed(sightings, sighting, firm):
                refusals.append(Refusal(entity_id, sighting.field, one.start, one.end, one.surface, decision.why))
    return mentions, refusals, knowns


def _claimed(sightings: Sequence[Sighting], sighting: Sighting, firm: set[str]) -> bool:
    return any(s is not sighting and s.candidate is sighting.candidate and s.entity_id in firm for s in sightings)


def _settle(
    article: Article, entity_id: str, group: list[Sighting], introduced: set[tuple[Field, int]]
) -> Iterable[tuple[Sighting, Decision]]:
    """Each sighting of one listed person with who it is: what stands beside a name holds for the same name nearby."""
    entry = article.lexicon.entries[entity_id]
    support = is_supported(article, entry)
    firm = [s for s in group if s.sign == "is"] or [
        s for s in group if s.sign == "may be" and (support or not is_common(entry, s.candidate))
    ]
    denied = [s for s in group if s.sign == "is not"]
    for sighting in group:
        weak = is_common(entry, sighting.candidate)
        if sighting.sign == "is not":
            yield sighting, Decision(None, sighting.why, True)
        elif sighting.sign == "is" or (sighting.sign == "may be" and (not weak or support or firm)):
            yield sighting, Decision(entity_id, f"{sighting.why}", True)
        elif sighting.sign == "may be":
            yield sighting, Decision(None, f"{sighting.why}, but nothing in the article supports it", True)
        elif firm and not _nearer(sighting, denied, firm):
            yield (
                sighting,
                Decision(entity_id, f"named as {article.lexicon.name_of(entity_id)} elsewhere: {firm[0].why}", False),
            )
        elif denied:
            yield sighting, Decision(None, f"a namesake: {denied[0].why}", False)
        elif (
            support
            and not article.is_list
            and not article.sports
            and (sighting.field, sighting.candidate.start) not in introduced
        ):
            yield sighting, Decision(entity_id, f"supported by {support}", False)
        else:
            yield sighting, Decision(None, "a name that many bear, and nothing supports it", False)


def _nearer(sighting: Sighting, denied: list[Sighting], firm: list[Sighting]) -> bool:
    """Whether the namesake was named after the listed person and before this place."""
    if sighting.field == "title":
        return False
    last = max(
        (s.candidate.start for s in firm if s.field == "text" and s.candidate.start < sighting.candidate.start),
        default=-1,
    )
    return any(s.field == "text" and last < s.candidate.start < sighting.candidate.start for s in denied) and last >= 0


def _note(article: Article, knowns: dict[str, Known], sighting: Sighting) -> None:
    entry = article.lexicon.entries[sighting.entity_id]
    known = knowns.get(sighting.entity_id)
    if known is None:
        surname = HANJA.get(entry.surname or "", entry.surname or "")
        known = knowns[sighting.entity_id] = Known(
            sighting.entity_id, surname, known=known_classes(entry), words=set(employer_words(article, entry))
        )
    known.stated.update(sighting.positions)
    if sighting.field == "text":
        known.places.append(sighting.candidate.start)


def _strangers_mentions(
    article: Article, strangers: dict[Field, list[Introduction]], mentions: list[Mention], knowns: dict[str, Known]
) -> list[Mention]:
    """Mentions of executives off the list: where introduced, and wherever their name stands again."""
    taken = {(m.field, m.start) for m in mentions}
    listed = {m.surface for m in mentions}
    found: list[Mention] = []
    people: dict[str, Known] = {}
    for name in FIELDS:
        for one in strangers[name]:
            if (name, one.start) in taken or one.name in listed and not one.words:
                continue
            entity_id = OPEN + one.name
            person = people.setdefault(entity_id, Known(entity_id, one.surname))
            person.stated.update(one.positions)
            person.words.update(one.words.split())
            found.append(
                Mention(
                    entity_id,
                    name,
                    one.start,
                    one.end,
                    one.name,
                    "open_executive",
                    f"{one.words} {' '.join(one.positions)}".strip(),
                )
            )
    found += _again(article, people, found, taken, listed)
    for mention in found:
        if mention.field == "text":
            people[mention.entity_id].places.append(mention.start)
    for entity_id, person in people.items():
        person.places.sort()
        knowns[entity_id] = person
    return found


def _again(
    article: Article, people: dict[str, Known], found: list[Mention], taken: set[tuple[Field, int]], listed: set[str]
) -> list[Mention]:
    """The further places of these names; of a foreign name also the surname alone."""
    places = taken | {(m.field, m.start) for m in found}
    more: list[Mention] = []
    for entity_id in people:
        full = entity_id.removeprefix(OPEN)
        if full in listed or not full:
            continue
        surfaces = [full, full.split()[-1]] if " " in full and len(full.split()[-1]) > 1 else [full]
        for name in FIELDS:
            text = article.part(name)
            for match in re.finditer("|".join(map(re.escape, surfaces)), text):
                if (
                    (name, match.start()) in places
                    or not begins_word(text, match.start())
                    or not article.is_open(name, match.start())
                ):
                    continue
                if any(m.field == name and m.start <= match.start() < m.end for m in found):
                    continue
                if particle_end(text, match.end()) is not None:
                    more.append(
                        Mention(
                            entity_id,
                            name,
                            match.start(),
                            match.end(),
                            match[0],
                            "open_executive",
                            f"{full} named elsewhere",
                        )
                    )
                    places.add((name, match.start()))
    return more


def _incumbent(article: Article, surname: str, knowns: dict[str, Known]) -> tuple[Known, str] | None:
    """The head of state in office when the article appeared, whom nobody needs to introduce (`이 대통령`)."""
    year = article.doc.published_at.year if article.doc.published_at else None
    for entity_id in article.lexicon.heads_of_state:
        entry = article.lexicon.entries[entity_id]
        terms = [
            p
            for p in entry.posts
            if p.position == HEAD_OF_STATE and p.since and (year is None or p.since <= year <= (p.until or year))
        ]
        if terms and entry.surname == surname:
            known = Known(entity_id, surname, {HEAD_OF_STATE}, known_classes(entry))
            return knowns.setdefault(entity_id, known), "the president in office"
    return None


def _by_title(
    article: Article, knowns: dict[str, Known], mentions: list[Mention], refusals: list[Refusal]
) -> list[Mention]:
    """The mentions by surname and title."""
    for known in knowns.values():
        known.places.sort()
    heads = {article.lexicon.entries[one].surname or "" for one in article.lexicon.heads_of_state}
    surnames = frozenset({known.surname for known in knowns.values()} | heads)
    covered = [(m.field, m.start, m.end) for m in mentions]
    found: list[Mention] = []
    for name in FIELDS:
        text = article.part(name)
        for reference in references(text, name, surnames):
            start, end = reference.start, reference.end
            if not article.is_open(name, start) or any(f == name and a < end and start < b for f, a, b in covered):
                continue
            meant, why = resolve(reference, list(knowns.values()), text)
            if meant is None and reference.title == HEAD_OF_STATE:
                meant, why = _incumbent(article, reference.surname, knowns) or (None, why)
            surface = text[start:end]
            if meant:
                found.append(Mention(meant.entity_id, name, start, end, surface, "title_reference", why))
                if name == "text":
                    meant.places.append(start)
            else:
                refusals.append(Refusal(f"{OPEN}{surface}", name, start, end, surface, why))
    return found
