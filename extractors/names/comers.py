"""Executives whom only a post shows: who gets one or leaves one, without a title by his name.

`새 선장으로 안톤 크루거를 뽑았다`, `출신 장위퉁을 대표로 불러들였다`, `의장으로 뽑힌 김도윤 교수는`
"""

import re
from collections.abc import Iterator

from extractors.names.appointments import VERBS, foreign_names, is_new
from extractors.names.executives import Introduction
from extractors.names.particles import particle_end
from extractors.names.persons import CHINESE_SURNAMES, CHINESE_SYLLABLES, is_chinese_name
from extractors.names.zones import Span, outside

A_POST = (
    r"(?:대표|사장|회장|의장|원장|소장|[가-힣]{1,4}장|총괄|책임자|경영자|C[A-Z]O|이사|이사회|사령탑|과학자|리더|위원|고문|대행|임원|"
    r"대표이사|차관|수석|사람|적임자|인물|얼굴|구원투수|소방수|후임|후임자|후계자|자리|식구|일원|후보|곳간지기|펠로|직)(?:\([A-Z]{2,5}\))?"
)
PUTS = (
    rf"{VERBS}|중용|발령|스카우트|앉[혔히힌]|데려[오왔온]|불러들|불러\s?[왔냈올]|맞아들|맞이[했하]|맞았|세[웠운우]|뽑[았혔기]|점찍|"
    r"골랐|택했|확정했|모셔|모시|끌어[왔들올]|올렸|올리|보냈|투입|전진\s?배치|추천"
)
PUT = f"(?:{PUTS})"
COMES = (
    rf"{VERBS}|합류|부임|입사|이적|이직|복귀|물망|하마평|거론|유력|등판|일원이\s[됐된되]|자리를\s[옮지]|둥지를|지휘봉|바통|운전대|"
    r"물려받|이어받|넘겨받|꿰[찼찬]|앉[았는게]|뒤를\s이[어을은]|직접\s챙|이끈다|이끌게"
)
SERVES = rf"(?:대행|역할|직|{A_POST})(?:을|를|도|까지)\s(?:[^\s.,“”]{{1,6}}\s)?(?:겸|맡|수행)"
GOES = (
    r"올랐|오른다|내려[놨놓왔온]|떠[나났난]|퇴사|사임|사퇴|퇴임|은퇴|그만\s?[두둔뒀]|물러[나났난]|사표|사직|고별|작별|짐을\s?[싸쌌싼]|옮[긴겼기]"
)
TAKES = f"(?:{COMES}|{SERVES}|{GOES})"
BEFORE_PUT = re.compile(rf"{A_POST}(?:직|\s?자리)?(?:으로는|로는|으로|로|에는|에)\s[^.\n“”]{{0,50}}$")
HOW = r"(?:[^\s.,“”]{1,8}\s){0,3}?"
PUT_NEXT = re.compile(rf"{HOW}{PUT}|[^.\n“”]{{0,40}}?{A_POST}(?:직|\s?자리)?(?:으로|로|에)\s{HOW}{PUT}")
TAKES_NEXT = re.compile(rf"(?:(?![,.]\s|[가-힣]며\s)[^\n“”]){{0,40}}?{TAKES}")
# `안톤 크루거가 노르텍을 떠나 가람에 합류했다`: only somebody goes from house to house
FROM_TO = re.compile(
    rf"{HOW}[^\s.,“”]{{1,16}}(?:[을를]\s(?:떠나|나와|그만두고)|에서)\s(?:[^\s.,“”]{{1,12}}\s){{0,3}}?"
    r"[^\s.,“”]{1,12}(?:에|으로|로)\s(?:[가-힣]{1,4}\s)?(?:합류|이직|자리를\s옮|옮[겨겼긴]|둥지)|"
    rf"{HOW}[^\s.,“”]{{1,16}}(?:으로|로)\s(?:[가-힣]{{1,3}}\s)?이직(?:했|한다)"
)
HANDED_NEXT = re.compile(
    rf"[^.,\n“”]{{0,24}}?(?:지휘봉|바통|운전대|키|조타|방향타|살림|{A_POST})(?:직|\s?자리)?(?:을|를|까지)\s{HOW}(?:[쥐줬준주건넘]|맡[겼기긴])"
)
HANDED_BEFORE = re.compile(
    rf"(?:지휘봉|바통|운전대|키|방향타|살림|{A_POST})(?:직|\s?자리)?(?:을|를)\s[^.,\n“”]{{0,24}}$"
)
HANDED = re.compile(rf"{HOW}(?:맡[겼기긴길]|넘[겼기긴길]|건[넸네넨]|쥐여|내[줬준주어])")
COMES_NEXT = re.compile(rf"{HOW}(?:{VERBS}|온다|왔다|오른다|올랐|앉[았는]|뽑[혔힌]|물망|하마평|거론|유력)")
# `의장으로 뽑힌 김도윤 교수는`
BECAME = rf"{A_POST}(?:직|\s?자리)?(?:으로|로|에)\s{HOW}(?:(?:{VERBS})(?:된|한)|뽑힌|앉은|앉힌|오른|올라선|거론되는)\s"
HAS_BECOME = re.compile(rf"{BECAME}(?:[^\s.,“”]{{1,10}}\s){{0,2}}$")
KOREAN_BECAME = re.compile(
    rf"{BECAME}(?:[^\s.,“”]{{1,10}}\s)?(?P<who>[가-힣]{{3}})(?:\s(?:씨|박사|교수|변호사)|씨)(?=[은는이가을를의])"
)
A_POST_IN = re.compile(A_POST)
SWAPPED = re.compile(r"[^.,\n“”]{0,30}?(?:으로|로)?\s?(?:전격\s|새로\s)?(?:교체|바[꿨꾸꾼뀌]|갈아\s?치)")
SWAP_BEFORE = re.compile(rf"{A_POST}(?:을|를|이|가)\s[^.\n“”]{{0,24}}$")
# What shows that a stranger has to do with posts at all, where he comes or goes himself
OF_THE_TRADE = re.compile(
    r"출신|수장|사령탑|총수|회사|이사회|창업|연구|엔지니어|개발|과학자|담당|책임|총괄|임원|부문|사업|조직|사장|대표|회장|의장|경영|팀|고문|이사|C[A-Z]O|후임|바통|제품|모델|기술"
)
HONOUR = r"(?:\s?(?:씨|박사|교수|변호사|[가-힣A-Z]{0,4}(?:위원|연구원|연구자|책임자|매니저|디렉터|리더|엔지니어)))?"
# `안톤 크루거 전 노르텍 엔지니어를`
FORMERLY = r"(?:\s전\s[^\s.,]{2,12}\s(?:엔지니어|연구원|연구자|개발자|과학자|디자이너|매니저))?"
NAMED_AS = re.compile(
    rf"(?:\([^()\n]{{1,30}}\))?(?:{FORMERLY}|{HONOUR})(?:\([^()\n]{{1,16}}\))?(?P<case>에게|에서|으로|로|와|과|[을를이가은는도])(?:\s|$)"
)
KOREAN_PUT = re.compile(
    rf"{A_POST}(?:직|\s?자리)?(?:으로는|로는|으로|로|에는|에)\s(?:[^\s.“”]{{1,14}}\s){{0,6}}?(?P<who>[가-힣]{{3}})"
    rf"(?:\s(?:씨|박사|교수|변호사)|씨)?(?:[을를]\s{HOW}{PUT}|[이가]\s{HOW}(?:{VERBS}|물망|하마평|앉[았는]|온다|왔다|등판))"
)
# `노르텍 출신 김도윤을 부사장으로 영입했다`
KOREAN_FROM = re.compile(
    rf"\s출신(?:의|인)?\s(?P<who>[가-힣]{{3}})(?:\s(?:씨|박사)|씨)?[을를]\s[^.,\n“”]{{0,20}}?{A_POST}(?:으로|로|에)\s{HOW}{PUT}"
)
# Those that stand in few articles, and what whatever they match holds one of
IN_FEW = ((KOREAN_BECAME, ("씨", "박사", "교수", "변호사")), (KOREAN_FROM, ("출신",)))
# Apart, as the search for the second is slow: it may begin with any word.
COMES_OR_GOES = re.compile(f"{PUTS}|{COMES}|{GOES}|교체|바[꿨꾸꾼]|온다|왔다|뽑힌|오른|맡[겼기긴길]")
SERVES_AS = re.compile(SERVES)
# A word that begins with what may be one: `is_chinese_name` says more.
CHINESE_FIRST = "".join(sorted({name[0] for name in CHINESE_SURNAMES}))
CHINESE = re.compile(rf"(?<![가-힣])[{CHINESE_FIRST}][{''.join(sorted(CHINESE_SYLLABLES))}]{{2,3}}")
NOBODIES = (*"가자계생팀측들사통소장공의", "경영인", "공무원", "전문성")  # 전문가를


def comes_or_goes(text: str) -> bool:
    """Whether the text tells that somebody comes or goes."""
    if COMES_OR_GOES.search(text):
        return True
    return any(verb in text for verb in ("겸", "맡", "수행")) and SERVES_AS.search(text) is not None


def comers(text: str, taken: set[int], zones: list[Span]) -> list[Introduction]:
    """Those whom the sentence alone shows to come or go: a foreign name, or a Korean one in a narrower frame.

    `taken` are the places of names already read.
    """
    spans = set(_comers(text, taken, zones))
    patterns = [KOREAN_PUT] + [pattern for pattern, held in IN_FEW if any(word in text for word in held)]
    for match in (m for pattern in patterns for m in pattern.finditer(text)):
        if is_new(match.start("who"), match["who"], taken, zones) and not match["who"].endswith(NOBODIES):
            spans.add(match.span("who"))
    return [Introduction(text[slice(*span)], *span, ("총괄",), "") for span in sorted(spans)]


def _comers(text: str, taken: set[int], zones: list[Span]) -> Iterator[Span]:
    named = sorted({*foreign_names(text, taken, zones), *_chinese_names(text, taken, zones)}, reverse=True)
    last: int | None = None
    for start, end in named:
        case = NAMED_AS.match(text, end)
        beside = case is not None and case["case"] in "와과" and case.end() == last  # 안톤 크루거와 다이앤 윤도 떠났다
        if case and (beside or _comes_or_goes(text, start, case)):
            last = start
            yield start, end


def _comes_or_goes(text: str, start: int, case: re.Match[str]) -> bool:
    """Whether the sentence gives the one named at `start` a post, or lets him leave it; `case` is his particle."""
    begin = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start), start - 70, 0)
    particle, after = case["case"], case.end()
    if particle in ("을", "를"):
        put = PUT_NEXT.match(text, after)
        return put is not None and (
            BEFORE_PUT.search(text, begin, start) is not None or A_POST_IN.search(put[0]) is not None
        )
    if particle == "에게":
        handed = HANDED.match(text, after) is not None and HANDED_BEFORE.search(text, begin, start) is not None
        return handed or HANDED_NEXT.match(text, after) is not None
    if particle in ("에서", "으로", "로"):
        return SWAPPED.match(text, after) is not None and SWAP_BEFORE.search(text, begin, start) is not None
    if HAS_BECOME.search(text, begin, start) or (
        COMES_NEXT.match(text, after) and BEFORE_PUT.search(text, begin, start)
    ):
        return True
    if FROM_TO.match(text, after):
        return True
    moves = TAKES_NEXT.match(text, after)
    return moves is not None and OF_THE_TRADE.search(text[begin:start] + case[0] + moves[0]) is not None


def _chinese_names(text: str, taken: set[int], zones: list[Span]) -> Iterator[Span]:
    """Names that only a Chinese bears, of three or four syllables: `출신 장위퉁을`."""
    for word in CHINESE.finditer(text):
        for end in (word.end(), word.end() - 1):
            if (
                end - word.start() > 2
                and particle_end(text, end) is not None
                and is_chinese_name(text[word.start() : end])
            ):
                if word.start() not in taken and outside(zones, word.start()):
                    yield word.start(), end
                break
