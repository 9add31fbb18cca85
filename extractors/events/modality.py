"""Modality: whether an event is stated, heard, planned, guessed or denied, by ending and reporting verb.

The outermost word wins: what is `공급할 예정인 것으로 알려졌다` is reported. A denial beats everything.
"""

import re

from extractors.events.negation import TURNED_DOWN, denied, gives_up, rumoured
from extractors.events.on_record import on_record
from extractors.events.plans import AHEAD, PRESENT, going_on, is_planned, merely_present
from extractors.events.scope import PAST, scope_of
from extractors.events.sentence import Sentence, clause_at, clause_over
from extractors.events.sources import PAPERS
from extractors.events.titles import of_title
from extractors.events.triggers import Hit
from extractors.names.particles import NOW
from extractors.records import Modality

AFTERWARDS = re.compile(r"[가-힣]?\s?(?:직후|뒤|후|자리에서)(?:에|,)?\s")
HEARSAY = re.compile(
    r"(?<!사실이 )(?<!뒤늦게 )알려졌|알려집니|(?<=것으로 )(?:알려|전해)(?:지|져)|알려지(?!자|면서|지 않)|"
    r"알려진(?=\s(?:것|바|대로|내용))|"
    r"전해졌|전해진|전해집니|전해지(?!자|면서)|"
    r"것으로 파악|소식통|(?<![와과] )외신|보도(?:했|됐|가|도|에 따르|한| 속)|"
    r"것이라는 소식(?:이|에|을)|소식(?:이|도)\s(?:들려왔|들린다|나왔|돈다|돌고)|"
    r"소문|후문|(?<![가-힣])전언|(?:얘기|이야기|말|설)(?:이|가|도)? "
    r"(?:[가-힣]{2,4}\s안팎에서\s|[가-힣]{2,4}에서\s)?"
    r"(?:나온|나옵|나왔|나오(?=지만|고|는|며)|나돌|돌고|돈다|돕니다|흘러|들[려린립])|"
    rf"{PAPERS}(?:\([A-Z]+\))?[^.]{{0,120}}?(?:전했|전한 바|보도(?:했|됐|가|도|에|를|한)|인용)"
)
# Quick, and without one of these nothing of it is found.
HEARD = re.compile(
    r"알려[졌집진지져]|전해[졌진집지져]|것으로 파악|소식|외신|보도|소문|후문|전언|전했|전한 바|인용|"
    r"나온|나옵|나왔|나오|나돌|돌고|돈다|돕니다|흘러|들[려린립]"
)
# A plan told by the press is hearsay: `포브스 등에 따르면 메타는 인수를 추진하고 있다`.
PRESS = re.compile(rf"{PAPERS}(?:\([^)]{{1,12}}\))?(?: 등)?에 따르면")
# `블룸버그통신은 양사가 협약을 체결했다고 전했다`
TELLER = re.compile(rf"{PAPERS}(?:\([A-Za-z ]+\))?(?:은|는|이|가)\s")
TELLS = re.compile(
    r"[^.“”]{0,6}?다고\s(?:[^\s.“”]{1,12}\s){0,2}?(?:[가-힣]{0,2}보도했|전했|썼|적었|타전했|했[다습])"
)
# What somebody makes public is so, whoever tells of it: `외신에 따르면 양사는 협약을 체결했다`.
PUBLISHED = re.compile(r"(?:체결|합의|서명|발표|공지|공시|선언|부과)(?:했|하였)")
SAID = re.compile(r"(?:밝혔|밝힌|발표했|공시했|공지했|말했|선언했)")
# `정예팀에는 갑과 을이 참여한다`: what a team is made of is no plan.
COMPOSED = re.compile(r"(?:팀|컨소시엄|연합|연합체|동맹|진영)에(?:는|도)?\s")
GUESSED = re.compile(
    r"가능성|것으로 (?:보고 있|보면서|보지만|보며\s|보인|보입|보이|본다|봅니다)|전망|관측|"
    r"점[친칩쳐치]|예상(?!과)|예측|공산|지(?:도)?\s모[른르]|모양(?:이다|입니다)|추측|추정|"
    r"내다봤|내다보|내다본|내다봅|거론|하마평|물망|무게(?:가|를)\s(?:실[리린렸]|쏠|싣|둔|두)|"
    r"이름[이도]\s(?:[^\s.]{1,6}\s)?오르내|저울질|기대(?:된|됩|를|하고|한다|합니|했|감|[가도]\s(?:크|높|나[오온]|커))|듯|"
    r"수(?:도)? 있(?:다는|다고 (?:본|봅)|을|(?:습니)?다\.|(?:습니)?다$)|유력|지 않겠냐|것이라는|"
    r"분석(?:이|도|했)|(?:다고|으로) (?:본다|봅니다)|하나\?*$|될까|할까"
)


def modality_of(sentence: Sentence, hit: Hit) -> Modality:
    """How the sentence presents the event."""
    if sentence.headline:
        return of_title(sentence.text, hit)
    scope = scope_of(sentence, hit)
    if hit.trigger.type == "litigation" and not rumoured(sentence, hit) and TURNED_DOWN.search(scope):
        return "confirmed"  # 신청을 받아들이지 않았다: a ruling
    if denied(sentence, hit, scope):
        return "denied"
    if hit.trigger.type == "meeting" and AFTERWARDS.match(sentence.text, hit.end):
        return "confirmed"  # 만난 직후 허가한 것으로 전해졌다
    if outer := _outer_word(sentence, hit, scope):
        return outer
    if _settled(sentence, hit, scope):
        return "confirmed"
    announced = hit.trigger.name == "launch/release" and "발표" in sentence.text[hit.start : hit.end]
    if announced or hit.trigger.name == "launch/postponed":
        return "planned"  # 출시를 공식 발표했다, 출시를 내년으로 늦췄다
    if hit.trigger.name == "appointment/front-runner":
        return "speculated"  # 후보 가운데 가장 앞서 있다고 짚었다
    if _told_as_done(sentence, hit, scope):
        return "confirmed"
    if _contracted(sentence, hit):
        return "planned" if AHEAD.search(sentence.text, 0, hit.start) else "confirmed"
    if hit.trigger.type not in MADE_BY_LETTER and ("의향서" in scope or LETTER_FOR.match(sentence.text, hit.end)):
        return "planned"
    return _by_tense(sentence, hit, scope)


def _outer_word(sentence: Sentence, hit: Hit, scope: str) -> Modality | None:
    """What the last word over the event makes of it: hearsay, a guess, or nothing."""
    public, length = on_record(sentence, hit), hit.end - hit.start
    may_be_heard = HEARD.search(sentence.text) is not None
    heard = [] if public or not may_be_heard else [m.start() for m in HEARSAY.finditer(sentence.text[hit.end :])]
    guessed = [m.start() - length for m in GUESSED.finditer(scope)]
    if heard or guessed:
        return "reported" if max(heard, default=-length - 1) > max(guessed, default=-length - 1) else "speculated"
    if not public and TELLER.search(sentence.text, 0, hit.start) and TELLS.match(sentence.text, hit.end - 1):
        return "reported"
    published = public or PUBLISHED.search(sentence.text, hit.start)
    return "reported" if not published and may_be_heard and HEARSAY.search(sentence.text) else None


def _settled(sentence: Sentence, hit: Hit, scope: str) -> bool:
    """Whether to decide is to do it: a suit settled, a rival, what is called off, an authority that restricts."""
    if on_record(sentence, hit) and "기로 합의" in scope:
        return True
    if hit.trigger.type == "rivalry" or (gives_up(sentence, hit) and SET_DOWN.search(scope)):
        return not RESOLVE.search(scope)
    later = AHEAD.search(sentence.text, 0, hit.start)  # 내년 1월 조사에 들어가기로 했다
    return hit.trigger.type == "restriction" and not later and ORDERED.search(scope) is not None


def _told_as_done(sentence: Sentence, hit: Hit, scope: str) -> bool:
    if hit.trigger.type == "meeting" and (_leads_on(sentence, hit) or TALKED.match(sentence.text, hit.end - 1)):
        return True
    if hit.trigger.name == "partnership/signed-with":
        return True  # 나루와 맺은 협약을 토대로
    if hit.trigger.type == "supply" and AGREED_BY_CONTRACT.search(sentence.text, hit.start, hit.end + 28):
        return True  # 쓰기로 나루와 계약했다
    return stated(sentence, hit) or _agreed_first(sentence, hit) or _agreed_that_day(sentence, hit, scope)


def _by_tense(sentence: Sentence, hit: Hit, scope: str) -> Modality:
    by_press = PRESS.search(sentence.text, 0, hit.start) and not SAID.search(sentence.text, hit.end)
    by_press = by_press and not on_record(sentence, hit)
    if is_planned(sentence, hit, scope):
        return "reported" if by_press else "planned"
    return "reported" if by_press and going_on(sentence, hit) else "confirmed"


RESOLVE = re.compile(r"다는\s(?:구상|계획|방침|목표|전략|포부|각오)")
# `부과하기로 의결했다`, `조사한다고 발표했다`
ORDERED = re.compile(
    r"기로 (?:결정|의결|했)|처분을 (?:결정|의결)|[한된는]다고(?:\s[^.“”]{0,14})?\s(?:밝혔|발표했)"
)


# 철회한다고 밝혔다, but not 중단을 검토한다고
SET_DOWN = re.compile(
    r"기로 (?:했|결정)|겠다는\s(?:뜻|의사|입장)(?:을|를)\s(?:[가-힣]{1,3}\s)?(?:밝|전|표명)|"
    rf"(?<!검토)(?<!추진)(?<!고려)(?<!논의)(?<!요구)(?<!협의)[{NOW}]다고\s"
    r"(?:공식\s)?(?:밝혔|발표했|선언했|통보했)"
)


def stated(sentence: Sentence, hit: Hit) -> bool:
    """Whether the present tense states a fact: who leaves or returns, what a team is made of."""
    if AHEAD.search(sentence.text) or not merely_present(sentence, hit):
        return False
    if not (PRESENT.search(scope := scope_of(sentence, hit)) or re.search(rf"[{NOW}는]다고\s", scope)):
        return False
    if hit.trigger.type == "participation":
        return COMPOSED.search(sentence.text, 0, hit.end) is not None
    return hit.trigger.type == "appointment"


AGREED_BY_CONTRACT = re.compile(
    r"기로\s(?:(?:[^\s.,]{1,12}[와과]|(?!하고)[^\s.,]{1,6})\s){0,2}?(?:[^\s.,]{0,4}계약|협약)(?:했|을\s(?:체결했|맺었))"
)
CONTRACTED = re.compile(r"계약을\s(?:체결하고|맺고)\s")  # 계약을 체결하고 도구를 제공한다
WEIGHED = re.compile(r"방안|검토|논의|협의|추진")


def _contracted(sentence: Sentence, hit: Hit) -> bool:
    if not CONTRACTED.search(sentence.text, hit.start, hit.end):
        return False
    clause = clause_over(sentence, hit.end - 1)
    own = (clause.end if clause else hit.end) + 8  # with the noun behind it: 제공하는 방안
    return not WEIGHED.search(sentence.text, hit.end, own)


MADE_BY_LETTER = ("partnership", "meeting", "participation", "termination")
# `합작법인 설립 등을 위한 업무협약을 체결했다`: only the agreement is made
LETTER_FOR = re.compile(
    r"(?:\([^)]{1,12}\))?(?:(?:[·/]|\s및\s|[와과]\s)[^\s.,]{1,10}?)?(?:\s?등)?(?:을|를|에)?\s(?:위한|관한)\s"
    r"(?:\S+\s){0,2}?[‘'\"“]?(?:(?:업무)?협약|[가-힣]{0,2}협정|양해각서|의향서|파트너십|제휴|MOU|LOI)"
)
LATER = re.compile(r"[상하]반기|연내|안에|까지|분기")
HANDED_IN = re.compile(r"의향서를?\s(?:제출(?:해|했|하고)|냈|내고)")
TO_COME = re.compile(r"예정|계획|방침|기로|겠|다고|데\s(?:합의|동의|뜻을|의견을)")
AGREED = re.compile(r"(?:맺|체결하|손(?:을)? ?잡|제휴하)(?:고|으며|며|으면서|면서)$")


def _agreed_first(sentence: Sentence, hit: Hit) -> bool:
    """`제휴를 맺고 공급할 예정이다`, `의향서를 내고 나선다`: what was agreed on is still to come, not that it was."""
    if hit.trigger.name == "participation/take-part-letter":
        return HANDED_IN.search(sentence.text, hit.start, hit.end + 8) is not None
    if hit.trigger.type != "partnership" or not sentence.clauses or not TO_COME.search(scope_of(sentence, hit)):
        return False
    clause = sentence.clauses[clause_at(sentence, max(hit.start, hit.end - 1))]
    told = sentence.text[clause.start : clause.end]
    later = AHEAD.search(told) or LATER.search(told)
    return clause.ending == "joined" and AGREED.search(told) is not None and not later


# Work together agreed on a day told: `31일 만나 파트너십을 강화하기로 했다` is the agreement.
ON_A_DAY = re.compile(r"\d일(?!간|째)|이날|당일")


def _agreed_that_day(sentence: Sentence, hit: Hit, scope: str) -> bool:
    agreed = hit.trigger.type == "partnership" and re.search(r"기로 (?:했|합의)", scope)
    return bool(agreed) and ON_A_DAY.search(sentence.text, 0, hit.start) is not None


TALKED = re.compile(rf"[{PAST}](?<![있겠없])(?:다|습니다|으며|고|지만)[.\s]")  # 공급 방안을 협의했다
LED_TO = re.compile(
    rf"기로 (?:했|합의|결정|뜻)|[겠{NOW}]다[”\"’]?고\s[^.“”]{{0,14}}?"
    r"(?:밝혔|말했|약속했|전했|강조했|설명했|발표했|선언했|했[다습])"
)


def _leads_on(sentence: Sentence, hit: Hit) -> bool:
    """`만나 공급하기로 했다`: what led to a decision has happened."""
    clause = clause_over(sentence, hit.end - 1)
    if clause is None or not LED_TO.search(sentence.text, clause.end):
        return False
    that_day = ON_A_DAY.search(sentence.text, 0, hit.start) and not AHEAD.search(sentence.text, 0, hit.start)
    return clause.ending == "chained" or bool(clause.ending == "joined" and that_day)


def is_tentative(sentence: Sentence, hit: Hit, modality: Modality) -> bool:
    """Whether it is only announced, or told in the present tense, and so gives way to what is told as done."""
    if modality == "planned":
        return merely_present(sentence, hit)
    announced = sentence.text.endswith("발표", hit.start, hit.end)  # 협력을 발표했다
    return modality == "confirmed" and (announced or stated(sentence, hit))
