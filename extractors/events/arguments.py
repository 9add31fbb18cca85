"""Who takes part in what a trigger announces, and as what."""

import re
from dataclasses import dataclass

from extractors.events.aims import acted_against, aimed_at
from extractors.events.appointees import POACHED, appointees, joiners
from extractors.events.authorities import is_authority
from extractors.events.brought import entities
from extractors.events.cases import case_of, spoken_of, subject_role, with_added
from extractors.events.heads import MEANWHILE, with_head
from extractors.events.lists import LEADS
from extractors.events.met import Met, met_besides
from extractors.events.owners import accused, beside, makers, of_product, owned, suing
from extractors.events.partners import NEAR, others_of, partners_of_another
from extractors.events.phrases import Phrase
from extractors.events.references import with_makers
from extractors.events.sentence import Discourse, Sentence, clause_at, in_quote, window
from extractors.events.staffing import house_of
from extractors.events.subjects import subjects_of_hit
from extractors.events.triggers import Hit

# What two sign together, so that a partner told in an earlier clause takes part.
JOINED = (
    "supply/contract", "supply/deliver", "joint_venture/venture", "joint_venture/venture-deal",
    "partnership/sign", "partnership/plan", "partnership/cooperate", "joint_development/codevelop",
    "joint_development/codevelop-with", "participation/take-part", "investment/gives-warrants",
    "termination/plan-dropped", "termination/fell-through", "termination/break-off",
)  # fmt: skip
PRIZE = re.compile(r"(?:납품|공급|수주)\s?경쟁")  # of suppliers, not with the customer
NEAR_HEAD = 20  # characters from a clause's end to the noun that it describes
GIANTS = re.compile(r"(?:공룡|빅테크|대기업|강자|거인|경쟁사|업체|기업)(?:들)?(?:과|와|에|에게)\s(?:[^\s.,]{1,6}\s)?$")
OVER = re.compile(r"\s(?:놓고|두고|둘러싸고|사이에 두고)\s")  # 나르텍을 놓고 신경전을 벌인다
# `인텔에 투자하고 칩을 함께 개발한다`: with the other one named
TOGETHER = re.compile(r"(?<![와과] )함께\s")


@dataclass(frozen=True, slots=True)
class Arguments:
    """Participants in text order with their roles, and how sure we are of the subject."""

    roles: dict[str, str]  # entity id -> role, "-" for none
    subject: str  # explicit | earlier | carried | head | none
    positions: tuple[int, ...] = ()
    leaders: tuple[str, ...] = ()  # who shows what they bring out


def arguments_of(sentence: Sentence, hit: Hit, discourse: Discourse) -> Arguments:
    """The participants of the event that the hit announces."""
    sentence = with_added(with_makers(sentence, hit, discourse), hit)
    start, end = window(sentence, hit.start)
    within = [
        p for p in sentence.phrases if start <= p.start < max(end, hit.end) and not p.apposed and p.kind != "topic"
    ]
    within = [p for p in within if not (_where_said(sentence, hit, p) or _founded(sentence, hit, p))]
    before = [p for p in within if p.start < hit.end]
    subjects, how = subjects_of_hit(sentence, hit, before, discourse)
    cases = hit.trigger.cases
    roles: dict[str, str] = {}
    taken: list[tuple[Phrase, str]] = [(p, subject_role(sentence, hit, cases)) for p in subjects if "subject" in cases]
    outside = [p for p in before if p not in subjects and not _describes(sentence, hit, p, subjects)]
    taken += [(p, cases[case]) for p in outside if (case := case_of(sentence, hit, p, cases))]
    later = [p for p in sentence.phrases if p.start >= hit.end and p.kind != "topic" and not p.apposed]
    behind = later if "after" in cases else []
    taken += [(p, cases["after"]) for p in behind]
    taken += [(p, cases["object"]) for p in spoken_of(sentence, hit, before, subjects)]
    taken, how = with_head(sentence, hit, taken, subjects, how)
    bodies = hit.trigger.name == "meeting/session" and all(is_authority(p) for p, _ in taken)
    unnamed = bodies or hit.trigger.name == POACHED
    if hit.kind.who == "people" and not unnamed and not any(p.kind == "person" for p, _ in taken):
        taken = [] if hit.trigger.type == "appointment" or not sentence.headline else taken
    if hit.trigger.type == "rivalry":
        taken = _rivals(sentence, hit, taken)
    if not taken and hit.trigger.type in ("launch", "termination", "infrastructure") and how in ("none", "foreign"):
        taken = [(p, "-") for p in makers(sentence, hit, before) or of_product(sentence, hit, discourse)]
    if how in ("none", "foreign") and partners_of_another(hit, [p for p, _ in taken]):
        taken = []
    if how == "foreign" and beside(sentence, hit, [p for p, _ in taken]):
        taken = []
    if how in ("none", "foreign") and owned(sentence, hit, [p for p, _ in taken]):
        how = "owned"
    aimed = aimed_at(sentence, hit, taken) or _with_whom(sentence, hit, taken, how)
    if not aimed and (how, len(taken)) in (("foreign", 0), ("earlier", 1), ("explicit", 1)):
        aimed = [(p, cases.get("dative", "target")) for p in accused(sentence, hit, [p for p, _ in taken])]
    taken += aimed or acted_against(sentence, hit, taken, discourse)
    taken += others_of(sentence, hit, before, taken)
    taken += [(p, "-") for p in suing(sentence, hit, [p for p, _ in taken])]
    named_here = any(p.kind == "person" and p in before for p, _ in taken)
    if how == "earlier" and hit.trigger.type == "appointment" and named_here:
        # 박 부회장이 물러나고, 곽 사장 단독 체제가 된다
        taken = [(p, role) for p, role in taken if p not in subjects or p.kind == "org"]
    taken = joiners(sentence, hit, appointees(sentence, hit, taken))
    taken = [] if _only_talked(sentence, hit, taken) else _without_bystanders(hit, taken)
    for phrase, role in sorted(taken, key=lambda pair: pair[0].start if pair[0] in within else -1):
        for entity in entities(sentence, phrase, hit, discourse):
            roles.setdefault(entity, role)
    people = [p for p, _ in taken if p.kind == "person"]
    if len(people) == len(taken) == len(roles) and (house := house_of(sentence, hit, people, discourse)):
        roles[house] = "-"
    if hit.trigger.type == "meeting":
        roles = met_besides(sentence, hit, roles, Met(taken, before, subjects, how), discourse)
    rivals = hit.trigger.type == "rivalry" and len(roles) > 1  # told in another clause than that they compete
    news = discourse.house in roles and how == "head"  # 사장으로 승진한 한가람 본부장은, in the news of his house
    named = [p for p, _ in taken if rivals or news or p in within or p in behind or any(p is q for q, _ in aimed)]
    shows = bool(roles) and how == "explicit" and _shows(sentence, hit)
    leaders = tuple(p.entity_id for p in subjects if p.kind == "person" and shows)
    return Arguments(roles, how, tuple(p.start for p in named), leaders)


# `링크드인에 “칩을 공급하기로 했다”고 썼다`
WRITES = re.compile(r"(?:이?라)?고\s(?:[^\s.,]{1,6}\s)?(?:썼|쓴|쓰며|적었|적으|올렸|올리|게시|남겼|남기)")


def _where_said(sentence: Sentence, hit: Hit, phrase: Phrase) -> bool:
    """Whether somebody only writes there what is told."""
    quotes = sentence.quotes if phrase.case == "dative" else ()
    return any(
        phrase.stop <= a <= hit.start < b
        and not sentence.text[phrase.stop : a].strip()
        and WRITES.match(sentence.text, b)
        for a, b in quotes
    )


def _founded(sentence: Sentence, hit: Hit, phrase: Phrase) -> bool:
    """Whether somebody is only told to have founded or to lead a firm: `머스크가 세운 xAI의 곳간에 돈이 들어왔다`."""
    if phrase.kind != "person" or phrase.case != "subject":
        return False
    leads = LEADS.match(sentence.text, phrase.stop)
    return leads is not None and leads.end() <= hit.start


def _shows(sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody shows a product himself (`황 CEO가 칩을 공개했다`), and does not only speak of it."""
    if hit.trigger.type != "launch" or (in_quote(sentence, hit.start) and not sentence.headline):
        return False
    return sentence.headline or sentence.clauses[clause_at(sentence, hit.end - 1)].ending != "quoted"


def _rivals(sentence: Sentence, hit: Hit, taken: list[tuple[Phrase, str]]) -> list[tuple[Phrase, str]]:
    """Those who compete, with any other subject where only one is told; not the customer for whom they do."""
    if PRIZE.search(sentence.text, 0, hit.end):
        taken = [(p, role) for p, role in taken if p.case != "dative"]
    taken = [(p, role) for p, role in taken if not OVER.match(sentence.text, p.stop)]
    if GIANTS.search(sentence.text, 0, hit.start) and all(p.case in ("topic", "subject") for p, _ in taken):
        return taken if len(taken) == 1 else []  # 두 회사는 IT 공룡과 겨룰 기업을 키운다: no rivals of each other
    if len(taken) > 1 and hit.trigger.name != "rivalry/accuse":
        return taken
    others = [p for p in sentence.phrases if p.kind == "org" and p.case in ("subject", "topic") and not p.apposed]
    return taken + [(p, "-") for p in others]


def _with_whom(
    sentence: Sentence, hit: Hit, taken: list[tuple[Phrase, str]], how: str
) -> list[tuple[Phrase, str]]:
    """The partner told in an earlier clause of the same subject: `브로드컴과 파트너십을 맺고 공급 협약을 체결했다`."""
    role = hit.trigger.cases.get("comitative")
    if len(taken) != 1 or role is None:
        return []
    subject = taken[0][0]
    signs = hit.trigger.type == "partnership" and SIGNS.search(sentence.text, hit.start, hit.end)
    if signs and subject.kind == "person":  # 황 CEO를 만나 계약서에 서명했다
        return [(p, role) for p in sentence.phrases if p.kind == "person" and subject.stop <= p.start < hit.start
                and MET.match(sentence.text, p.stop, hit.start)]  # fmt: skip
    if how == "carried" and hit.trigger.name == "partnership/sign":  # 엔비디아와는 함께 연구하기 위한 MOU를 체결했다
        return [(p, role) for p in sentence.phrases if p.kind == "org" and p.case == "comitative"
                and FOR_IT.search(sentence.text, p.stop, hit.start + 1)]  # fmt: skip
    if hit.trigger.type == "meeting":  # 노태문 사장과는 전시관을 오가며 이야기를 나눴다
        return [(p, role) for p in sentence.phrases if p.kind == "person" and p.stop <= hit.start
                and sentence.text.endswith(("과는", "와는"), p.end, p.stop)]  # fmt: skip
    if how != "earlier":
        return []
    if hit.trigger.type == "joint_development" and TOGETHER.search(sentence.text, max(0, hit.start - NEAR), hit.end):
        firms = (p for p in sentence.phrases if p.kind == "org" and not p.apposed)
        others = [p for p in firms if subject.stop <= p.start < hit.start]
        return [(p, role) for p in others] if len({p.entity_id for p in others}) == 1 else []
    if hit.trigger.name not in JOINED:
        return []
    with_dative = hit.trigger.type in ("termination", "joint_development")  # 인텔에 투자하고 칩 공동 개발에 나선다
    how_told = ("comitative", "dative") if with_dative else ("comitative",)
    return [(p, role) for p in sentence.phrases
            if p.case in how_told and p.kind == "org" and subject.stop <= p.start < hit.start]  # fmt: skip


FOR_IT = re.compile(r"기\s위한\s[^.,“”]{0,12}$")
SIGNS = re.compile(r"협약|양해각서|MOU|파트너십|제휴|계약|의향서|합의|손잡|손을")
MET = re.compile(r"\s?(?:[^\s.,]{1,8}\s){0,2}?(?:만나|회동하고|회동해|면담하고|회담하고|회담을 갖고)[\s,]")
# `황 CEO와 만나 협력 방안을 논의했다`: their meeting
MEETING = re.compile(r"(?<![가-힣])(?:만나|회동하고|회동해|면담하고|면담을 갖고)[\s,]")
# `나루의 CEO와 경영진을 만나`
HEADS = re.compile(r"(?:CEO|경영진|대표|회장|사장|총수|수장|임원)(?:들)?(?:을|를|과|와)\s(?:[^\s.,]{1,6}\s)?$")
TALK = re.compile(r"논의|의논|모색|협의")


def _only_talked(sentence: Sentence, hit: Hit, taken: list[tuple[Phrase, str]]) -> bool:
    """Whether people only talked of working together, which is their meeting: `두 사람은 협력 방안을 논의했다`."""
    if hit.trigger.type != "partnership" or TALK.search(sentence.text, hit.start, hit.end + 1) is None:
        return False
    met = MEETING.search(sentence.text, 0, hit.start)
    somebody = any(p.kind == "person" and met and p.start < met.start() for p in sentence.phrases)
    firm = any(p.kind == "org" and p.case in ("subject", "topic") for p in sentence.phrases)
    somebody = somebody or (met is not None and not firm and HEADS.search(sentence.text, 0, met.start()) is not None)
    return somebody or all(p.kind == "person" for p, _ in taken)


def _without_bystanders(hit: Hit, taken: list[tuple[Phrase, str]]) -> list[tuple[Phrase, str]]:
    """Without people where an organisation is what is restricted: 황이 트럼프를 만난 뒤 칩 수출을 허가했다.

    An authority supplies nothing: it buys, or is only told of. Nor does it merge: it is told of a merger.
    """
    if hit.trigger.type in ("acquisition", "rivalry"):
        return [(p, role) for p, role in taken if not is_authority(p)]
    if hit.trigger.type == "supply":
        state = hit.trigger.name == "supply/state-contract"
        roles = [(p, "customer" if state and is_authority(p) else role) for p, role in taken]
        return [(p, role) for p, role in roles if not is_authority(p) or role == "customer"]
    if hit.trigger.type != "restriction" or not any(p.kind == "org" and role == "target" for p, role in taken):
        return taken
    firms = [(p, role) for p, role in taken if p.kind != "person" or role != "target"]
    acting = any(role == "target" and not is_authority(p) for p, role in firms)  # 상무부가 인텔을 명단에 올렸다
    return [(p, "authority" if acting and is_authority(p) else role) for p, role in firms]


def _describes(sentence: Sentence, hit: Hit, phrase: Phrase, subjects: list[Phrase]) -> bool:
    """Whether the phrase only takes part in what describes the subject: `[오픈AI에 투자한] 가람은 나루와 손잡았다`."""
    ends = [c.end for c in sentence.clauses if c.ending == "relative" and phrase.stop <= c.end <= hit.start]
    heads = [end for end in ends if not MEANWHILE.match(sentence.text, end - 1)]
    return any(end <= s.start <= end + NEAR_HEAD for end in heads for s in subjects)
