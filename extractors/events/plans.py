"""Plans: what is still to come, by ending, by the noun that it hangs on, and by the newspaper's present tense."""

import re

from extractors.events.drafts import MADE_OF
from extractors.events.scope import FUTURE, TELLS_NOW, scope_of
from extractors.events.sentence import Sentence, clause_over
from extractors.events.standing import WORKED_ON
from extractors.events.triggers import Hit
from extractors.names.particles import NOW

# A verb so many characters behind the name of a partnership says something else of it.
NEAR = 12
AHEAD = re.compile(r"(?<![가-힣])오는\s|내년|내달|다음\s?[달주]|내주|연말|연내|(?:올해|이달)\s말|"
    r"(?:올해|이달|이번\s?달|연말|임기)(?:를|을|까지)?\s?(?:끝으로|까지만)|까지만\s|예정|계획|앞두|게 [된됩]")
PLANNED = re.compile(
    r"(?:참여|투자|협력|출자|구매)\s의사를\s(?!접|철회|묻|물)|"
    r"예정|계획(?! 대비|보다)|방침|추진|기로|하겠|겠다|목표|검토|저울질|논의(?!했|하고 돌)|의향(?!서)|"
    r"나선다|키로|앞두|협[의상](?:하고|"
    rf"\s?중)|출시 준비|준비(?:하고|를\s(?:하|마[쳤친치]|서두)|중| 단계| 막바지)|채비|"
    rf"[{FUTURE}]\s(?:뜻|생각|작정|요량|태세|움직임|기세|조짐)(?:을|이|임)|구상|ㄹ 것이라고|[{FUTURE}] 것이|"
    r"일정(?:표)?에\s(?:올라|잡혀|포함)|(?:회동|면담|만남|회담|미팅)[이도은]\s(?:[^\s.]{1,8}\s){0,4}?(?:잡혀\s있|잡혔|잡힌|미뤄[졌지진]|연기[됐된되])|"
    r"위한 (?:\S+ ){0,2}?(?:협상|논의|협의|절차|테스트|검증)|"
    rf"수 있는 (?:옵션|선택권|권리|보증서)|방안|[{NOW}는]다고(?:\s[^.]{{0,14}})?\s(?:밝|발표|말|설명|전했)|"
    r"하려|려던|려는|는\s데(?:에)?\s(?:합의|동의|뜻을\s모|의견을\s모|의기투합)|조건부|추진한다|타진|약속|자고\s(?:제안|요청|권)|고려(?:하고|\s?중)|"
    r"[할될]\s?수 있도록|싶다는\s(?:뜻|의사|희망)|예고|로 했다|보상안|법안(?:을|이)\s(?:발의|제출|상정|통과)"
)
PRESENT = re.compile(rf"{TELLS_NOW}(?=[.\s”\"’']|$)")
GOING_ON = re.compile(r"고 있|는 중|해 ?왔|해 ?온|어 ?왔|(?<!들)[아어여]\s?(?:왔|온)|중이다|있는 것으로")
# `지분을 취득하는 것이 골자다`: what a plan consists of
GIST = re.compile(r"[가-힣]{0,3}는\s(?:것이 (?:골자|핵심)|(?:방식|내용)(?:이다|입니다|이며|이었))")
# `공장을 키우는 데 300억 유로를 쓰고, 정부가 일부를 대 준다는 내용이다`: what was agreed on
CONTENT = re.compile(r"(?<![았었했됐])(?:다는|[가-힣]는)\s(?:내용|조건)(?:이다|입니다|이었다)[.”]?$")
# `50억 달러 지분 투자 결정이`, but not 투자 결정을 취소했다
DECISION = re.compile(r"(?:투자|인수|출자|합병|매입|매각|취득)\s?결정(?=[이은을에의도])")
# `구축하는 사업이다`
PROJECT = re.compile(
    r"[가-힣]{0,3}는\s(?:[가-힣]+\s){0,2}?(?:[‘“'\"][^‘’“”'\"]{1,20}[’”'\"](?:\([^)]{1,12}\))?\s?)?(?:프로젝트|사업|구상)"
)
# `짓는 데 40억 달러를 투자하겠다고`, `구축 계약을 맺었다`: the site is still to come
TOWARDS = re.compile(
    r"[가-힣]{0,3}는\s데(?:에)?\s[^.“”]{0,40}?(?:쓰겠|쓰기로|쓸\s|쓴다|씁니다|쏟(?:아(?:붓|부))?(?:겠|기로|을\s|는다|습니다)|"
    r"(?:투자|투입)(?:하겠|하기로|할|한다|합니다)|들이(?:겠|기로)|들인다|들입니다)|"
    r"\s?(?:사업\s)?(?:계약|협약|협정)(?:을|를)\s"
)
# `지난해 자본지출을 390억 달러 집행했다`, but not `올해 자본지출 전망을 늘렸다`
SPENT = re.compile(r"(?:지난해|작년|[1-4]분기)(?!보다|\s?대비|\s?실적)[^.]*?늘렸|집행[했한]|썼다|쏟아부었")
AHEAD_OF_IT = re.compile(r"올해|내년|연간|전망|가이던스|예상|계획|제시|예정|기로|겠")
# `짓는 협약을 맺었다`, `재선임하는 안건을 올렸다`: what the paper says is still to come.
ON_PAPER = re.compile(
    r"[가-힣]{0,3}는\s(?:내용의\s|내용을 담은\s)?(?:[가-힣]{2,4}\s)?"
    r"(?:협약|협정|계약|양해각서|MOU|의향서|합의서|안건|안|파트너십|제휴)(?:\([^)]{1,8}\))?(?:을|를|에)\s"
    r"(?![^.]{0,12}?(?:의결|가결|통과|승인|처리))"
)
CONTENTS = ("infrastructure", "investment", "supply")
PAPERED = ("infrastructure", "appointment", "investment", "restriction")
LEAVE = "restriction/ease"  # 수출할 수 있도록 허가했다
SETS_OUT = re.compile(r"(?:인수|합병|매각)에\s나[섰선]")  # nobody has bought yet
ONLY_MEANT = (
    "participation/asked-to-join", "acquisition/bidder-picked", "acquisition/sale-steps", "acquisition/in-trouble",
    "acquisition/merger-talks",
)  # fmt: skip
# `자금 조달을 진행하고 있다`: nobody has paid yet
RAISING = re.compile(r"(?:조달|유치)(?:하는|을|를)?\s?(?:(?:작업|절차)[을를]\s)?(?:진행|추진|벌이)(?:하?고 있|\s?중)")
# `조달하는 협상을 벌이고 있다`, `투자가 막바지 단계다`: what is being agreed on
NEARING = re.compile(
    r"[가-힣]{0,3}[는한기]\s(?:위한\s|위해\s)?(?:[^\s.,“”]{1,10}(?:와|과)\s)?(?:[가-힣]{1,5}\s)?(?:협상|협의|담판)(?:을|를)\s"
    r"(?:[가-힣]{1,4}\s)?(?:벌이|진행|이어|하고|하는|시작|착수)|"
    r"[가-힣]{0,3}(?:가|이|는|은)?\s?(?:막바지|초읽기|임박|목전|눈앞)"
)
# `구축 사업을 따냈다`: what is won is going to be built.
WON = re.compile(r"\s?(?:사업|프로젝트|공사)(?:\([^)]{1,12}\))?(?:을|를)\s(?:[가-힣]{1,4}\s)?(?:따[냈낸내]|수주|맡)")
# `세우려는 합작회사의 출범이 늦어진다`: nobody has set it up yet
MEANT = re.compile(r"(?:려는|려던|[겠기]로\s한)\s(?:[^\s.,]{1,8}\s){0,2}?$")
# `칩은 TSMC 공정에서 생산되고 SK하이닉스의 HBM이 들어간다`: what a product is made of, behind the news, is so
PARTS = (*MADE_OF, "supply/foundry-makes", "participation/at-its-head")
NEXT_ONE = re.compile(r"(?<![가-힣])오는\s|내년|내달|다음\s?달|차세대|앞으로|향후|부터")
BY_NOW = re.compile(r"(?<![가-힣])이미\s|(?:오늘|이날|당일)(?:\(\d{1,2}일\))?부터\s")  # 오늘부터 제공한다
TOLD_OF = re.compile(rf"[{NOW}]다는$")  # 는다는 too


def is_planned(sentence: Sentence, hit: Hit, scope: str) -> bool:
    """Whether the sentence tells the event as still to come; `scope` is what `scope_of` gives for it."""
    if hit.trigger.type == "infrastructure" and (
        WON.match(sentence.text, hit.end) or PROJECT.match(sentence.text, hit.end - 1)
        or TOWARDS.match(sentence.text, hit.end - 1) or TOWARDS.match(sentence.text, hit.end)
    ):
        return True
    if hit.trigger.type == "joint_venture" and MEANT.search(sentence.text, max(0, hit.start - 20), hit.start):
        return True
    if hit.trigger.type in PAPERED and ON_PAPER.match(sentence.text, hit.end - 1):
        return True
    if hit.trigger.type == "acquisition" and SETS_OUT.search(sentence.text, hit.start, hit.end + 2):
        return True
    if hit.trigger.type == "launch" and WORKED_ON.match(sentence.text, hit.end - 1):
        return True
    if hit.trigger.name in ONLY_MEANT:
        return True  # 참여 여부를 물었다
    if hit.trigger.name == "investment/capex":  # 올해 자본지출을 1850억 달러로 제시했다
        return not SPENT.search(sentence.text) or AHEAD_OF_IT.search(sentence.text) is not None
    if hit.trigger.type == "investment" and RAISING.search(sentence.text, hit.start, hit.end + 16):
        return True
    if hit.trigger.type in ("investment", "acquisition", "supply") and NEARING.match(sentence.text, hit.end - 1):
        return True
    if hit.trigger.type in CONTENTS and CONTENT.search(sentence.text, hit.end):
        return True
    if GIST.match(sentence.text, hit.end - 1) or DECISION.search(sentence.text, hit.start, hit.end + 4):
        return True
    behind = hit.trigger.type == "termination" or hit.trigger.name == LEAVE
    return bool(PLANNED.search(scope, hit.end - hit.start if behind else 0)) or _present(sentence, hit, scope)


def merely_present(sentence: Sentence, hit: Hit) -> bool:
    """Whether only the newspaper's present tense says that it is planned: `공급한다`, `인수한다고 밝혔다`."""
    if GIST.match(sentence.text, hit.end - 1):
        return False  # what a plan consists of
    scope = scope_of(sentence, hit)
    return not PLANNED.search(re.sub(r"다고(?:\s[^.]{0,14})?\s(?:밝|발표|말|설명|전했)", "", scope))


def going_on(sentence: Sentence, hit: Hit) -> bool:
    """Whether the event is a state that lasts (`공급하고 있다`), so that no day of it is told."""
    return bool(GOING_ON.search(sentence.text[hit.start : hit.end + 12]))


def _present(sentence: Sentence, hit: Hit, scope: str) -> bool:
    """`데이터센터를 짓는다`: the newspaper's present tense tells what is going to be."""
    if hit.trigger.type in ("rivalry", "restriction", "litigation") or going_on(sentence, hit):
        return False
    if BY_NOW.search(sentence.text, 0, hit.start):
        return False
    if hit.trigger.name in PARTS and sentence.number > 1 and not NEXT_ONE.search(sentence.text):
        return False
    clause = clause_over(sentence, max(hit.start, hit.end - 1))
    if clause is None or clause.ending == "relative":
        if re.search(r"[했됐었았]을", sentence.text[hit.start : hit.end + 3]):
            return False  # 출시했을 당시
        if clause is None:
            return False
        said = TOLD_OF.search(sentence.text, hit.end - 1, clause.end)  # 인수한다는 소식에
        return said is not None or sentence.text[hit.end - 1 : hit.end + 1].strip()[-1:] in ("할", "될", "을")
    told = PRESENT.search(scope)
    if told is None or hit.trigger.type != "partnership":
        return told is not None
    return clause.ending == "final" and told.start() - (hit.end - hit.start) < NEAR  # not 손잡고 사업을 넓힌다
