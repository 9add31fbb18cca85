"""The noun that a clause describes, which takes part in what the clause tells: `엔비디아를 추격하는 AMD`."""

import re

from extractors.events.clauses import Clause
from extractors.events.lists import VERBAL
from extractors.events.phrases import Phrase
from extractors.events.sentence import Sentence, clause_at
from extractors.events.subjects import PASSIVE
from extractors.events.triggers import Hit

# What the noun is behind a clause with a subject of its own: `가람이 투자한 나르텍`.
HEADED = {"investment/invest": "dative"}
MUTUAL = ("rivalry", "litigation")  # what two do to each other
PAIRS = ("partnership", "joint_venture", "joint_development")  # what one does with another
NO_HEAD = re.compile(r"(?:것|곳|바|뒤|후|데|만큼)(?:으로|에|은|이|의)?[\s,]|,")  # 투자한 곳으로 카카오와는
# `허용한 가운데 가람은`: no noun that it describes.
MEANWHILE = re.compile(
    r".{1,2}\s(?:가운데|뒤|후|이후|직후|데|것|반면|만큼|상황|동안|사이|때|다음|채|지)(?![가-힣]{2})"
)
SAID_BY = re.compile(r"\s(?:[^\s.,“”]{1,8}\s){0,2}(?:밝힌|공시한|발표한|전한|알린|선언한)")
# `나루를 인수한 곳은 가람이다`: who does it, or to whom, comes last
CLEFT = re.compile(
    r"\s(?:[가-힣]{1,4}\s)?(?:곳|쪽|회사|기업|업체|상대|대상|주인공)(?:은|는)\s[^.“”]{2,60}(?:이?다|입니다)[.\s”\"]"
)
IS_IT = re.compile(r"(?:\([^()]{1,20}\))?[’”'\"]?(?:이?다|입니다)(?=[.\s”\"]|$)")
OWN_PARTICLE = re.compile(r"[가-힣](?:에|에서|에게|을|를|은|는|과|와|로)\s")


def with_head(
    sentence: Sentence, hit: Hit, taken: list[tuple[Phrase, str]], subjects: list[Phrase], how: str
) -> tuple[list[tuple[Phrase, str]], str]:
    """With the noun that the trigger's relative clause modifies: who does it where no subject says so, else to whom."""
    if cleft := _cleft(sentence, hit):
        return _with_cleft(hit, taken, cleft, how)
    cases, head = hit.trigger.cases, _head(sentence, hit, far=how in ("none", "carried") and hit.trigger.type in PAIRS)
    passive = PASSIVE.search(sentence.text, hit.start, hit.end + 3) is not None
    if not head or "head" not in cases or (hit.trigger.type == "launch" and passive):
        return taken, how
    if how in ("none", "carried", "earlier"):
        kept = [pair for pair in taken if how != "carried" or pair[0] not in subjects]
        return kept + [(p, cases["head"]) for p in head], "head"
    # 갑이 [국방부와 계약을 맺은] 나르텍을 비판했다
    paired = hit.trigger.type in PAIRS and any(p.case == "comitative" for p, _ in taken)
    if how == "explicit" and (hit.trigger.type in MUTUAL or paired) and _acts_further(sentence, head[0]):
        return [pair for pair in taken if pair[0] not in subjects] + [(p, cases["head"]) for p in head], "head"
    if how == "explicit" and hit.trigger.name in HEADED and not NO_HEAD.search(sentence.text, hit.end, head[0].start):
        return taken + [(p, cases[HEADED[hit.trigger.name]]) for p in head], how
    if how == "explicit" and "object" in cases:
        return taken + [(p, cases["object"]) for p in head], how
    return taken, how


def _cleft(sentence: Sentence, hit: Hit) -> list[Phrase]:
    """Those whom the sentence names at its end: `나루를 인수한 곳은 가람이다`."""
    if sentence.headline or not sentence.clauses:
        return []
    end = sentence.clauses[clause_at(sentence, max(hit.start, hit.end - 1))].end
    found = CLEFT.match(sentence.text, end)
    named = [p for p in sentence.phrases if found and end <= p.start < found.end() and p.kind != "topic"]
    return named if named and IS_IT.match(sentence.text, named[-1].end) else []


def _with_cleft(
    hit: Hit, taken: list[tuple[Phrase, str]], cleft: list[Phrase], how: str
) -> tuple[list[tuple[Phrase, str]], str]:
    cases = hit.trigger.cases
    others = [pair for pair in taken if pair[0] not in cleft]
    if how != "explicit":
        return others + [(p, cases["subject"]) for p in cleft if "subject" in cases], "explicit"
    role = next((cases[case] for case in ("dative", "object", "comitative") if case in cases), None)
    return others + [(p, role) for p in cleft if role is not None], how


def _runs_on_to(sentence: Sentence, at: int) -> Clause:
    """The relative clause into which that of the trigger runs without another subject, else the clause itself."""
    for clause in sentence.clauses[at : at + 4]:
        if any(clause.start <= s.start < clause.end for s in sentence.subjects):
            break
        if clause.ending == "relative":
            return clause
        if clause.tensed and clause.ending != "quoted":
            break
    return sentence.clauses[at]


def _acts_further(sentence: Sentence, head: Phrase) -> bool:
    """Whether the subject before belongs to what follows: `구글이 [오픈AI와 경쟁하는 앤트로픽]에 투자했다`."""
    later = (s for s in sentence.subjects if s.start >= head.start and sentence.text[s.start : s.end] not in NO_ACTORS)
    return head.case not in ("subject", "topic") and not any(later)


NO_ACTORS = ("것", "점", "데")  # ... 부르는 것은 언어도단이라고


def _head(sentence: Sentence, hit: Hit, *, far: bool = False) -> list[Phrase]:
    """The listed noun that the trigger's relative clause modifies: `엔비디아를 추격하는 AMD`.

    Where nobody acts (`far`), also that of a later clause into which it runs: `MS와 손잡고 구현하겠다고 나선 KT를`.
    """
    clause_end = hit.end
    if sentence.headline:
        following = [p for p in sentence.phrases if hit.end <= p.start <= hit.end + 12 and not p.apposed]
        relative = sentence.text[max(0, hit.end - 1) : hit.end] in ("난", "한", "은", "탄", "된", "선", "는")
    else:
        at = clause_at(sentence, max(hit.start, hit.end - 1))
        clause = sentence.clauses[at] if sentence.clauses else None
        then = sentence.clauses[at + 1] if at + 1 < len(sentence.clauses) else None
        if clause and then and clause.ending == "quoted" and SAID_BY.fullmatch(sentence.text, clause.end, then.end):
            clause = then  # 체결했다고 이날 공시한 한미반도체는
        if far and clause:
            clause = _runs_on_to(sentence, at)
        if clause is None or clause.ending != "relative":
            return []
        relative, clause_end = True, max(hit.end, clause.end - 2)
        following = [p for p in sentence.phrases if clause.end <= p.start <= clause.end + 20 and not p.apposed]
    aside = not sentence.headline and MEANWHILE.match(sentence.text, clause_end)
    if not relative or not following or following[0].kind == "topic" or aside:
        return []
    gap = sentence.text[clause_end : following[0].start]
    acts = any(not sentence.headline and clause_end <= s.start < following[0].start for s in sentence.subjects)
    if acts:
        return []  # 퀄컴이 인수한 누비아가 Arm과
    own = OWN_PARTICLE.search(gap.partition(" ")[2])     # 짓는 이 사업에 삼성이: what is built is the project
    return following[:1] if not own and not VERBAL.search(gap[2:]) else []
