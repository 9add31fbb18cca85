"""Whose personnel news it is: the house that goes without saying where a sentence tells only who comes and goes.

`가람전자가 임원 인사를 단행했다. 북미본부장 자리에는 한나루 상무가 앉는다.`
"""

import re

from extractors.events.brought import ELSEWHERE
from extractors.events.drafts import LEFT
from extractors.events.nesting import relative_between
from extractors.events.phrases import Phrase
from extractors.events.sentence import Discourse, Sentence, clause_over, strangers
from extractors.events.triggers import Hit

NEAR = 2  # sentences from what is told of the house to who comes and goes without it
UNNAMED = "appointment/poach"  # people without names
IS_HE = "appointment/is-the-one"  # 신임 대표는 한나루 부사장이다, but not 신임 한나루 대표는
# Words of a sentence that tells of appointments: `정기 임원 인사를 냈다`, but not `정관계 인사를 만났다`
STAFFING = re.compile(
    r"(?:임원|정기|수시|사장단|조직|경영진|부회장단|후속|원포인트|연말|조기|이번|[0-9]{2,4}년(?:도)?)\s?(?:[가-힣]{1,4}\s)?인사(?![말들이하팀])|"
    r"(?<![가-힣])인사(?:를|가|안을)?\s(?:[가-힣]{1,4}\s)?(?:단행|실시|발표|냈|내고|마무리)|조직(?:을|\s?개편|\s?재편)|"
    r"승진|선임|내정|발탁|후임|신임|임명|취임|사임|퇴진|용퇴|경질|해임|물러[나난났날납]|진용|경영진(?:을|이)|사령탑|수장|(?:사장|대표|임원|경영진|본부장|부문장|책임자|CEO|최고경영자)(?:을|를|이|가)?\s(?:[가-힣]{1,4}\s)?교체|"
    r"(?:본부|부문|사업부|연구소|센터|사업단)(?:을|를)\s(?:[가-힣]{1,4}\s)?(?:만[들든]|신설|꾸[렸리린])|"
    r"이사회(?:를|에서|는)"
)
# Of which the house is told before: `가람전자의 이번 임원 인사에서`
ITS_OWN = re.compile(r"(?:의|\s)\s?(?:[^\s.,“”]{1,8}\s){0,3}?[^\s.,“”]{0,6}(?:인사|조직|개편|이사회|승진)")
UNIT = r"(?:법인장|지사장|본부장|부문장|센터장|사업부장|연구소장|실장|그룹장|총괄|책임자|C[TFOPSI]O)"
# Moves within a house, so that who leads there stays: `한나루 가람전자 부사장이 사장으로 승진했다`
IN_HOUSE = re.compile(
    r"승진|유임|연임|재선임|재신임|중임|임기|겸[직임한하해합]|부임|보직|중책|(?:총괄하|이끌|지휘하|맡|책임지)게\s|"
    r"올라[섰선설서]|승격|영전|발령|전보|보임|"
    rf"{UNIT}(?:\([A-Z]{{2,5}}\))?(?:으로|로|에)\s(?:[가-힣]{{1,4}}\s){{0,2}}(?:(?:선임|내정|발탁|낙점|기용|임명)[됐된될되돼]|옮[기긴겼길겨]|이동)"
)
RECRUITED = re.compile(r"영입|스카우트|합류|데려|모셔")  # whoever leads elsewhere comes to the house
YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}년(?![도까])")  # 2011년 자리를 물려받은


def note_house(sentence: Sentence, discourse: Discourse, told: set[str]) -> None:
    """Remember the company whose people the article tells of; another one that acts takes its place.

    `told` are those who take part in what the sentence tells.
    """
    firms = [p for p in sentence.phrases if p.kind == "org" and not p.apposed]
    acting = [p for p in firms if p.case == "topic"] or [p for p in firms if p.case == "subject"]
    own = acting or [p for p in firms if ITS_OWN.match(sentence.text, p.end)]
    own = own or [p for p in sentence.phrases if p.kind == "org" and p.entity_id in told]
    if not own and discourse.house is None:
        return  # nobody to remember, and nobody to forget
    staffs = STAFFING.search(sentence.text) is not None
    named = {p.entity_id for p in own}
    if staffs and len(named) == 1:
        discourse.house, discourse.house_number = own[0].entity_id, sentence.number
    elif (acting and discourse.house not in named) or any(s.topic and s.named for s in strangers(sentence)):
        discourse.house = None
    elif discourse.house in told or (staffs and not firms):
        discourse.house_number = sentence.number


def house_of(sentence: Sentence, hit: Hit, people: list[Phrase], discourse: Discourse) -> str | None:
    """The house that gets or loses these people where nothing in the clause says so; None where it is not plain."""
    if hit.trigger.type != "appointment" or hit.trigger.name == UNNAMED or not people:
        return None
    if hit.trigger.name == IS_HE and people[0].start < hit.end:
        return None
    near = not sentence.headline and 0 <= sentence.number - discourse.house_number <= NEAR
    house = discourse.house if near and not _told_of_then(sentence, hit) else None
    if ELSEWHERE.search(sentence.text, people[-1].stop, hit.end) or _put_there(sentence, people):
        return None
    leading = {p.employer or discourse.employers.get(p.entity_id) for p in people} - {None}
    if leading and not (house and RECRUITED.search(sentence.text, hit.start, hit.end)):
        stays = leading == {house} or IN_HOUSE.search(sentence.text, max(0, hit.start - 16), hit.end + 2)
        return next(iter(leading)) if len(leading) == 1 and stays else None
    if (leaves := _whose(sentence, hit, people[0])) is not None:
        return leaves
    elsewhere = any(house not in discourse.posts.get(p.entity_id, (house,)) for p in people)
    of_state = any(OF_STATE.match(sentence.text, p.end) for p in people)
    return None if elsewhere or of_state or _of_another(sentence, people, house) else house


OF_STATE = re.compile(r"\s(?:[^\s.,]{1,10}\s)?(?:장관|차관|수석|총재|의원|대통령|총리|부총리)(?![가-힣]{3})")
# `가람전자 로봇 조직을 이끌던 한나루 리더`, `가람전자의 로봇 책임자 한나루`
LED_THERE = re.compile(
    r"(?:\([^()]{1,20}\))?(?:의)?\s(?:[^\s.,“”]{1,10}\s){0,3}?[^\s.,“”]{0,10}"
    r"(?:[을를]\s(?:[가-힣]{1,4}\s)?(?:이끌던|이끄는|이끌어\s온|총괄하던|총괄하는|총괄해\s온|맡아\s온|맡았던|지휘하던|책임지던|담당하던)|"
    r"책임자|총괄|과학자|부사장|디자이너|엔지니어|창업자)\s"
)
GOES = re.compile(rf"{LEFT.pattern}|은퇴|[을를]\s떠[나난났날납]")


def _whose(sentence: Sentence, hit: Hit, person: Phrase) -> str | None:
    """Whom he leaves or where he moves up, told before his name: `가람전자 로봇팀을 이끌던 한나루 리더가 퇴사했다`."""
    if not any(move.search(sentence.text, hit.start, hit.end + 2) for move in (GOES, IN_HOUSE)):
        return None
    firms = [p for p in sentence.phrases if p.kind == "org" and p.case in ("bare", "genitive") and not p.apposed]
    theirs = [p.entity_id for p in firms if LED_THERE.fullmatch(sentence.text, p.end, person.start)]
    return theirs[0] if theirs else None


def _put_there(sentence: Sentence, people: list[Phrase]) -> bool:
    """Whether somebody on nobody's list appoints: `경쟁사 나르텍은 한나루 사장을 유임시켰다`."""
    done_to = [p.start for p in people if p.case == "object"]
    return bool(done_to) and any(s.start < done_to[0] for s in strangers(sentence))


def _told_of_then(sentence: Sentence, hit: Hit) -> bool:
    """Whether it only says of somebody what he did in another year: `2011년 대표직을 물려받은 한나루 사장은`."""
    clause = clause_over(sentence, max(hit.start, hit.end - 1))
    return clause is not None and clause.ending == "relative" and YEAR.search(sentence.text, 0, hit.start) is not None


def _of_another(sentence: Sentence, people: list[Phrase], house: str | None) -> bool:
    """Whether another company is named, and not only in what describes somebody: `나르텍과 협력을 이끈 한 상무가`."""
    others = [p for p in sentence.phrases if p.kind == "org" and not p.apposed and p.entity_id != house]
    return any(not relative_between(sentence, p.stop, people[0].start) for p in others)
