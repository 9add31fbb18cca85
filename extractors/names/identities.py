"""Who each personal name of an article is: the listed person, a namesake off the list, or nobody we know."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.morphology import Morphology
from extractors.names.by_title import title_mentions
from extractors.names.context import Article
from extractors.names.family import family_mentions
from extractors.names.match import Candidate
from extractors.names.people import Sighting, employer_words, is_common, is_supported, known_classes, sight
from extractors.names.references import HANJA, Known
from extractors.names.strangers import Titles, stranger_mentions, strangers_in
from extractors.names.variants import as_spelt
from extractors.names.words import words
from extractors.records import Field, Mention, Refusal

# How much a sighting says for itself, where two listed people bear one name.
WEIGHT = {"is": 3, "may be": 2, "open": 1, "odd": 1, "is not": 0}
DISTINCT = frozenset(words("positions", "distinct"))
FAMILY = 2  # so many of one surname, that a title must tell them apart


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether a sighting is the listed person, and why."""

    sighting: Sighting
    accepted: bool
    why: str


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
    article.supported |= {s.entity_id for s in sightings if _is_firm(article, s)}
    entries = article.lexicon.entries
    supports = {one: is_supported(article, entries[one]) for one in {s.entity_id for s in sightings}}
    supports |= {s.entity_id: supports[s.entity_id] or "the scene" for s in sightings if _is_distinct(article, s)}
    claimed = [s for s in sightings if _is_claimed(article, s, supports)]
    strangers = strangers_in(article, titles, plain, claimed, morphology)
    introduced = {(name, one.start) for name, found in strangers.items() for one in found}
    decisions = _one_each(list(_decide(article, sightings, supports, introduced)))
    decisions = _of_one_family(article, decisions)
    mentions = [_mention(one) for one in decisions if one.accepted]
    mentions = [as_spelt(article.part(m.field), m, entries[m.entity_id]) for m in mentions]
    taken = {(m.field, m.start) for m in mentions}
    refusals = [
        _refusal(one)
        for one in decisions
        if not one.accepted and (one.sighting.field, one.sighting.candidate.start) not in taken
    ]
    knowns: dict[str, Known] = {}
    for one in decisions:
        if one.accepted:
            _note(article, knowns, one.sighting)
    mentions += stranger_mentions(article, strangers, mentions, knowns)
    mentions += title_mentions(article, knowns, mentions, refusals)
    mentions += family_mentions(article, knowns, mentions, plain)
    taken |= {(m.field, m.start) for m in mentions}
    return mentions, [one for one in refusals if (one.field, one.start) not in taken]


def _is_firm(article: Article, sighting: Sighting) -> bool:
    """Whether the sighting alone shows that the article names the person."""
    entry = article.lexicon.entries[sighting.entity_id]
    return sighting.sign == "is" or (sighting.sign == "may be" and not is_common(entry, sighting.candidate))


def _is_distinct(article: Article, sighting: Sighting) -> bool:
    """Whether a position that few hold fits the name in an article about the scene: 정의선 회장, 김용범 실장."""
    scene = bool(article.supported) and not (article.is_list or article.sports or article.shows)
    return scene and sighting.sign == "may be" and any(position in DISTINCT for position in sighting.positions)


def _is_claimed(article: Article, sighting: Sighting, supports: Mapping[str, str | None]) -> bool:
    """Whether the listed person holds the name, so that it cannot be a namesake's."""
    if sighting.sign == "may be":
        return _is_firm(article, sighting) or supports[sighting.entity_id] is not None
    return sighting.sign == "is"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an article says of one listed name: where it is surely the person, where surely not, what supports it."""

    sure: tuple[int, ...]  # places in the text, in order
    why: str | None  # why it is the person somewhere, in title or text
    denied: tuple[int, ...]
    why_not: str | None
    support: str | None


def _evidence(article: Article, group: Sequence[Sighting], support: str | None) -> Evidence:
    firm = [s for s in group if _is_firm(article, s) or (s.sign == "may be" and support)]
    denied = [s for s in group if s.sign == "is not" or (s.sign == "odd" and not firm)]
    return Evidence(
        tuple(s.candidate.start for s in firm if s.field == "text"), firm[0].why if firm else None,
        tuple(s.candidate.start for s in denied if s.field == "text"), denied[0].why if denied else None, support,
    )  # fmt: skip


def _decide(
    article: Article,
    sightings: Sequence[Sighting],
    supports: Mapping[str, str | None],
    introduced: set[tuple[Field, int]],
) -> Iterable[Decision]:
    if not sightings:
        return  # most articles, of which nothing more need be known
    by_person: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        by_person[sighting.entity_id].append(sighting)
    bare = not (article.is_list or article.sports or article.shows)
    for entity_id, group in by_person.items():
        evidence = _evidence(article, group, supports[entity_id])
        for sighting in group:
            yield _decision(sighting, evidence, bare and (sighting.field, sighting.candidate.start) not in introduced)


def _decision(sighting: Sighting, evidence: Evidence, bare: bool) -> Decision:
    """What stands beside a name holds for the same name nearby; without that the article must support the name."""
    if sighting.sign == "is not":
        return Decision(sighting, False, sighting.why)
    if sighting.sign == "is" or (sighting.sign == "may be" and evidence.why):
        return Decision(sighting, True, sighting.why)
    if evidence.why and not _nearer(sighting, evidence):
        return Decision(sighting, True, f"named before or after: {evidence.why}")
    if evidence.why_not:
        return Decision(sighting, False, f"a namesake: {evidence.why_not}")
    if evidence.support and bare:
        return Decision(sighting, True, f"supported by {evidence.support}")
    return Decision(sighting, False, "a name that many bear, and nothing supports it")


def _nearer(sighting: Sighting, evidence: Evidence) -> bool:
    """Whether the namesake was named after the listed person and before this place."""
    here = sighting.candidate.start
    sure, denied = bisect_left(evidence.sure, here), bisect_left(evidence.denied, here)
    if sighting.field == "title" or not sure or not denied:
        return False
    return evidence.denied[denied - 1] > evidence.sure[sure - 1]


def _one_each(decisions: list[Decision]) -> list[Decision]:
    """One accepted decision for each place: of two listed people of one name the one that the article shows better."""
    accepted = [one.sighting.entity_id for one in decisions if one.accepted and one.sighting.sign == "is"]
    best: dict[tuple[Field, int], Decision] = {}
    for one in decisions:
        place = (one.sighting.field, one.sighting.candidate.start)
        if one.accepted and (place not in best or _rank(one, accepted) > _rank(best[place], accepted)):
            best[place] = one
    return [
        one for one in decisions if not one.accepted or best[one.sighting.field, one.sighting.candidate.start] is one
    ]


def _of_one_family(article: Article, decisions: list[Decision]) -> list[Decision]:
    """The decisions, a family name with a title given to whom of the family the title fits: `아모데이 사장`."""
    entries = article.lexicon.entries
    families: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in decisions:
        surname = entries[one.sighting.entity_id].surname or ""
        if one.accepted and len(surname) > 1 and one.sighting.candidate.surface != surname:
            families[surname][one.sighting.entity_id].update(one.sighting.positions)
    return [_of_family(one, families.get(one.sighting.candidate.surface, {})) for one in decisions]


def _of_family(decision: Decision, family: Mapping[str, set[str]]) -> Decision:
    title = decision.sighting.positions[0] if decision.sighting.positions else None
    fitting = [entity_id for entity_id, stated in family.items() if title in stated]
    if not decision.accepted or len(family) < FAMILY or len(fitting) != 1:
        return decision
    return replace(decision, sighting=replace(decision.sighting, entity_id=fitting[0]), why=f"{title} of the family")


def _rank(decision: Decision, shown: list[str]) -> tuple[int, int]:
    return WEIGHT[decision.sighting.sign], shown.count(decision.sighting.entity_id)


def _mention(decision: Decision) -> Mention:
    one = decision.sighting.candidate
    return Mention(
        decision.sighting.entity_id, decision.sighting.field, one.start, one.end, one.surface, "alias", decision.why
    )


def _refusal(decision: Decision) -> Refusal:
    one = decision.sighting.candidate
    return Refusal(decision.sighting.entity_id, decision.sighting.field, one.start, one.end, one.surface, decision.why)


def _note(article: Article, knowns: dict[str, Known], sighting: Sighting) -> None:
    entry = article.lexicon.entries[sighting.entity_id]
    known = knowns.get(sighting.entity_id)
    if known is None:
        surname = HANJA.get(entry.surname or "", entry.surname or "")
        words = set(employer_words(article, entry))
        known = knowns[sighting.entity_id] = Known(sighting.entity_id, surname, known=known_classes(entry), words=words)
    known.stated.update(sighting.positions)
    known.titled |= sighting.field == "title"
    if sighting.field == "text":
        known.places.append(sighting.candidate.start)
