"""Executives named where somebody is appointed: `원장에 오상록`, `홍길동 전 의원을 이사장으로 선임`."""

import re
from collections.abc import Iterator, Sequence

from extractors.names.apposition import word_start
from extractors.names.backwards import spelt_from
from extractors.names.executives import Introduction
from extractors.names.foreign import foreign_name_from
from extractors.names.particles import particle_end
from extractors.names.persons import GIVEN_FOREIGN, is_chinese_name, is_korean_name
from extractors.names.positions import NOT_EXECUTIVE, read_title
from extractors.names.zones import Span, outside

VERBS = "선임|내정|임명|선출|취임|발탁|영입|낙점|지명|위촉|추대|승진|기용"
APPOINTED = re.compile(f"{VERBS}|데려왔|앉[혔히힌]")
LONGEST = 60
TO_POST = re.compile(
    rf"(?:\([A-Z]{{2,5}}\))?(?:에(?:는|도)?|으?로)\s(?:현\s|전\s)?(?!{VERBS})([가-힣]{{3}})(?=\s|[을를이가은는]|[,.…·”’]|$)"
)
FROM = r"(?:(?:전|현)\s)?(?:[가-힣A-Z]{1,10}(?:\([^()\n]{1,24}\))?\s){0,4}"
POST = r"[^.\n]{0,30}?(?P<post>[가-힣A-Z]{2,16}?)"
FROM_NAME = re.compile(
    rf"(?<![가-힣])([가-힣]{{3}})(?:\s|(?=씨?[을를])){FROM}(?:[가-힣]{{0,4}}(?:박사|교수|의원|변호사|전무|상무|부사장|사장|원장)|씨)?[을를]\s"
    rf"{POST}(?:\([A-Z]{{2,5}}\))?(?:\s(?:및|겸)\s[^.\n]{{1,20}}?)?(?:으로|로|에)\s"
)
# `한가람 서울대 교수가 나르연구원 원장으로 선임됐다`
BECOMES = re.compile(
    rf"(?<![가-힣])(?P<who>[가-힣]{{3}})\s{FROM}(?:박사|교수|의원|변호사|씨)[이가은는]\s{POST}(?:으로|로|에)\s(?:[가-힣]{{1,4}}\s)?(?={VERBS})"
)

# `법무실장은 검사 출신으로 나르법인에서 일하던 한가람 변호사가 맡는다`
HEADED_BY = re.compile(
    r"(?<![가-힣A-Z])(?P<post>[가-힣A-Z]{2,12}(?:장|책임자|대표))(?:은|는|에는|직은)\s[^.\n]{0,50}?(?<![가-힣])(?P<who>[가-힣]{3})\s"
    r"(?:변호사|교수|박사|의원)[이가]\s(?=맡|선임|내정|발탁|임명)"
)

# `안톤 크루거를 디자인 총괄 사장으로 영입했다`, `안톤 크루거도 합류한 뒤 사장으로 승진했다`
SPELLING = r"(?:\([^()\n]{1,40}\))?"
THEN = POST.replace("<post>", "<then>")
TO_A_POST = re.compile(
    rf"{SPELLING}[을를은는이가도]\s{POST}(?:\([A-Z]{{2,5}}\))?(?:으로|로)\s(?:[가-힣]{{1,4}}\s)?(?:{VERBS}|데려|앉[혔히])|"
    rf"{SPELLING}[을를]\s영입해\s{THEN}(?:을|를|으로|로|에)\s(?:맡[겼기]|앉[혔히])"
)
# `AI 인프라를 총괄하는 안톤 크루거는`, `팀을 이끌어 온 안톤 크루거가`
IN_CHARGE = re.compile(
    r"(?:개발|사업|부문|부서|팀|조직|인프라|연구|연구소|전략|제품|기술|서비스|회사|랩|법무|재무|인사|디자인|마케팅|영업|AI|엔지니어링)"
    r"(?:\([A-Z]{2,6}\))?(?:과\s[가-힣]{2,6})?[을를]?\s(?:[0-9가-힣]{1,5}\s){0,3}?(?:총괄(?:하는|한|하던|해\s?온)|이끄는|이끈|이끌던|이끌어\s?온|책임진|지휘(?:하는|한|하던|해\s?온)|맡아\s?온|"
    r"담당\s?(?:임원|매니저)인)\s(?=[가-힣])|"
    r"[을를]\s(?:함께\s|공동\s?)?(?:창업|설립|창립)(?:한|했던)\s(?=[가-힣])|"
    r"[을를]\s함께\s세운\s(?=[가-힣])"
)
OCCUPIED = re.compile(r"(?:(?:과학자|연구자|연구원|엔지니어|개발자|사업가)\s)?")  # `과학자 카렌 솔베르`
GIVEN_WORD = re.compile(r"(?<![가-힣])[가-힣]{2,8}(?=\s[가-힣])")

# Who gets a post or leaves one, by what stands before and behind the name: `새 선장으로 안톤 크루거를 뽑았다`
A_POST = (
    r"(?:대표|사장|회장|의장|원장|소장|[가-힣]{1,4}장|총괄|책임자|경영자|C[A-Z]O|이사|이사회|사령탑|과학자|리더|위원|고문|대행|임원|"
    r"대표이사|차관|수석|사람|적임자|인물|얼굴|구원투수|소방수|후임|후임자|후계자|자리|식구|일원|후보|곳간지기|펠로|직)(?:\([A-Z]{2,5}\))?"
)
PUT = (
    rf"(?:{VERBS}|중용|발령|스카우트|앉[혔히힌]|데려[오왔온]|불러들|불러\s?[왔냈올]|맞아들|맞이[했하]|맞았|세[웠운우]|뽑[았혔기]|점찍|"
    r"골랐|택했|확정했|모셔|모시|끌어[왔들올]|올렸|올리|보냈|투입|전진\s?배치|추천)"
)
TAKES = (
    rf"(?:{VERBS}|합류|부임|입사|이적|이직|복귀|물망|하마평|거론|유력|등판|일원이\s[됐된되]|자리를\s[옮지]|둥지를|지휘봉|바통|운전대|"
    r"물려받|이어받|넘겨받|꿰[찼찬]|앉[았는게]|뒤를\s이[어을은]|직접\s챙|이끈다|이끌게|"
    rf"(?:대행|역할|직|{A_POST})(?:을|를|도|까지)\s(?:[^\s.,“”]{{1,6}}\s)?(?:겸|맡|수행)|"
    r"올랐|오른다|내려[놨놓왔온]|떠[나났난]|퇴사|사임|사퇴|퇴임|은퇴|그만\s?[두둔뒀]|물러[나났난]|사표|사직|고별|작별|짐을\s?[싸쌌싼]|옮[긴겼기])"
)
BEFORE_PUT = re.compile(rf"{A_POST}(?:직|\s?자리)?(?:으로는|로는|으로|로|에는|에)\s[^.\n“”]{{0,50}}$")
HOW = r"(?:[^\s.,“”]{1,8}\s){0,3}?"
PUT_NEXT = re.compile(rf"{HOW}{PUT}|[^.\n“”]{{0,40}}?{A_POST}(?:직|\s?자리)?(?:으로|로|에)\s{HOW}{PUT}")
TAKES_NEXT = re.compile(rf"(?:(?![,.]\s|[가-힣]며\s)[^\n“”]){{0,40}}?{TAKES}")
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
    r"출신|회사|이사회|창업|연구|엔지니어|개발|과학자|담당|책임|총괄|임원|부문|사업|조직|사장|대표|회장|의장|경영|팀|고문|이사|C[A-Z]O|후임|바통|제품|모델|기술"
)
HONOUR = r"(?:\s?(?:씨|박사|교수|변호사|[가-힣A-Z]{0,4}(?:위원|연구원|연구자|책임자|매니저|디렉터|리더|엔지니어)))?"
NAMED_AS = re.compile(
    rf"(?:\([^()\n]{{1,30}}\))?{HONOUR}(?:\([^()\n]{{1,16}}\))?(?P<case>에게|에서|으로|로|와|과|[을를이가은는도])(?:\s|$)"
)
KOREAN_PUT = re.compile(
    rf"{A_POST}(?:직|\s?자리)?(?:으로는|로는|으로|로|에는|에)\s(?:[^\s.“”]{{1,14}}\s){{0,6}}?(?P<who>[가-힣]{{3}})"
    rf"(?:\s(?:씨|박사|교수|변호사)|씨)?(?:[을를]\s{HOW}{PUT}|[이가]\s{HOW}(?:{VERBS}|물망|하마평|앉[았는]|온다|왔다|등판))"
)
COMES_OR_GOES = re.compile(f"{PUT}|{TAKES}|교체|바[꿨꾸꾼]|온다|왔다|뽑힌|오른|맡[겼기긴길]")
CHINESE = re.compile(r"(?<![가-힣])[가-힣]{3,4}")
NOBODIES = (*"가자계생팀측들사통소장공의", "경영인", "공무원", "전문성")  # 전문가를


def appoints(text: str, *, known: bool) -> bool:
    """Whether the text tells anything of posts; in one that names nobody `known` only the plainest words do."""
    return APPOINTED.search(text) is not None or (known and COMES_OR_GOES.search(text) is not None)


def leads(text: str) -> bool:
    """Whether the text tells of somebody by what he leads."""
    return IN_CHARGE.search(text) is not None


def appointed(text: str, titles: Sequence[Span], taken: set[int], zones: list[Span]) -> list[Introduction]:
    """The executives whom a text that `appoints` appoints to a post; `taken` are the places of names already read."""
    found: dict[int, Introduction] = {}
    if not APPOINTED.search(text):
        return _strangers(text, taken, zones)
    for start, end in titles:
        name = TO_POST.match(text, end)
        if (
            name
            and _is_new(name.start(1), name[1], taken, zones)
            and APPOINTED.search(text, name.end(1), name.end(1) + LONGEST)
        ):
            _add(found, text, name.span(1), word_start(text, start), end)
    name = FROM_NAME.search(text)
    while name:
        new = _is_new(name.start(1), name[1], taken, zones)
        if new and APPOINTED.match(text, name.end()):
            _add(found, text, name.span(1), name.start("post"), name.end("post"))
        name = FROM_NAME.search(text, name.end() if new else name.end(1))  # 출신의 도서윤 박사를
    for name in (*BECOMES.finditer(text), *HEADED_BY.finditer(text)):
        if _is_new(name.start("who"), name["who"], taken, zones):
            _add(found, text, name.span("who"), name.start("post"), name.end("post"))
    for start, end in foreign_names(text, taken, zones):
        post = TO_A_POST.match(text, end)
        if post:
            span = post.span("post") if post["post"] else post.span("then")
            _add(found, text, (start, end), *span)
    for one in _strangers(text, taken, zones):
        found.setdefault(one.start, one)
    return [found[start] for start in sorted(found)]


def _strangers(text: str, taken: set[int], zones: list[Span]) -> list[Introduction]:
    """Those whom the sentence alone shows to come or go: a foreign name, or a Korean one in a narrower frame."""
    spans = set(_comers(text, taken, zones))
    for match in (*KOREAN_PUT.finditer(text), *KOREAN_BECAME.finditer(text)):
        if _is_new(match.start("who"), match["who"], taken, zones) and not match["who"].endswith(NOBODIES):
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


def in_charge(text: str, taken: set[int], zones: list[Span]) -> list[Introduction]:
    """The people of foreign names who are told to lead something: `팀을 이끌어 온 안톤 크루거가`."""
    found: list[Introduction] = []
    for match in IN_CHARGE.finditer(text):
        start = match.end() + len(OCCUPIED.match(text, match.end())[0])  # type: ignore[index]
        span = foreign_name_from(text, start) or spelt_from(text, start)
        if span and span[0] not in taken and outside(zones, span[0]):
            found.append(Introduction(text[slice(*span)], *span, ("총괄",), ""))
    return found


def foreign_names(text: str, taken: set[int], zones: list[Span]) -> Iterator[Span]:
    """The foreign names of the text whose given name is known, but those already read."""
    for word in GIVEN_WORD.finditer(text):
        if word[0] in GIVEN_FOREIGN and word.start() not in taken and outside(zones, word.start()):
            span = foreign_name_from(text, word.start())
            if span:
                yield span


def _is_new(start: int, word: str, taken: set[int], zones: list[Span]) -> bool:
    return start not in taken and is_korean_name(word) and outside(zones, start)


def _add(found: dict[int, Introduction], text: str, name: Span, start: int, end: int) -> None:
    title = read_title(text[start:end])
    if title and title.executive and title.name not in NOT_EXECUTIVE and title.name != "총리":
        organisation = text[word_start(text, start - 1) : start].strip() or title.prefix
        found[name[0]] = Introduction(text[slice(*name)], *name, (title.name,), organisation)
