"""What may stand between two names of one list: `삼성전자와 SK하이닉스, 모빌리티 전문기업 나루 등`."""

import re
from typing import Literal

from extractors.names.particles import syllables_on

NounKind = Literal["person", "org", "topic"]

LONGEST = 40  # characters between two names of a list
# Syllables that end in a vowel: 이, 은, 을, 과 behind one are part of a name (화웨이), as are 가, 는, 를, 와 elsewhere.
OPEN = syllables_on(0)
PARTICLE_NEXT = rf"(?:(?<![{OPEN}])[은을이과]|(?<=[{OPEN}A-Za-z0-9)’”'\"])[는가를와])\s"
TITLE = (
    r"(?:공동\s?|신임\s?|전\s|前\s?|총괄\s?|수석\s?|순환|명예|상임|그룹)?(?:부회장|회장|부사장|사장|대표이사|대표(?!팀|단|작|적)|최고[가-힣]{2,8}(?:책임자|자)|최고경영자|당선인|당선자|국무상|외교부장|상무부장|국방부장|재정부장|CEO|CTO|CFO|COO|CSO|CPO|"
    r"GIO|CIO|의장|총괄대표|총괄|부총리|총리|장관|차관|대통령(?!실)|위원장|창업자|설립자|원장|센터장|실장|이사장|이사(?!회)|전무|상무|수석|본부장|부문장|사업부장|사업부문장|사령탑|"
    r"총재|도지사|지사|부시장|시장|군수|구청장|예비후보|후보자|후보|행정관|보좌관|고문|교수|국장|그룹장|리더|총장|청장|처장|은행장|행장|단장|연구소장|소장|팀장|사무총장|랩장|부총장|디렉터|CIC장|법인장|지사장|공장장|연구위원|CISO|CMO|CDO|CAIO|CHO|CRO|의원(?!회))"
)
BRACKET = r"(?:\s?[(（\[](?:[^()（）\[\]]|\([^()]{1,12}\)){1,40}[)）\]])"  # 네이버(NAVER(035420))
INCLUDING = re.compile(r"(?:(?:을|를)\s(?:비롯해|비롯한|비롯,|포함해|포함한|필두로)(?:서)?|(?:와|과)\s같은)\s")
# What may stand between two coordinated names: `와 일본 `, `, 영국 `.
GAP = re.compile(
    r"(?:(?:을|를)\s(?:비롯해|비롯한|포함해|포함한|필두로)(?:서)?\s)?[\s,·/△▲▷▶◦○●‘’“”\"'×&-]*(?:(?:및|그리고|또|또는|이어|차례로)\s)?(?:[가-힣A-Za-z]{1,8}\s){0,4}[‘“\"']?$"
)
VERBAL = re.compile(
    r"(?:은|는|을|를|에서|에게|한|된|하고|며|해|[했됐었았]고|다고|라고|중인|끝에|이후|직후|소송|분쟁|갈등|관계인)\s"
)
LISTED = re.compile(r"[,·/]")
RANKED = re.compile(r"\s(?:세계|글로벌|국내|업계|한국|미국|중국|일본|대만|유럽)\s")  # 과 세계 최대 파운드리 나루
FEW = 2  # words before a name right behind 와/과, for what follows them may be no list: `갑과 갈등 끝에 결국 을은`
# What a member of a list is said to be: `, 모빌리티 전문기업 나루`.
DESCRIBED = re.compile(
    r"(?:\s?[,·]|[와과]|\s및|\s)\s?(?:[^\s,·]{1,10}\s){0,4}?[가-힣]{0,6}"
    r"(?:기업|업체|회사|개발사|제작사|제조사|상장사|자회사|계열사|운영사|강자|스타트업|팹리스|은행)\s[‘“'\"]?"
)
# What it makes, maybe behind another member: `, AI 반도체(NPU)를 만드는 나루`, ` 전문기업 가람, 칩을 만드는 나루`.
MAKES = re.compile(
    r"(?:\s(?:[^\s,·]{1,10}\s){0,4}[^\s,·]{1,10}(?=,))?(?:\s?[,·])\s?(?:[^\s,·]{1,14}\s){0,4}?[^\s,·]{1,14}(?:을|를)\s"
    r"(?:만드는|만든|개발하는|개발한|운영하는|설계하는|제조하는|서비스하는)\s[‘“'\"]?"
)
# Who leads it: `, 일론 머스크 테슬라 최고경영자(CEO)가 운영하는 xAI`.
LEADING = r"(?:운영하는|이끄는|세운|창업한|설립한|소유한)\s"
LED = re.compile(rf"(?:\s?[,·]|\s)\s?([^,·“”]{{2,40}}?)(?:이|가)\s{LEADING}")
# Whose the next one is: `오픈AI와 일론 머스크의 xAI`.
THEIR_OWN = re.compile(r"(?:,)?\s(?:[^\s,·]{1,8}\s){0,2}[^\s,·]{1,8}의\s")
LEADS = re.compile(rf"\s?{LEADING}")
# What a member of a list is there for, before its name in brackets: `반도체(나르텍)·게임(가람)`.
LABEL = re.compile(r"(?:\s?[,·/]\s?|[와과]\s)[가-힣A-Za-z]{1,10}[(（]$")
CODE = re.compile(r"(?<=[가-힣A-Za-z])\((?:\d{6}|[A-Z]{3,6})\)(?=의\s)")  # of a firm: `, AMD(035420)의 리사 수 CEO`
# Before the next of several people: `, 나루그룹의 최고경영자(CEO) `.
INTRODUCED = re.compile(rf"\s?[,·]\s?(?:[^,·“”\n]{{1,50}}[\s)])?{TITLE}{BRACKET}?\s")
# What ends the list in somebody we don't know: `AWS, 나루시와 함께 가람의 공장을`.
TOGETHER = re.compile(r"(?:와|과)\s(?:함께|공동|손잡|협력)")
# What the next of several people does: ` 인사를 맡은 `
IN_CHARGE = re.compile(
    r"\s[^.,“”]{1,24}?[을를]\s(?:맡은|맡고\s있는|맡아\s온|총괄하는|총괄해\s온|이끄는|이끌던|이끌어\s온|담당하는|담당한|담당해\s온|지휘하는|지휘해\s온|책임지는|책임진|책임져\s온)\s"
)


def adjoins(kind: NounKind, gap: str) -> bool:
    """Whether the words after a name's particle lead on to the next name of the list, which is of the same kind."""
    gap = LABEL.sub(", ", INCLUDING.sub(", ", CODE.sub("", gap)))
    if TOGETHER.search(gap):
        return False
    if kind == "person" and (INTRODUCED.fullmatch(gap) or IN_CHARGE.fullmatch(gap)):
        return True
    led = LED.fullmatch(gap)
    if kind == "org" and THEIR_OWN.fullmatch(gap):
        return True
    if kind == "org" and (MAKES.fullmatch(gap) or (led and not VERBAL.search(led[1]))):
        return True
    if len(gap) > LONGEST or VERBAL.search(gap):
        return False
    near = GAP.fullmatch(gap) and (len(gap.split()) <= FEW or LISTED.search(gap) or RANKED.match(gap))
    return bool(near or DESCRIBED.fullmatch(gap)) or _listing(gap)


def _listing(gap: str) -> bool:
    """Whether the gap is other members of the same list: `, 삼성물산, `."""
    return bool(
        re.fullmatch(r"(?:\s?[,·]\s?|(?:와|과)?\s)(?:[^\s,·]{1,14}(?:\s[^\s,·]{1,8}){0,2}(?:[,·]\s?|[와과]\s))+", gap)
    )
