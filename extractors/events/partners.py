"""Who else takes part in what one alone seems to do: with whom they build, whose site it is, who made it."""

import re
from collections.abc import Iterable

from extractors.events.drafts import Draft
from extractors.events.phrases import Phrase
from extractors.events.sentence import Discourse, Sentence, clause_at
from extractors.events.triggers import Hit

Taken = list[tuple[Phrase, str]]
NEAR = 45
SUPPLIES = ("supply/deliver", "supply/contract", "supply/make-for")
SITE = re.compile(
    r"\s(?:[^\s,.]{1,10}\s){0,3}?[^\s,.]{0,10}(?:데이터센터|공장|라인|가속기|칩|서버|제품|시스템|스마트폰|차량|전기차|"
    r"기기|플랫폼|[GTNC]PU|시리즈|모델)[’”']?에(?:도|는)?\s"
)
# `나르텍 서버에 들어가는 칩은 가람이 공급한다`, `나르텍 전체 수요 가운데 절반을`: for whom what is supplied is.
FOR_THEM = re.compile(
    r"(?:의)?\s?[^.,“”]{0,20}?(?:에|에는|용)\s(?:[가-힣]{1,4}\s)?"
    r"(?:들어가|들어갈|들어간|탑재|쓰이|쓰일|쓸\s|실리|실릴|실린|장착|적용|투입|필요한)|"
    r"(?:의)?\s(?:[가-힣]{1,4}\s)?(?:수요|물량|주문량?|필요량)(?:\([^)]{1,14}\))?(?:의|\s(?:가운데|중))\s"
)
# `AWS와 손잡고 ... 데이터센터를 짓는다`: who builds and pays together with the subject.
TOGETHER = re.compile(r"\s(?:함께|손잡|손을 잡|공동으로|힘을 합)")
# `메타가 제안한 인수를 거절했다`: who had offered what is refused.
OFFERED = re.compile(r"[^.,]{0,12}?(?:제안|제시|요청|제기|추진)(?:한|했던|하던|해온|해 온)\s")
TAKEN_IN = (
    "supply/adopt", "supply/make-for", "supply/use", "supply/customer-puts", "supply/begins-to-use",
    "supply/fills-with",
)  # fmt: skip
MADE = re.compile(
    r"\s[^.“”]{0,20}?(?:개발|설계|생산|제작|출시|공개|제공|공급)(?:한|하는|해 온|했던)\s|"
    r"\s[^.“”]{0,20}?(?:만든|만드는|선보인|첫선을 보인|내놓은|내놓는)\s"
)
# `나르텍 컨소시엄에는`, `나르텍이 이끄는 컨소시엄`, `나르텍을 주관사로`: whose team it is that others join.
TEAM = r"(?:컨소시엄|정예\s?팀|연합체|연합군|연합팀|드림팀|협의체|동맹|얼라이언스|팀)"
LEADS_TEAM = re.compile(
    rf"(?:의\s|\s)?(?:주도의?\s|주관의?\s)?{TEAM}|"
    rf"(?:\([^)]{{1,20}}\))?(?:이|가)\s(?:[^\s,.]{{1,8}}\s){{0,2}}?(?:이끄|이끌|이끈|주관하|주도하|총괄하|꾸린|구성한)[^.“”]{{0,40}}?{TEAM}|"
    r"(?:을|를)\s(?:[^\s,.]{1,6}\s)?(?:주관사|주축|중심|대표사|간사)(?:로|으로)"
)
LEADS_ROUND = re.compile(r"\s(?:주도|리드)(?:하는|한)\s")
LED_BY = re.compile(r"\s?주도(?:로|\s?하에|\s?아래)\s")  # 나루 주도로 투자를 유치했다
JOINTLY = re.compile(r"공동\s?|함께\s")
MUTUAL = ("partnership", "joint_development", "joint_venture")
# A name with more than one letter of Latin script or the words of a firm, that joins in.
WITH_NAME = re.compile(
    r"(?:(?<=기업\s)|(?<=업체\s)|(?<=회사\s)|(?<=스타트업\s)|(?<=개발사\s)|(?<=제조사\s))[가-힣A-Za-z0-9]{2,12}(?:\([^)]{1,16}\))?(?:와|과)(?:도|는)?\s|"
    r"[가-힣A-Za-z0-9]{0,12}(?:[A-Z]{2,}[가-힣]{0,6}|클라우드|테크|전자|그룹|텔레콤|랩스|소프트|바이오|은행|증권|대학교|대병원|병원|연구원|재단|시스템즈|모빌리티|로보틱스)"
    r"(?:\([^)]{1,16}\))?(?:와|과)(?:도|는)?\s"
)
# `가람과 나르공대는 협력한다`, where 나르공대 is on nobody's list, but not `가람과 협력은`
BESIDE = re.compile(
    r"(?!(?:협력|협업|제휴|협의|논의|협상|계약|거래|관계|경쟁|격차|동맹|합작|합병|통합|연대|소통|교류)[은는이가])"
    r"[가-힣A-Za-z0-9&·]{2,14}(?:\([^)]{1,20}\))?[은는이가]\s"
)
VISITED = re.compile(r"\s(?:직접\s)?(?:방문|찾아|찾은)")


def others_of(sentence: Sentence, hit: Hit, before: list[Phrase], taken: Taken) -> Taken:
    """Those who take part besides the only one that is told to act, with their roles."""
    found = _partners(sentence, hit, taken) + _offerers(sentence, hit, taken) + _lead_investor(sentence, hit, taken)
    found += _whose_site(sentence, hit, before, taken + found)
    found += _whose_make(sentence, hit, taken + found) + _ordered_by(sentence, hit, taken + found)
    found += _leader(sentence, hit, taken + found) + _told_before(sentence, hit, taken + found)
    found += _answering(sentence, hit, taken + found) + _to_be_led(sentence, hit, taken + found)
    return found + _hosts(sentence, hit, taken + found)


TO_LEAD = re.compile(
    r"\s(?:[가-힣]{1,4}\s)?(?:이끌|이끌어\s갈|맡을|지휘할)\s[^.,“”]{0,12}?(?:대표|수장|CEO|최고경영자|사령탑|회장|사장)"
)


def _to_be_led(sentence: Sentence, hit: Hit, taken: Taken) -> Taken:
    """Whom he is going to lead who is chosen: `가람을 이끌 차기 대표 후보로 한나루 사장이 확정됐다`."""
    if hit.trigger.type != "appointment" or not taken or any(p.kind == "org" for p, _ in taken):
        return []
    return [(p, "-") for p in sentence.phrases
            if p.kind == "org" and p.case == "object" and TO_LEAD.match(sentence.text, p.stop, hit.end)]  # fmt: skip


def _partners(sentence: Sentence, hit: Hit, taken: Taken) -> Taken:
    """With whom the only one who builds or invests does so, said anywhere before: `AWS와 손잡고 ... 짓는다`."""
    acting = [p for p, _ in taken if p.case in ("subject", "topic")]
    if hit.trigger.type not in ("infrastructure", "investment") or not acting:
        return []
    partners: list[Phrase] = []
    for phrase in reversed([p for p in sentence.phrases if acting[0].stop <= p.start < hit.start]):
        goes_on = phrase.linked and partners and partners[0].start - phrase.stop < NEAR
        if phrase.kind == "org" and phrase.case == "comitative" and not phrase.apposed and (
            goes_on or TOGETHER.match(sentence.text, phrase.stop) or JOINTLY.match(sentence.text, hit.start)
        ):
            partners.insert(0, phrase)
    known = [p for p, _ in taken]
    return [(p, hit.trigger.cases["subject"]) for p in partners if p not in known]


def _lead_investor(sentence: Sentence, hit: Hit, taken: Taken) -> Taken:
    """Who leads the round in which others raise money: `소프트뱅크가 주도하는 투자를 유치했다`."""
    if hit.trigger.type != "investment" or not taken or any(role != "investee" for _, role in taken):
        return []
    known = [p for p, _ in taken]
    return [(p, "investor") for p in sentence.phrases
            if p.kind == "org" and p not in known and not p.apposed
            and (LEADS_ROUND if p.case == "subject" else LED_BY).match(sentence.text, p.stop, hit.start)]  # fmt: skip


def partners_of_another(hit: Hit, taken: list[Phrase]) -> bool:
    """Whether each is the partner of somebody unnamed: `기기는 구글과, 모델은 오픈AI와 손잡는`."""
    apart = len(taken) > 1 and not any(p.linked for p in taken)
    return hit.trigger.type == "partnership" and apart and all(p.case == "comitative" for p in taken)


def note_partners(told: Iterable[Draft], discourse: Discourse) -> None:
    """Keep the two of the last partnership, and who of the scene agreed last with a stranger."""
    for draft in told:
        if draft.type == "partnership" and len(draft.roles) == 2:
            discourse.partners = tuple(draft.roles)
        if draft.type in MUTUAL:
            discourse.half = next(iter(draft.roles)) if len(draft.roles) == 1 else None


def with_stranger(sentence: Sentence, hit: Hit) -> bool:
    """Whether the only party is told to agree with somebody of nobody's list: `나루AI클라우드와 협약을 교환했다`."""
    if hit.trigger.type not in MUTUAL or sentence.headline or not sentence.clauses:
        return False
    clause = sentence.clauses[clause_at(sentence, hit.end - 1)]
    listed = [(p.start, p.stop) for p in sentence.phrases]
    named = (m.start() for m in WITH_NAME.finditer(sentence.text, clause.start, hit.start))
    return any(not any(a <= at < b for a, b in listed) for at in named)


def agrees_with_stranger(sentence: Sentence, hit: Hit, roles: Iterable[str]) -> bool:
    """Whether the only party agrees with a house of nobody's list that acts: `나르는 가람과 협력을 추진한다`."""
    if hit.trigger.type not in MUTUAL or sentence.headline or not sentence.clauses:
        return False
    clause = sentence.clauses[clause_at(sentence, hit.end - 1)]
    partners = [p for p in sentence.phrases if p.entity_id in roles and p.case == "comitative" and p.stop <= hit.start]
    named = any(s.named and s.end < hit.start and not any(p.start <= s.start < p.stop for p in sentence.phrases)
                for s in sentence.subjects)  # fmt: skip
    return any((named and p.start >= clause.start) or BESIDE.match(sentence.text, p.stop) for p in partners)


SIGNED_WITH = re.compile(
    r"(?:와|과)(?:는|도)?\s(?:[^\s.,]{1,10}\s){0,3}?[^\s.,]{0,8}(?:협약|MOU|양해각서|협력|제휴|파트너십|손)(?:\([^)]{1,12}\))?[을를]?\s"
    r"(?:맺|체결|잡|하|교환)"
)


def signed_with(sentence: Sentence, end: int) -> bool:
    """Whether an earlier clause, before `end`, tells of an agreement: `나르공대와도 MOU를 맺고 ... 공동 개발한다`."""
    return SIGNED_WITH.search(sentence.text, 0, end) is not None


def _leader(sentence: Sentence, hit: Hit, taken: Taken) -> Taken:
    """Whose team it is that those who act take part in."""
    if hit.trigger.type != "participation" or not taken:
        return []
    known = {p.entity_id for p, _ in taken}
    others = [p for p in sentence.phrases if p.kind == "org" and not p.apposed and p.entity_id not in known]
    leading = [p for p in sentence.phrases if p.kind == "org" and LEADS_TEAM.match(sentence.text, p.end)]
    for phrase in reversed(sentence.phrases):       # 가람과 나루가 이끄는 두 컨소시엄을
        leading += [phrase] if phrase.linked and leading and phrase.stop <= leading[-1].start else []
    inside = [p for p in others if any(one.end < p.start < one.stop for one in leading)]  # 나르텍 컨소시엄(가람 참여)이
    return [(p, "-") for p in others if p in leading or p in inside]


def _told_before(sentence: Sentence, hit: Hit, taken: Taken) -> Taken:
    """Who presses somebody whose answer all await; whose people are hired: `나르텍 출신 연구원들을 영입했다`."""
    if hit.trigger.name not in ("rivalry/eyes-on", "appointment/poach") or not taken:
        return []
    known = {p.entity_id for p, _ in taken}
    others = (p for p in sentence.phrases if p.kind == "org" and p.stop <= hit.start and p.entity_id not in known)
    if hit.trigger.type == "rivalry":
        return [(p, "-") for p in others if not p.apposed]
    return [(p, "-") for p in others if sentence.text.startswith(" 출신 ", p.end)]


def _offerers(sentence: Sentence, hit: Hit, taken: Taken) -> Taken:
    """Who had offered what is refused or broken off."""
    if hit.trigger.type != "termination" or len(taken) != 1:
        return []
    return [(p, "-") for p in sentence.phrases
            if p.case == "subject" and p.stop <= hit.start and not p.apposed and p is not taken[0][0]
            and OFFERED.match(sentence.text, p.stop, hit.start)]  # fmt: skip


def _whose_site(
    sentence: Sentence, hit: Hit, before: list[Phrase], taken: Taken
) -> Taken:
    """Whose site or product it is that somebody supplies: `나르텍의 데이터센터에 서버를 공급한다`."""
    if hit.trigger.name not in SUPPLIES or any(role == "customer" for _, role in taken) or not taken:
        return []
    subject = taken[-1][0]
    owners = [p for p in before if p.kind == "org" and p.case in ("genitive", "bare") and p.start > subject.start]
    owning = [p for p in owners if SITE.match(sentence.text, p.stop, hit.start)]
    into = [p for p in sentence.phrases if p.kind == "org" and p.case in ("genitive", "bare") and p.stop <= hit.start]
    known = [p for p, _ in taken]
    return [(p, "customer")
            for p in owning or [p for p in into if FOR_THEM.match(sentence.text, p.end, hit.start)]
            if p not in known][:1]  # fmt: skip


def _whose_make(sentence: Sentence, hit: Hit, taken: Taken) -> Taken:
    """Who made what the only one who takes part takes in: `가람은 나르텍이 개발한 칩을 도입했다`."""
    if hit.trigger.name not in TAKEN_IN or len(taken) != 1:
        return []
    makers = [p for p in sentence.phrases if p.case == "subject" and taken[0][0].stop <= p.start < hit.start]
    return [(p, hit.trigger.cases["genitive"]) for p in makers
            if p.kind == "org" and not p.apposed and MADE.match(sentence.text, p.stop, hit.start)][:1]  # fmt: skip


# `가람은 나루가 주문한 칩을 넘긴다`: for whom it is
ORDERED = re.compile(
    r"\s(?:[^\s,.]{1,8}\s){0,3}?(?:주문|발주|의뢰|구매|선주문|설계|사들이|사들일|사|살|쓰|쓸|맡긴|필요로\s하|내놓을)"
    r"(?:한|는|기로\s한)?\s(?:[^\s,.]{1,8}\s){0,2}"
)


def _ordered_by(sentence: Sentence, hit: Hit, taken: Taken) -> Taken:
    """Who has ordered what the only one who takes part supplies: `인텔이 [오픈AI가 주문한] 칩을 인도한다`."""
    if hit.trigger.type != "supply" or sentence.headline or {role for _, role in taken} != {"supplier"}:
        return []
    known = {p.entity_id for p, _ in taken}
    buyers = [p for p in sentence.phrases if p.kind == "org" and p.case == "subject" and not p.apposed
              and p.entity_id not in known and max(q.stop for q, _ in taken) <= p.start < hit.start]  # fmt: skip
    return [(p, "customer") for p in buyers[-1:] if ORDERED.fullmatch(sentence.text, p.stop, hit.start)]


ANSWERED = re.compile(r"설에\s(?:대해(?:서)?|대하여|관해|관련해)\s")


def _answering(sentence: Sentence, hit: Hit, taken: Taken) -> Taken:
    """Who answers a rumour that names the other one only: `나루의 지분 투자설에 대해 가람 측은 선을 그었다`."""
    about = ANSWERED.match(sentence.text, hit.end - 1) if len(taken) == 1 else None
    if about is None:
        return []
    role = "investee" if hit.trigger.type == "investment" else "-"
    behind = (p for p in sentence.phrases if p.kind == "org" and p.case in ("topic", "subject") and not p.apposed)
    return [(p, role) for p in behind if 0 <= p.start - about.end() <= 2]


def _hosts(sentence: Sentence, hit: Hit, taken: Taken) -> Taken:
    """Whom the only partner has gone to see before they agree: `앤트로픽 본사를 방문해 ... 제휴에 합의했다`."""
    if hit.trigger.type != "partnership" or len(taken) != 1:
        return []
    return [(p, "-") for p in sentence.phrases
            if p.kind == "org" and p.case == "object" and p.stop <= hit.start and not p.apposed
            and VISITED.match(sentence.text, p.stop)]  # fmt: skip
