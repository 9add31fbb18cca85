"""Whose thing it is that something happens to, and whom a charge is about: those who take part without acting."""

import re
from dataclasses import replace

from extractors.events.authorities import suspected
from extractors.events.groups import last_group
from extractors.events.nesting import relative_between, said_of
from extractors.events.phrases import Phrase
from extractors.events.scope import carries_on
from extractors.events.sentence import Discourse, Sentence, clause_at
from extractors.events.subjects import PASSIVE, owns
from extractors.events.triggers import Hit

# What comes out, opens or falls through by itself: 구글 제미나이가 베일을 벗었다.
BY_ITSELF = (
    "launch/arrive", "launch/debut", "launch/goes-live", "launch/post-model", "launch/usable", "launch/on-sale",
    "launch/offered", "launch/comes-out", "launch/put-out", "launch/sale-begins",
)  # fmt: skip
SITE_END = re.compile(r"(?:센터|공장|팹|캠퍼스|클러스터|단지|라인|기지|팩토리|슈퍼컴퓨터|슈퍼컴|[’”'\"])$")
OWNED = ("launch", "infrastructure", "termination", "acquisition", "litigation")
ALONE = ("launch", "infrastructure", "rivalry")  # what nobody does to or for another
# `가람이 법을 어겼다고 판단하고`: what an authority or a claimant holds against somebody.
JUDGED = re.compile(r"\s(?:판단|판결|평결|판시|선고|보고|보며|봤|주장|결론|지적|지목)")
WHETHER = re.compile(r"[가-힣]지(?:를|에 대해|\s?여부를)?\s?$")  # `가람의 정책이 경쟁을 해치는지 조사에 착수했다`
# `가람이 정보를 넘긴 사실을 확인하고`
FOUND_OUT = re.compile(r"\s(?:것|사실|점|정황)(?:을|를)\s(?:[가-힣]{1,4}\s)?(?:확인|적발|파악|밝혀|문제)")


def makers(sentence: Sentence, hit: Hit, before: list[Phrase]) -> list[Phrase]:
    """Whose product comes out by itself: `가람텔레콤의 새 모델이 공개된다`, `가람텔레콤이 만든 모델이 공개된다`."""
    if not _by_itself(sentence, hit) and hit.trigger.type != "termination":
        return []
    return _whose(sentence, hit, before) or _whose(sentence, hit, _of_clause_before(sentence, hit))


def _whose(sentence: Sentence, hit: Hit, among: list[Phrase]) -> list[Phrase]:
    makers = [p for p in among if not owns(sentence, p)]
    owners = [p for p in makers if p.case == "genitive" or (hit.trigger.name in BY_ITSELF and _named_before(p))]
    return last_group(owners or [p for p in makers if p.case == "subject"])


def _of_clause_before(sentence: Sentence, hit: Hit) -> list[Phrase]:
    """Whose thing is the subject of a clause that goes on to this one: `가람의 ‘나르’가 판매대에 오르며 상륙했다`."""
    at = clause_at(sentence, hit.end - 1) if sentence.clauses else 0
    start = sentence.clauses[at].start if at else 0
    subjects = [s for s in sentence.subjects if s.start < hit.end]
    if not subjects or subjects[-1].start >= start:
        return []
    through = clause_at(sentence, subjects[-1].start)
    if any(clause.ending not in ("joined", "chained") for clause in sentence.clauses[through:at]):
        return []
    stop, begin = subjects[-1].end, sentence.clauses[through].start
    return [p for p in sentence.phrases if begin <= p.start < stop and p.kind != "topic" and not p.apposed]


def of_product(sentence: Sentence, hit: Hit, discourse: Discourse) -> list[Phrase]:
    """The maker of the product that comes out, where the article names it: `A.X K1이 30일 공개됐다`."""
    passive = hit.trigger.name == "launch/comes-out" or PASSIVE.search(sentence.text, hit.start, hit.end + 3)
    if hit.trigger.type != "launch" or not passive:
        return []
    products = [p for p in sentence.phrases if p.kind == "topic" and p.stop <= hit.start
                and p.case in ("subject", "topic") and p.entity_id in discourse.known]  # fmt: skip
    return [replace(p, entity_id=discourse.known[p.entity_id], kind="org") for p in products[-1:]]


def _named_before(phrase: Phrase) -> bool:
    return phrase.case == "bare" and phrase.kind == "org"


def _by_itself(sentence: Sentence, hit: Hit) -> bool:
    if hit.trigger.type == "infrastructure":
        return any(SITE_END.search(sentence.text, 0, s.end) for s in sentence.subjects if s.start < hit.end)
    return hit.trigger.name in BY_ITSELF or PASSIVE.search(sentence.text, hit.start, hit.end + 3) is not None


def owned(sentence: Sentence, hit: Hit, taking: list[Phrase]) -> bool:
    """Whether what happens happens to a thing of theirs, which is the subject: `가람의 공장이 문을 열었다`."""
    return hit.trigger.type in OWNED and bool(taking) and all(_owns_subject(sentence, hit, p) for p in taking)


def _owns_subject(sentence: Sentence, hit: Hit, phrase: Phrase) -> bool:
    after = [s for s in sentence.subjects if phrase.stop <= s.start < hit.end and not s.named]
    made = phrase.case == "subject" and hit.trigger.type != "termination"  # 가람이 짓고 있는 공장이
    if not after or phrase.case not in ("genitive", "bare", "subject"):
        return False
    return made or not relative_between(sentence, phrase.stop, after[0].start)


def beside(sentence: Sentence, hit: Hit, taking: list[Phrase]) -> bool:
    """Whether all of them only stand beside what another does: `나루글라스는 가람의 주문에 맞추려고 공장을 늘린다`."""
    if hit.trigger.type not in ALONE or hit.trigger.headline:
        return False
    subjects = [s.start for s in sentence.subjects if s.start < hit.end + 4]  # 완공 일정이
    owning = any(p.case in ("subject", "topic") or any(p.stop <= at for at in subjects) for p in taking)
    return not owning or (hit.trigger.type == "rivalry" and of_noun(sentence, hit))


def of_noun(sentence: Sentence, hit: Hit) -> bool:
    """Whether the deed only describes a noun: `경쟁을 벌이는 두 나라`, `국토부가 발주한 용역을`."""
    if not sentence.clauses:
        return False
    clause = sentence.clauses[clause_at(sentence, max(hit.start, hit.end - 1))]
    return clause.ending == "relative" and not carries_on(sentence.text, clause.end)


def accused(sentence: Sentence, hit: Hit, known: list[Phrase]) -> list[Phrase]:
    """Of whom something is claimed by those who act: `구글은 나르텍이 특허를 침해했다며 소송을 냈다`."""
    if hit.trigger.type not in ("litigation", "restriction") or not sentence.clauses:
        return []
    return [p for p in sentence.phrases
            if p.kind == "org" and not p.apposed and p not in known and p.stop <= hit.start
            and ((p.case in ("subject", "genitive", "dative") and _charged(sentence, hit, p))
                 or _of_own_deal(sentence, hit, p))]  # fmt: skip


SUES = re.compile(
    r"\s?(?:[^\s.,“”]{1,8}\s){0,3}?(?:낸|제기한|신청한|청구한)\s[^.,“”]{0,12}?(?:소송|가처분|소장|청구|신청)"
)


def suing(sentence: Sentence, hit: Hit, known: list[Phrase]) -> list[Phrase]:
    """Whose suit it is on which a court rules: `판사는 가람이 낸 가처분 신청을 받아들였다`."""
    if hit.trigger.type != "litigation":
        return []
    return [p for p in sentence.phrases
            if p.kind == "org" and p.case == "subject" and not p.apposed and p not in known
            and SUES.match(sentence.text, p.stop, hit.end)]  # fmt: skip


# `당국은 가람이 나르텍과 맺은 계약을 조사한다`, `가람과 나르텍이 맺은 계약을`
OWN_DEAL = re.compile(
    r"\s?[^,“”]{0,20}?(?:(?:와|과)의?\s(?:[^\s.,“”]{1,6}\s)?|[이가]\s)"
    r"(?:맺은|체결한|추진하는|추진\s중인)\s(?:[^\s“”]{1,10}\s){0,3}"
    r"(?:계약|거래|제휴|동맹|협력|인수|합병)"
)


def _of_own_deal(sentence: Sentence, hit: Hit, phrase: Phrase) -> bool:
    party = hit.trigger.type == "restriction" and phrase.case in ("subject", "comitative")
    return party and OWN_DEAL.match(sentence.text, phrase.stop, hit.start) is not None


def _charged(sentence: Sentence, hit: Hit, phrase: Phrase) -> bool:
    if suspected(sentence, phrase, hit):
        return True
    at = clause_at(sentence, phrase.stop)
    clause = sentence.clauses[at]
    if clause.end > hit.start:
        return False
    if clause.ending == "relative" and sentence.clauses[at + 1].ending == "quoted":
        clause = sentence.clauses[at + 1]  # 나르텍이 정보를 모은 것은 위법이라고 판단했다
    if hit.trigger.type == "restriction" and WHETHER.search(sentence.text, clause.start, clause.end):
        return True
    found_out = clause.ending == "relative" and FOUND_OUT.match(sentence.text, clause.end)
    judged = clause.ending == "quoted" and JUDGED.match(sentence.text, clause.end)
    return bool(found_out or judged) or said_of(sentence, phrase.stop)
