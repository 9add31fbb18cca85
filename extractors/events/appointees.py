"""Who takes a post, joins or is sued: not the politicians who appoint, but the firm that does."""

import re
from dataclasses import replace

from extractors.events.phrases import Phrase
from extractors.events.sentence import Sentence, clause_at
from extractors.events.subjects import PASSIVE
from extractors.events.triggers import Hit

POACHED = "appointment/poach"  # people without names, from one firm to another
OFFICE = re.compile(r"\s?(?:미국\s?|전\s?)?(?:대통령|의원|총리)")


def _in_office(sentence: Sentence, person: Phrase) -> bool:
    return bool(OFFICE.match(sentence.text, person.end) or OFFICE.search(person.surface))


def joiners(sentence: Sentence, hit: Hit, taken: list[tuple[Phrase, str]]) -> list[tuple[Phrase, str]]:
    """Nobody where a person joins: that is an appointment, not an organisation taking part."""
    near = [p for p in sentence.phrases if p.kind == "person" and p.stop <= hit.start <= p.stop + 3]
    joins = hit.trigger.name in ("participation/join", "participation/fair")
    return [] if joins and (near or any(p.kind == "person" for p, _ in taken)) else taken


ANNOUNCES = re.compile(r"(?:다|라)고\s(?:[^\s.“”]{1,16}\s){0,3}?(?:밝[혔히]|발표|공시|알[렸리]|공지)")


def _announcing(sentence: Sentence, hit: Hit) -> list[Phrase]:
    """The house that makes it known: `애플은 8일 가람이 은퇴하며 나루를 선임했다고 발표했다`, `...고 애플이 밝혔다`."""
    announced = ANNOUNCES.search(sentence.text, hit.end)
    if not announced:
        return []
    behind = [p for p in sentence.phrases if p.kind == "org" and p.case in ("subject", "topic") and not p.apposed
              and announced.start() < p.start < announced.end()]  # fmt: skip
    if behind:
        return behind[:1]
    topics = [p for p in sentence.phrases if p.kind == "org" and p.case == "topic" and not p.apposed]
    return [p for p in topics if p.stop <= hit.start][:1]


def _list_begin(sentence: Sentence, begin: int) -> int:
    """Where the list begins of which a later member stands at or behind `begin`: `A 이사와 칩을 맡아 온 | B 이사를`."""
    at = next((i for i, p in enumerate(sentence.phrases) if p.start >= begin and p.case == "object"), 0)
    while at and sentence.phrases[at - 1].linked:
        at -= 1
    return min(begin, sentence.phrases[at].start)


# `나르텍과 가람을 거친 한나루 사장을 영입했다`: where he has been before
PASSED = re.compile(
    r"(?:\([^()]{1,20}\))?(?:(?:와|과|,)\s[^\s.,“”]{1,24})?[을를]\s(?:두루\s|차례로\s)?거(?:친|쳐\s온)\s"
)
TO_HEAD = "appointment/is-to-head"  # 위원장은 한가람 의원이 맡는다


def appointees(sentence: Sentence, hit: Hit, taken: list[tuple[Phrase, str]]) -> list[tuple[Phrase, str]]:
    """Without politicians where they only appoint or are sued, and without who appoints: 대통령은 ...를 지명했다."""
    if hit.trigger.type not in ("appointment", "litigation"):
        return taken
    passive = hit.trigger.type == "appointment" and PASSIVE.search(sentence.text, hit.start, hit.end + 3) is not None
    given = ("object", "subject", "topic") if passive or hit.trigger.name == TO_HEAD else ("object",)
    named = [p for p, _ in taken if p.case in given and hit.trigger.type == "appointment"]  # 전 의원을 장관으로
    kept = [(p, r) for p, r in taken if p.kind != "person" or p in named or not _in_office(sentence, p)]
    if hit.trigger.type == "appointment":
        kept = [(p, r) for p, r in kept if p.kind != "org" or not PASSED.match(sentence.text, p.end, hit.start)]
    begin = sentence.clauses[clause_at(sentence, hit.start)].start if sentence.clauses else 0
    if hit.trigger.type == "appointment" and any(p.case == "object" and p.start >= begin for p, _ in kept):
        begin = _list_begin(sentence, begin)  # 세 명을 면접해 한가람 사장을 선임했다
        kept = [(p, r) for p, r in kept if p.kind == "org" or p.start >= begin or p.case in ("subject", "topic")]
    puts = hit.trigger.name in ("appointment/appoint", "appointment/entrusts-unit")
    if puts and not PASSIVE.search(sentence.text, hit.start, hit.end + 3):
        # 정신아 카카오 대표는 한가람 이사를 영입했다: the company does
        leading = [(replace(p, entity_id=p.employer, kind="org"), r) for p, r in kept
                   if p.kind == "person" and p.employer and p.case in ("subject", "topic")]  # fmt: skip
        kept = [(p, r) for p, r in kept if p.kind == "org" or p.case not in ("subject", "topic")] + leading
    if hit.trigger.type == "appointment" and kept and not any(p.kind == "org" for p, _ in kept):
        kept += [(p, "-") for p in _announcing(sentence, hit)]
    by_name = hit.trigger.name != POACHED and hit.trigger.type != "litigation"
    return kept if not by_name or any(p.kind == "person" for p, _ in kept) else []
