"""Who else takes part in a meeting of which a sentence names one: firms, hosts, and who goes from one to the next."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.events.phrases import Phrase
from extractors.events.sentence import Discourse, Sentence, clause_at
from extractors.events.triggers import Hit

# `메타의 비공개 부스를 방문해 고위 관계자들과 만났다`: whose people they are
AT_THEIRS = re.compile(
    r"(?:\([^)]{1,20}\))?[’”'\"]?(?:의)?\s(?:[가-힣]{1,4}\s)?(?:부스|본사|사옥|전시관|사무실|캠퍼스)(?:(?:을|를)\s(?:방문|찾아)[^.,“”]{0,12}?|에서)\s"
    r"(?:[가-힣]{1,4}\s)?(?:관계자|경영진|임원|임직원|직원|담당자)(?:들)?(?:과|와)\s"
)
STAFF = re.compile(r"관계자|경영진|이사진|측")  # TSMC 관계자 등을 만났다
# `메타와 아마존, 퀄컴 등 최고경영자(CEO)들과 회동했다`: people, not firms
THEIR_HEADS = re.compile(r"\s등\s[^,.“”]{0,12}?(?:최고경영자|CEO|수장|총수)(?:\(CEO\))?들(?:과|와|을|를)\s")
NEXT_ONE = re.compile(r"(?:만난|회동한|면담한|접견한|회담한|환담한)\s(?:데 이어|뒤|후|다음|직후)")
FEW = 4  # sentences


@dataclass(frozen=True, slots=True)
class Met:
    """What the sentence itself says: who takes part and as what, whom it names before, who acts and where he is."""

    taken: Sequence[tuple[Phrase, str]]
    before: Sequence[Phrase]
    subjects: Sequence[Phrase]
    how: str


def met_besides(
    sentence: Sentence, hit: Hit, roles: dict[str, str], met: Met, discourse: Discourse
) -> dict[str, str]:
    """The roles with those who are no persons named here, or without the other of `두 사람`, whom the goer had met."""
    roles = _of_this_one(sentence, hit, roles)
    if len(roles) == 1 and hit.trigger.name != "meeting/discuss":
        roles = roles | {p.entity_id: "-" for p in _firms(sentence, hit, met)}
        if met.how in ("none", "carried") and len(roles) == 1 and _goes_on(sentence, discourse, met):
            roles = {str(discourse.goer): "-"} | roles  # 11일에는 피차이 CEO와 회동했다
    borrowed = met.how == "carried" and _goes_on(sentence, discourse, met)
    if borrowed and (discourse.goer in roles or discourse.goes):
        pair = {p.entity_id for p in discourse.subjects} - {discourse.goer}
        roles = {str(discourse.goer): "-"} | {one: role for one, role in roles.items() if one not in pair}
    return roles


def _of_this_one(sentence: Sentence, hit: Hit, roles: dict[str, str]) -> dict[str, str]:
    """The roles without who is met at the other of two meetings: `최 회장을 만난 데 이어 이 회장과도 회동했다`."""
    first = NEXT_ONE.search(sentence.text)
    if first is None:
        return roles
    met = [p for p in sentence.phrases if p.kind == "person" and p.case not in ("topic", "subject")]
    here = {p.entity_id for p in met if (p.start < first.start()) == (hit.start < first.end())}
    return {one: role for one, role in roles.items() if one in here or all(one != p.entity_id for p in met)}


def _firms(sentence: Sentence, hit: Hit, met: Met) -> list[Phrase]:
    """The firms that meet somebody, or whose people are met: `나르텍과 회동했다`, `가람텔레콤은 황 CEO를 만나`."""
    taking = met.subjects if met.how == "explicit" else ()
    at = clause_at(sentence, hit.start)
    with_orgs = [p for p, _ in met.taken if p.kind == "org" and (
        p in taking or (p.case == "comitative" and clause_at(sentence, p.start) == at)
        or (p.case == "object" and STAFF.search(sentence.text, p.end, p.stop)))]  # fmt: skip
    with_orgs = [p for p in with_orgs if not _speaks(sentence, p)]
    with_orgs = [p for p in with_orgs if p in taking or not THEIR_HEADS.search(sentence.text, p.end, hit.start)]
    hosts = [p for p in met.before if p.kind == "org" and _hosts(sentence, hit, p)]
    return with_orgs + hosts


def _speaks(sentence: Sentence, firm: Phrase) -> bool:
    """Whether a house only makes known whom its head has met: `과기정통부는 배 장관이 ... 면담했다고 밝혔다`."""
    return firm.case == "topic" and any(
        p.kind == "person" and p.employer == firm.entity_id and p.case == "subject" and p.start > firm.start
        for p in sentence.phrases
    )


def _hosts(sentence: Sentence, hit: Hit, firm: Phrase) -> bool:
    """Whether it is their people who are met: not `구글 본사를 찾아 나르텍 임원들과`."""
    at = AT_THEIRS.match(sentence.text, firm.end, hit.start)
    return at is not None and not any(firm.start < p.start < at.end() for p in sentence.phrases)


def _goes_on(sentence: Sentence, discourse: Discourse, met: Met) -> bool:
    """Whether it is the one who has just met others that meets this one too, in a sentence without a subject."""
    recent = discourse.goer is not None and sentence.number - discourse.goer_number <= FEW
    others = [p for p, _ in met.taken if p.kind == "person" and p.case in ("object", "comitative", "dative")]
    acts = any(p.kind == "person" and p.case in ("subject", "topic") for p in sentence.phrases)
    return recent and bool(others) and not acts and all(p.entity_id != discourse.goer for p in others)
