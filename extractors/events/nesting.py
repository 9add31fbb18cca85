"""Whether a subject belongs to a clause within: `가람이 [정부가 주관하는] 사업에`, `당국은 [가람이 어겼다며]`."""

import re

from extractors.events.authorities import is_authority, suspected
from extractors.events.clauses import Clause, Subject
from extractors.events.phrases import Phrase
from extractors.events.sentence import Sentence, clause_at
from extractors.events.things import AGENT
from extractors.events.triggers import Hit
from extractors.sentences import quotations

CLAIMED = re.compile(r"(?:다|라|자|냐)(?:며|면서|고)\s?$")
# What follows the clause that says of what the subject itself is accused.
CHARGED = re.compile(r"\s?(?:혐의|의혹|이유|사유|명목)(?:로|으로)\s")


NEW_POST = re.compile(r"\s?(?:새로\s)?(?:신설|승격|개편|공석이)\s?(?:된|인)")  # 센터장이 [신설된] 수석에 임명됐다


def relative_between(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a relative clause ends between: the noun before it is its subject, but for `X가 ...한 혐의로`."""
    ends = (c for c in sentence.clauses if c.ending == "relative" and start <= c.end <= end
            and not NEW_POST.fullmatch(sentence.text, start, c.end))  # fmt: skip
    return any(not CHARGED.match(sentence.text, c.end) and not _says_what(sentence, c, start, end) for c in ends)


def _says_what(sentence: Sentence, clause: Clause, start: int, end: int) -> bool:
    """Whether a clause only says what the next noun is: `가람이 [자회사인] 나루를 인수했다`, where no other acts."""
    if not clause.equates:
        return False
    return not any(s.start < end and not s.end <= start <= s.end + 2 for s in sentence.subjects)


def of_relative(sentence: Sentence, phrase: Phrase, end: int) -> bool:
    """Whether a 이/가 is the subject of a relative clause: not in `가람이 [정부가 주관하는] 사업에`, where 정부 is."""
    stop = max((p.stop for p in _listed_with(sentence, phrase)), default=phrase.stop)
    inner = min((s.start for s in sentence.subjects if not s.topic and stop <= s.start < end), default=end)
    return relative_between(sentence, stop, inner)


def charged_by(sentence: Sentence, phrase: Phrase, hit: Hit) -> bool:
    """Whether an authority that leads the sentence says of the phrase what it is punished for."""
    led = any(is_authority(p) and p.case == "topic" and p.stop <= phrase.start for p in sentence.phrases)
    return led and suspected(sentence, phrase, hit)


# `가람은 [나루가 돌풍을 일으켜 기대가 쏠리던] 지난 2월, 투자하겠다고 밝혔다`: when it was that the topic acts.
THEN = re.compile(r"\s?(?:지난\s\S{1,8}|당시|때|시기|시점|와중에|가운데|상황에서|직후),\s")


def of_another_time(sentence: Sentence, phrase: Phrase, end: int) -> bool:
    """Whether a 이/가 behind a topic only says when it was: not who acts then."""
    led = any(s.topic and s.end <= phrase.start for s in sentence.subjects)
    ends = (c.end for c in sentence.clauses if c.ending == "relative" and phrase.stop < c.end <= end)
    return led and any(THEN.match(sentence.text, at) for at in ends)


def _listed_with(sentence: Sentence, phrase: Phrase) -> list[Phrase]:
    """The phrase and those that go on its list, none of which is the subject of something within."""
    begin = sentence.phrases.index(phrase)
    listed = [p for p in sentence.phrases[begin:] if not p.apposed and p.kind != "topic"]
    ends = next((i for i, p in enumerate(listed) if not p.linked), len(listed))
    return listed[: ends + 1]


def said_of(sentence: Sentence, position: int) -> bool:
    """Whether a clause only says what another subject claims: `공정위는 나르텍이 법을 어겼다며 과징금을 부과했다`."""
    at = clause_at(sentence, position)
    while sentence.clauses[at].ending == "chained" and at + 1 < len(sentence.clauses):
        at += 1  # 나르텍이 공모해 경쟁을 막았다며
    clause = sentence.clauses[at]
    return CLAIMED.search(sentence.text, clause.start, clause.end) is not None


def claims(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the phrase claims something of somebody else: `머스크가 [나르텍이 법을 어겼다며] 소송을 냈다`."""
    clause = sentence.clauses[clause_at(sentence, phrase.stop)]
    return not phrase.linked and any(phrase.stop <= s.start < clause.end and not s.topic for s in sentence.subjects)


def nested(sentence: Sentence, begin: int, stop: int, before: int) -> bool:
    """Whether a subject right behind another acts only up to a noun: `가람이 [나루가 값을 내린] 사이 나섰다`."""
    clause = sentence.clauses[clause_at(sentence, begin)]
    outer = any(clause.start <= s.start and s.end < begin and not s.topic for s in sentence.subjects)
    return outer and any(c.ending == "relative" and stop <= c.end <= before for c in sentence.clauses)


def in_relative(sentence: Sentence, phrase: Phrase, before: int) -> bool:
    """Whether the phrase is the subject of a relative clause only: `메타가 만든 모델은`."""
    clause = sentence.clauses[clause_at(sentence, phrase.stop)]
    inside = phrase.case == "subject" and clause.ending == "relative"
    return inside and not _says_what(sentence, clause, phrase.stop, before)


LISTING = re.compile(r"[가-힣](?:고|며)[\s,]*$")


def embedded(sentence: Sentence, outer: Phrase, subject: Subject, hit: Hit) -> bool:
    """Whether a subject acts only in its clause, within what the outer one does: `가람은 [주가가 내리자] 나섰다`.

    Not who may go on as well: `가람은 [경쟁사가 나루를 넘겨받았고] ...`.
    """
    clause = sentence.clauses[clause_at(sentence, subject.end - 1)]
    if clause.end > hit.start or not clause.start <= outer.start < subject.start:
        return False
    agent = subject.named or AGENT.search(sentence.text, 0, subject.end) is not None
    return not (agent and LISTING.search(sentence.text, clause.start, clause.end))


def only_quoted(sentence: Sentence, subject: Subject, hit: Hit) -> bool:
    """Whether the subject stands in a quotation that does not hold the trigger: `가람은 “기회가 왔다”며 나섰다`."""
    return any(a < subject.start < b and not a < hit.start < b for a, b in quotations(sentence.text))
