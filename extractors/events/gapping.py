"""What several do with one verb, each with a thing of his own: `가람은 1억 달러, 나루는 2500만 달러를 출자한다`."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.events.drafts import Draft
from extractors.events.money import Money
from extractors.events.phrases import Phrase
from extractors.events.sentence import Sentence, clause_at
from extractors.events.when import When
from extractors.records import EventType

DEEDS: tuple[EventType, ...] = ("investment", "supply", "launch", "infrastructure", "acquisition")
# Between the one who acts and the next stands his thing, without a verb: `1억 달러(약 1358억 원), `, `냉각 장비를, `.
OWN_THING = re.compile(
    r"\s[^.“”‘’]{0,60}?(?:[을를]|\d[\d,.]*\s?[조억만천백]*\s?(?:달러|원|유로|엔|위안|개|장|대)(?:\([^)]{1,24}\))?),\s"
)


def with_others(
    draft: Draft, sentence: Sentence, money: Sequence[Money], dates: Sequence[When]
) -> Iterator[Draft]:
    """The draft, and after it what those do who share its verb: each alone, with the sum and the time told of him."""
    if fined := _fined(draft, sentence, money):
        yield from fined
        return
    sharing = _sharing(draft, sentence)
    if not sharing:
        yield draft
        return
    last = sharing[-1]
    when = [w for w in dates if w.iso == draft.date]
    of_others = bool(when) and all(sharing[0].stop <= w.start - sentence.start < last.start for w in when)
    yield replace(draft, date=None, dated=False) if of_others else draft
    for one, following in itertools.pairwise(sharing):
        his = (w.iso for w in dates if one.stop <= w.start - sentence.start < following.start)
        behind = any(w.start - sentence.start >= last.start for w in when)
        yield replace(
            draft,
            roles={one.entity_id: draft.roles[last.entity_id]},
            amount=next((m.amount for m in money if one.stop <= m.start < following.start and not m.converted), None),
            date=next(his, None if behind else draft.date),
            evidence=list(draft.evidence),
            companions={},
            separate=True,
        )


ALL_TOLD = re.compile(r"모두|총|합쳐|합계")


def _fined(draft: Draft, sentence: Sentence, money: Sequence[Money]) -> list[Draft]:
    """The draft once for each who is fined his own sum: `가람에 5억 유로, 나루에 2억 유로의 과징금을 부과했다`."""
    if draft.type != "restriction" or draft.amount is None or ALL_TOLD.search(sentence.text):
        return []
    targets = [p for p in sentence.phrases if p.kind == "org" and p.case == "dative" and p.entity_id in draft.roles]
    places = [*(p.stop for p in targets), len(sentence.text)]
    own = [[m.amount for m in money if a <= m.start < b and not m.converted] for a, b in itertools.pairwise(places)]
    if len(targets) < 2 or not all(own):
        return []
    rest = {one: role for one, role in draft.roles.items() if one not in {p.entity_id for p in targets}}
    return [replace(draft, roles={**rest, p.entity_id: draft.roles[p.entity_id]}, amount=sums[0],
                    evidence=list(draft.evidence), separate=True)
            for p, sums in zip(targets, own, strict=True)]  # fmt: skip


def _sharing(draft: Draft, sentence: Sentence) -> list[Phrase]:
    """Who share the draft's verb, in order; none where he who acts does so alone."""
    if draft.type not in DEEDS or draft.headline or not sentence.clauses:
        return []
    acting = [p for p in sentence.phrases if p.kind == "org" and p.case in ("subject", "topic") and not p.apposed]
    last = next((p for p in reversed(acting) if p.entity_id in draft.roles), None)
    found = [last] if last else []
    for one in reversed(acting[: acting.index(last)] if last else ()):
        if one.entity_id in draft.roles or not _shares_its_verb(one, found[0], sentence):
            break
        found.insert(0, one)
    return found if len(found) > 1 else []


def _shares_its_verb(one: Phrase, other: Phrase, sentence: Sentence) -> bool:
    """Whether both stand in one clause, each before a thing of his own, with the same kind of particle."""
    if clause_at(sentence, one.start) != clause_at(sentence, other.start):
        return False
    thing = OWN_THING.match(sentence.text, one.stop - (sentence.text[one.stop - 1] == " "), other.start)
    return one.case == other.case and thing is not None
