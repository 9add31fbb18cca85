"""Whether a trigger is worth telling: not what ought to be done, what is mentioned in passing, or steps of a career."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.events.arguments import Arguments, arguments_of
from extractors.events.captions import is_caption
from extractors.events.drafts import Draft
from extractors.events.meetings import dines_with_unnamed
from extractors.events.money import find_money
from extractors.events.narrative import OPENING
from extractors.events.officials import meets_official, names_official
from extractors.events.partners import agrees_with_stranger, signed_with
from extractors.events.passing import background_product, in_passing, known_already, of_others
from extractors.events.scope import FUTURE
from extractors.events.sentence import Discourse, Sentence, clause_at
from extractors.events.standing import standing
from extractors.events.triggers import Hit, find_triggers
from extractors.records import Modality

# `수혈해야 하는 상황`, `납품에 성공하면`: what ought to be or might be done is no event.
OBLIGED = re.compile(
    rf"(?:[^.,]{{0,3}}?[{FUTURE}]|(?<=[{FUTURE}]))지(?:는|도|가|를|에)?\s(?!모[른르])|"  # 복귀할지는 알려지지 않았다
    r"[^.,]{0,4}?을\s(?:처지|위기)에|[^.,]{0,3}?는\s(?:상황|경우)?(?:을|를)?\s?가정|[^.]{0,24}?것으로\s(?:유명|정평)|"
    r"는 데 (?:[가-힣]{1,2}\s){0,2}(?:걸림돌|어려움|필요한|드는|걸리는)|"  # 짓는 데 가장 큰 걸림돌은
    r"(?:서는|선) 안\s?[된될되됩]|"
    r"야\s|[^.,]{0,6}?\s이유가?\s없|[^.,]{0,30}?야 (?:하|할|한|했|될|된|되)|"  # 늘려야 감당할 수 있는
    r"[^.,]{0,8}?(?:할|ㄹ)?\s?필요|[^.,]{0,6}?기(?:가|는|도)? (?:어려|어렵|힘들|쉽지)|"
    r"[^.,\s]{0,2}\s때(?:마다|는|에)?[\s,]|"  # 데이터센터를 지을 때 살피는 것은
    r"\s?수 있는\s(?!길|환경|토대|기반|가능성|옵션|권리|선택권|보증서|워런트)|"
    r"을?\s길(?:이|을)\s(?:[가-힣]{1,3}\s)?(?:열|트|터)|"  # 자유롭게 손잡을 길이 열렸다
    r"[^.,]{0,6}?데 관심|[^.]{0,60}?혐의(?:를|로|가)\s|"
    r"(?:(?<=검토)|[^.,]{0,6}?검토)했(?:지만|으나|는데)|[^.,]{0,6}?(?:계획|예정|방침)이었(?:지만|으나|는데)|"
    r"[^.,“”]{0,10}?\s볼\s수\s있는지|려다가?\s(?:[가-힣]{1,4}\s)?(?:실패|무산|불발)|"
    r"[^.,]{0,6}?\s?왔(?:으나|지만|는데)|\s?여부|[^.,]{0,10}?(?:다면|으면|하면|되면|지면|려면)[\s,]"
)
CAREER = re.compile(r"거쳐|거친|거쳤|역임|두루|입사|몸담|경력|약력|출신으로|등을 지냈|등을 지낸")
STUDIED = re.compile(r"(?:졸업|입사)(?:한\s(?:뒤|후)|했|하고|해\s|하며|하여\s|한\s이후)")
# `구글을 거쳐 오픈AI에 합류했고`, but not `주주총회를 거쳐 복귀했다`
VIA = re.compile(r"(?<!(?:총회|사회|절차|심사|공모|승인|회의|검증)[를을] )거쳐\s[^.,“”]{0,20}$")
CAREER_STEP = re.compile(r"[^.,]{0,6}?(?:한|된|뒤|이후로?|후|해|하여|하며|하고)[\s,]")
WHO_HE_IS = re.compile(r"\s(?:인물|장본인|주역|주인공|경험)")
# `제조사와 손잡고 분석 도구를 만드는 소프트웨어 기업이다`
WHAT_IT_IS = re.compile(
    r"는\s(?:[^\s.,“”]{1,10}\s){0,4}?[^\s.,“”]{0,6}(?:기업|회사|업체|스타트업|개발사)(?:이다|다|입니다|이며|으로,|로,)[.\s]?"
)
INVESTED_IN = re.compile(
    r"(?<!개발)(?<!R&D)(?<!설비)(?<!시설)(?<!인재)(?<!기술)(?<!인프라)(?<!분야)(?<!사업)(?<!주식)(?<!정비)(?<!부문)(?<!등)(?:에|"
    r"에게)(?:도|는)?\s(?:[가-힣]{2,5}\s){0,2}$"
)
# What happens to a thing of theirs, so that nobody need be told to act: `퓨리오사AI의 투자 유치가 마무리됐다`.
OF_ITSELF = (
    "appointment/voted", "investment/money-flows", "participation/taking-part", "investment/raise-state",
    "investment/totals", "investment/invest-grown", "acquisition/owner-settled", "participation/may-join",
    "infrastructure/stands", "infrastructure/in-service", "infrastructure/first-spade", "infrastructure/open-doors",
)  # fmt: skip
# Investments that are told without a sum or a target: somebody is paid into, a paper is signed.
PLAINLY = ("investment/raise", "investment/stake", "investment/put-in", "investment/join-round",
           "investment/invest-deal", "investment/first-target", "investment/debt-deal", "investment/raising-ends",
           "investment/issues-shares", "investment/new-holding", "investment/invests-by-pact")  # fmt: skip
# 수천억달러를, 조 단위
VAGUE = re.compile(r"[수몇][십백천]?(?:억|조)\s?(?:달러|원|유로|엔|위안)|[조억]\s?(?:원|달러)?\s?단위\s")
SANCTIONS = ("통제", "규제", "금지", "제한", "차단", "제재", "조치")
BECAUSE = re.compile(r"(?:조치|령)?에\s맞서|(?:조치|령)?로\s(?!전환|변경|지정|확대|강화|이어)")
# `인수 논의가 이어지는지는 확인되지 않았다`: nobody says so.
NOT_KNOWN = re.compile(
    r"(?:(?![며고]\s|면서\s|지만\s|으나\s|는데\s)[^.,“”]){0,30}?는지(?:는|도|조차)?[\s,]"
    r"[^.“”]{0,30}?(?:확인되지|알려지지|불투명|불분명|미지수)|"
    r"[^.,“”]{0,14}?냐는\s(?:물음|질문|질의)에\s[^.“”]{0,24}?(?:삼갔|피했|아꼈|답하지)"
)
PROJECT_ENDS = re.compile(r"[^‘’“”'\".]{0,24}[’”'\"]\s?(?:\([^)]{1,20}\)\s?)?(?:사업|과제|프로젝트|공모)")
QUOTE_OPEN = re.compile(r"[‘“'\"][^‘’“”'\"]{0,40}$")
ANNULLED = re.compile(
    r"[^.“”]{0,24}?취소(?:\s?청구|\s?소송|해\s?달라|하라|를\s(?:구하|요구|청구))|"
    r"(?:가|이)\s(?:적법|위법|정당|부당)"
)
# `미국 정부가 인텔 지분 10%를 인수한다`: a state is on no list, but whose share it takes is told.
SIGNED_BY_STATE = "investment/invests-by-pact"  # 도는 가람과 투자협약을 체결했다
BY_STATE = re.compile(r"(?:정부|행정부|국부펀드)(?:가|는|도|이|은)\s")
# What a sentence without any name may still tell of the subject before it.
GOES_ON = ("launch", "investment", "infrastructure", "acquisition", "supply", "joint_development", "joint_venture")
WITH = re.compile(r"[가-힣A-Za-z)](?:와|과)(?:는|도)?\s")
SIGNED = re.compile(r"체결(?!에)|맺|서명|교환")  # with somebody off the list
# A longer "sentence" is a table of contents or a list that lost its line breaks.
LONGEST = 600
AGAINST_SOMEBODY = ("restriction/order", "restriction/bidden", "restriction/judged")  # nothing without whom
# What one alone does, so that a later clause tells all of it.
WHOLE = ("launch", "termination")


def hits_of(sentence: Sentence) -> Sequence[Hit]:
    """The triggers of the sentence that may tell something, as far as can be said before it is analysed."""
    if len(sentence.text) > LONGEST:
        return ()
    found = find_triggers(sentence.text, headline=sentence.headline)
    if not found:
        return ()
    hits = standing(sentence.text, found)
    if is_caption(sentence.text):
        hits = [hit for hit in hits if hit.trigger.type == "meeting"]
    names = [(p.start, p.end) for p in sentence.phrases if p.kind != "topic"]
    return [hit for hit in hits if not (
        any(start <= hit.start and hit.end <= end for start, end in names)  # 견제하는 아성, but not 아성다이소
        or OBLIGED.match(sentence.text, hit.end) or _not_so(sentence, hit) or NOT_KNOWN.match(sentence.text, hit.end)
        or _names_a_project(sentence, hit)
        or _of_career(sentence, hit) or _contested(sentence, hit)
        or (hit.trigger.name == "investment/totals" and AT_FIRST.search(sentence.text, 0, hit.start))
    )]


AT_FIRST = re.compile(r"(?<![가-힣])(?:처음|당초|애초|원래)[^.,“”]{0,16}$")  # 처음 내놓은 투자 규모는 170억 유로였다
NOT_SO = re.compile(r"[가-힣]{0,3}[는은]\s것(?:은|이|까지는)\s아니")
# `이만큼 투자한 적은 없었다`: that it never was so much before denies nothing.
NEVER_SO = re.compile(r"[^.,]{0,3}?[한된할린든운]\s?(?:적|전례|경우|사례)[은이도]?\s없")
BEFORE_NOW = re.compile(r"(?:이만큼|이만한|이렇게|이처럼|이토록|역사상|역대)[^.]{0,30}$")


def _not_so(sentence: Sentence, hit: Hit) -> bool:
    """Whether it never was so big, or is only said not to end: `이만큼 투자한 적은 없다`, `끊어지는 것은 아니다`."""
    if NEVER_SO.match(sentence.text, hit.end - 1) and BEFORE_NOW.search(sentence.text, 0, hit.start):
        return True
    return hit.trigger.type == "termination" and NOT_SO.match(sentence.text, hit.end - 1) is not None


def _names_a_project(sentence: Sentence, hit: Hit) -> bool:
    """Whether the words are only a project's name: `'AI반도체 팜 구축 및 실증' 사업에서 목표를 달성했다`."""
    if hit.trigger.type not in ("infrastructure", "joint_development"):
        return False
    quoted = QUOTE_OPEN.search(sentence.text, 0, hit.start) is not None
    return quoted and PROJECT_ENDS.match(sentence.text, hit.end) is not None


def _contested(sentence: Sentence, hit: Hit) -> bool:
    """Whether a sanction is only what somebody sues against, or why something is: `수출 통제로 7나노에 머물러 있다`."""
    if hit.trigger.type != "restriction":
        return False
    because = sentence.text.endswith(SANCTIONS, hit.start, hit.end) and BECAUSE.match(sentence.text, hit.end)
    return bool(because) or ANNULLED.match(sentence.text, hit.end) is not None


def told_by(sentence: Sentence, hit: Hit, discourse: Discourse) -> tuple[Hit, Arguments]:
    """The hit and who takes part in it, or else the first of the others over its words in which enough do."""
    others = () if hit.trigger.type == "litigation" else hit.others  # a ruling is told in many words at once
    for one in (hit, *others):
        arguments = arguments_of(sentence, one, discourse)
        if len(arguments.roles) >= (1 if sentence.headline else one.trigger.minimum):
            return one, arguments
        alone = agrees_with_stranger(sentence, one, arguments.roles) or dines_with_unnamed(sentence, one)
        if arguments.roles and (alone or meets_official(sentence, one, arguments.roles, discourse)):
            return one, arguments
    return hit, Arguments({}, "none")


def still_in_charge(hit: Hit, arguments: Arguments, before: Draft | None) -> Arguments:
    """With who has just punished as who punishes: `공정위는 갑을 제재했다. 이에 따라 과징금이 부과됐다`."""
    if hit.trigger.type != "restriction" or before is None or arguments.subject != "carried":
        return arguments
    charged = {one: "authority" for one in arguments.roles if before.roles.get(one) == "authority"}
    return replace(arguments, roles={**arguments.roles, **charged})


# A product that is talked of, by its name and number: `갤럭시 북6는`, `‘트레이니엄3’는`
NUMBERED = re.compile(
    r"(?<![A-Za-z가-힣])(?P<name>[A-Za-z]{3,}|[가-힣]{2,}(?<![는은한된할]))(?:[\s-]?[A-Za-z가-힣]{1,8})?[\s-]?[0-9](?:\.[0-9])?[’'”\"]?"
    r"(?:\([^)]{1,20}\))?[은는]\s(?!(?:[^\s.,]{1,12}\s){0,3}?[^\s.,]{1,12}(?:보다|에게)\s)"
)


def of_the_line(sentence: Sentence, hit: Hit, arguments: Arguments, before: Draft | None) -> Arguments:
    """With the maker who has just shown another of that name: `갤럭시 북6 프로를 공개했다. 갤럭시 북6는 3월 나온다`."""
    if hit.trigger.type != "launch" or arguments.roles or sentence.headline or before is None:
        return arguments
    near = sentence.paragraph - before.paragraph <= 1 and len(before.roles) == 1
    if not near or any(p.kind != "topic" for p in sentence.phrases):
        return arguments
    product = NUMBERED.search(sentence.text, 0, hit.start + 1)
    return Arguments(dict(before.roles), "carried") if product and product["name"] in before.words else arguments


OF_IT = re.compile(r"(?:이|그)\s?(?:가운데|중)\s")  # 이 가운데 300억달러는 가람이 투자하기로 했다
ROUNDS = ("investment/next-investor", "investment/join-round", "investment/adds-money")


def in_the_round(sentence: Sentence, hit: Hit, arguments: Arguments, before: Draft | None) -> dict[str, str]:
    """Who raises the money in which others put some: `가람은 투자를 유치하고 있다. 나루도 투자자로 합류한다`."""
    part = hit.trigger.name == "investment/invest" and OF_IT.match(sentence.text) is not None
    if not (part or hit.trigger.name in ROUNDS) or before is None or "investee" in arguments.roles.values():
        return {}
    raising = [one for one, role in before.roles.items() if role == "investee" and one not in arguments.roles]
    near = sentence.paragraph - before.paragraph <= 1
    return dict.fromkeys(raising, "investee") if near and len(raising) == 1 and arguments.roles else {}


def with_those(arguments: Arguments, others: dict[str, str]) -> Arguments:
    """The arguments with others who take part, told in another sentence."""
    return replace(arguments, roles={**arguments.roles, **others}) if others else arguments


def by_stranger(hit: Hit, arguments: Arguments) -> bool:
    """Whether somebody of nobody's list pays: `미국 정부가 가람에 투자한다`, which is no part of what another pays."""
    return hit.trigger.name == "investment/invest" and arguments.subject == "foreign"


def worth_telling(sentence: Sentence, hit: Hit, arguments: Arguments) -> bool:
    """Whether the sentence tells an event rather than what somebody is: `납품하는 이비덴`."""
    if hit.trigger.name == "supply/receive" and any(
        p.kind == "org" and p.case == "object" and 0 <= hit.start - p.stop < 3 for p in sentence.phrases
    ):
        return False  # 메타가 나루를 사들인다: no goods of theirs
    if _describes_somebody(sentence, hit):
        return False
    return sentence.headline or _told_for_itself(sentence, hit, arguments)


def against_nobody(hit: Hit, modality: Modality, arguments: Arguments) -> bool:
    """Whether nobody that we know is restricted: `과징금을 부과할 수 있도록 할 예정이다`, `자료 제출을 요구했다`."""
    if hit.trigger.type != "restriction" or set(arguments.roles.values()) != {"authority"}:
        return False
    return modality != "confirmed" or hit.trigger.name in AGAINST_SOMEBODY


def _of_career(sentence: Sentence, hit: Hit) -> bool:
    """Whether the hit is a step of somebody's career: `1994년 SKC에 합류한 이후 SK텔레콤 등을 거쳐`."""
    if hit.trigger.type not in ("appointment", "participation"):
        return False
    if hit.trigger.type == "appointment" and STUDIED.search(sentence.text, 0, hit.start):
        return True  # 1992년 가람에 입사해 부장을 지냈고, 지난해 나르텍에 합류했다
    if VIA.search(sentence.text, max(0, hit.start - 30), hit.start):
        return True
    career = [m.start() for m in CAREER.finditer(sentence.text)]
    return any(at > hit.start for at in career) and CAREER_STEP.match(sentence.text, hit.end) is not None


def _describes_somebody(sentence: Sentence, hit: Hit) -> bool:
    """Whether the hit only says who somebody is: `헤지펀드 시절 GPU를 사 모은 인물로 알려졌다`."""
    if sentence.headline or not sentence.clauses:
        return False
    clause = sentence.clauses[clause_at(sentence, max(hit.start, hit.end - 1))]
    habit = hit.trigger.type in ("partnership", "supply", "launch", "joint_development")
    on = next((c for c in sentence.clauses if c.start >= clause.end and clause.ending in ("joined", "chained")), clause)
    what = habit and WHAT_IT_IS.match(sentence.text, on.end - 1)
    return bool(WHO_HE_IS.match(sentence.text, clause.end) or what) or known_already(sentence, hit)


HABIT = re.compile(r"[^.,“”]{0,2}(?:해|하여)\s온\s")


def _told_for_itself(sentence: Sentence, hit: Hit, arguments: Arguments) -> bool:
    if arguments.subject == "head" and len(arguments.roles) == 1 and HABIT.match(sentence.text, hit.end - 1):
        return False  # 파운드리에 투자해 온 가람이
    if hit.trigger.type == "investment" and len(arguments.roles) == 1 and not _invests_in_something(sentence, hit):
        return False
    carried = arguments.subject == "carried"
    if background_product(sentence, hit, arguments.subject) or (carried and of_others(sentence, hit)):
        return False
    half = arguments.subject == "earlier" and len(arguments.roles) == 1 and sentence.number > 1
    whole = hit.trigger.type in WHOLE or hit.trigger.name.startswith("investment/raise")
    if half and not whole and not _is_signed(sentence, hit) and not _with_another(sentence, hit):
        return False  # `행사를 열고 ... 공개한다`; of other deeds only half are told: 협약을 맺고 ... 계약을 체결했다
    if not arguments.positions and hit.trigger.type == "restriction" and arguments.subject != "head":
        return "target" in arguments.roles.values() or bool(find_money(sentence.text))
    if not arguments.positions and hit.trigger.type == "meeting" and names_official(sentence, hit):
        return carried  # 윤 대통령과는 29일 만난다
    if not arguments.positions:
        opens = sentence.number < OPENING and hit.trigger.type in ("litigation", "appointment")
        shared = opens or hit.trigger.type == "termination" or len(arguments.roles) > 1  # 양사는 …를 적용하고 협력한다
        shared = shared or hit.trigger.type == "participation"  # 이사회를 열고 ... 참여하기로 했다
        return hit.trigger.type in GOES_ON or _is_signed(sentence, hit) or (shared and arguments.subject == "earlier")
    if len(arguments.roles) > 1:
        return hit.trigger.name != "supply/make-for" or not in_passing(sentence, hit)
    if arguments.subject in ("none", "foreign"):
        if hit.trigger.name == "investment/stake":
            return BY_STATE.search(sentence.text, 0, hit.start) is not None
        if hit.trigger.type == "investment" and hit.trigger.name != SIGNED_BY_STATE and not find_money(sentence.text):
            return False
        return not in_passing(sentence, hit)
    return arguments.subject == "head" or bool(find_money(sentence.text)) or not in_passing(sentence, hit)


def _with_another(sentence: Sentence, hit: Hit) -> bool:
    """Whether its own clause says with whom of nobody's list: `..., 나루공대 등과는 공동 연구를 이어가고 있다`."""
    if hit.trigger.type != "joint_development" or not sentence.clauses:
        return False
    clause = sentence.clauses[clause_at(sentence, hit.end - 1)]
    return WITH.search(sentence.text, clause.start, hit.start) is not None or signed_with(sentence, clause.start)


def _is_signed(sentence: Sentence, hit: Hit) -> bool:
    """Whether a paper is signed: `데이터청과 MOU를 체결하고`."""
    signed = hit.trigger.name == "partnership/sign"
    return signed and SIGNED.search(sentence.text, hit.start, hit.end + 1) is not None


def _invests_in_something(sentence: Sentence, hit: Hit) -> bool:
    """Whether a sum or a target is told: `신사업 투자 확대` alone is a habit."""
    told = hit.trigger.name in PLAINLY or bool(find_money(sentence.text)) or VAGUE.search(sentence.text) is not None
    blank = sentence.text.startswith(" ", hit.start)
    return told or INVESTED_IN.search(sentence.text, 0, hit.start + blank) is not None
