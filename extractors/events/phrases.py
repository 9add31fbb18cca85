"""Phrases: the mentions of a sentence as its arguments, each with its case, by the particle that ends it.

`샘 올트먼 오픈AI 최고경영자(CEO)가` is one phrase about a person, and 오픈AI in it only says whom he leads.
`삼성전자와 SK하이닉스, 삼성물산 등 4개사는` is a list whose last particle counts for all of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from extractors.events.lists import BRACKET, INCLUDING, LEADS, PARTICLE_NEXT, TITLE, VERBAL, NounKind, adjoins
from extractors.records import Mention

Case = Literal[
    "subject", "topic", "comitative", "dative", "source", "object", "genitive", "location", "as", "list", "bare",
    "other",
]

ENDS_IN_TITLE = re.compile(rf"{TITLE}$")
AFTER_PERSON = re.compile(
    rf"(?:\([^()]{{1,12}}\))?(?:(?!{PARTICLE_NEXT})[^,.·…“”\"'\n]){{0,28}}?(?:(?<![가-힣])|(?<=그룹))(?:[가-힣]{{1,6}}(?=센터장|본부장|부문장|사업부장|법인장|지사장|실장|그룹장|국장|원장|위원장|은행장|연구소장|소장|단장|책임자|리더|팀장|부총장|수석|시장|군수|구청장|지사|대표(?!팀|단|작|적)|총괄))?{TITLE}(?![가-힣]{{3}})(?:\s?{TITLE})*{BRACKET}*(?:\s겸\s[^,.·…“”\n]{{0,24}}?{TITLE}(?![가-힣]{{3}}))?"
)
BETWEEN = re.compile(
    rf"(?:에서\s[^\s.,]{{1,8}}(?:\s[^\s.,]{{1,8}})?)?{BRACKET}?[’”'\"]?(?:을|를)\s"
    r"(?:(?:[0-9가-힣]{1,5}\s){0,3}(?:이끌어\s?온|이끌던|이끈|맡아\s?온)|"
    r"이끄는|이끌고 있는|총괄하는|총괄하고 있는|지휘하는|맡은|맡고 있는)\s|"
    rf"{BRACKET}?[’”'\"]?(?:의|인)?\s?(?:신임\s|공동\s|전\s)?(?:최고경영자|CEO|창업자|대표|회장|사장|수장|총수|의장|공동창업자)?(?:인|\([A-Z]+\))?\s?$"
)
# What belongs to the name before its particle: a bracket, a branch or division, `측`, `등 국내 기업들`.
PEOPLE_OR_FIRMS = (
    r"(?:[0-9두세네]{1,2}\s?(?:개\s)?팀|[0-9가-힣]{1,4}(?:개사|개 사|곳|사|명|(?<!적)인)(?!들)|"
    r"[0-9]+여?\s?개\s?[가-힣]{1,4}?(?=[은는이가도과와을를의에]\s|으?로\s)|"
    r"(?:[가-힣A-Za-z0-9·]{1,8}(?<![과와을를은는도])\s){0,5}(?:[가-힣]{1,6}(?:들|진|(?<!법)인)|[가-힣]{0,6}(?:기업|업체|회사|기관|빅테크|스타트업|통신사|제조사)(?!까지)|"
    r"[가-힣]{2}사(?=[은는가의와를도]\s)))"
)
COMPANY_LIST = rf"등(?:\s{PEOPLE_OR_FIRMS}(?:\s[0-9]{{1,4}}여?\s?(?:명|인|개사|곳))?)?"
TAIL = re.compile(
    rf"(?:[사社](?=[은는이가을를의에와과도로만]|\s))?{BRACKET}*[’”\"'」』]?(?:\s?(?:코리아|재팬|차이나|아메리카|유럽|아시아)(?![가-힣]{{3}}))?"
    rf"(?:\s(?:[가-힣A-Za-z]{{1,10}}(?:\([A-Z]{{2,4}}\))?\s?){{0,2}}(?:부문|사업부|사업본부)|\s?파운드리(?=[와가에의로를는\s]))?"
    rf"(?:\s?(?:측|(?:소속\s|산하\s|계열\s)?(?:연구진|연구팀|개발진|개발팀|기술진|엔지니어(?:들)?|연구원들|개발자들|연구자(?:들)?)(?=[은는이가과와]\s)|관계자(?:들)?(?:\s등)?|대변인|본사|이사회|이사진|(?:이사|사외이사|임원|대표|회장|CEO)\s?후보\s?추천위원회|컨소시엄|정예팀|경영진|모두|양측|그룹|{COMPANY_LIST}|같은\s{PEOPLE_OR_FIRMS}|"
    rf"(?:총\s)?[0-9두세네]+\s?(?:개\s?(?:사|팀|기업|회사|기관|업체)|사람|곳)){BRACKET}?)?"
    rf"[’”\"']?(?:뿐(?:만)? 아니라|[은는] 물론(?:이고)?(?=[\s,])|"
    rf"\s외에도?(?=[\s,])(?!,?\s(?:다른|별도|추가|또 다른|어떤|딱히|별다른)))?"
)
PARTICLES: tuple[tuple[Case, str], ...] = (
    ("source", r"으로부터|로부터|에게서|한테서|측으로부터"),
    ("location", r"에서(?:는|도|의)?"),
    (
        "dative",
        r"에게로|에게(?:는|도)?|에(?:는|도|만)?(?!\s이어\s)|한테|께|향(?=\s)|용(?=\s(?:\d나노\s)?(?:AI\s)?(?:HBM|칩|AP|D램|메모리|반도체|배터리|패널|GPU|서버|모뎀|이미지센서))|(?=\s(?:납품|(?:HBM\w{0,4}|D램|메모리)\s물량))|(?:을|를)\s(?:상대로(?:도|는)?|대상으로(?:도|는)?|향해|위해(?:서)?(?=\s))|\s(?:상대로|상대|대상으로|대상)",
    ),
    ("comitative", r"(?:와|과)(?:는|도|의)?|하고(?=\s)|랑(?=\s)"),
    ("subject", r"이(?=[\s,‘“]|$)|가|께서(?:는)?|만(?:이)?(?=\s)"),
    (
        "topic",
        r"은|는|도(?!\s(?:만나|만났|만난|찾아|찾았|방문|초청|영입|데려|스카우트|발탁))|이나|으?로서는|\s?역시|까지|마저|조차|\s모두(?=\s)",
    ),
    ("object", r"을|를|도"),
    ("genitive", r"의|\s?(?:간|사이)(?:의|에)?(?=\s)"),
    ("as", r"(?:으로|로)(?:서|써)?|\s(?:중심|위주)(?:으로|의)(?=\s)"),
)
PARTICLE = re.compile("|".join(f"(?P<{case}>{pattern})" for case, pattern in PARTICLES))
PARTICLE_END = re.compile(r"$|[\s,.…·“”‘’\"'(\[/]")
LINK = re.compile(r"\s?[·,/△▲▷▶◦○●-]\s?|\s?(?:및|그리고)\s|\s?[×xX&]\s?")
# `이재명 정부`, `트럼프 행정부` is not the person.
# A likeness, an origin or a by-name takes no part:
# `제2의 딥시크`, `중국판 엔비디아`, `구글 출신`, `구글과 달리`, `오픈AI 대항마로 불리는`, `삼성전자를 뺀 제조사`.
LIKENESS_BEFORE = re.compile(
    r"(?:제\s?[2-9]의|포스트|(?:중국|한국|일본|유럽|프랑스|인도|대만|미국|러시아|아시아|동양|토종|국산|K)(?:판|형)|(?:한국|아시아|동양)의|(?:중국|일본|유럽|프랑스|인도|대만|러시아)의(?=\s?[‘“'\"]))\s?[‘“'\"]?$"
)
LIKENESS_AFTER = re.compile(
    rf"{BRACKET}?(?:[’”'\"]?(?:\s?출신|\s?(?:의\s)?(?:대항마|킬러|라이벌|대안|맞수|후계자|닮은꼴)(?:로|라고|라는|이라|격|[’”'\"]|\s?(?:꼽|불))|"
    r"의\s(?:최대\s)?(?:경쟁자|경쟁사|적수|맞수|라이벌)(?:와|과)\s|[’”'\"]?(?:이|가)\s아(?:닌|니라)\s|[’”'\"]?\s대신(?=[\s,])|"
    r"[’”'\"]?(?:와|과)(?:는)?\s(?:달리|다르게|마찬가지로|비교해|비교하면|견줘|무관하게|별개로)[\s,]|"
    r"[’”'\"]?(?:을|를)\s(?:뺀|빼고|제외한|제외하고|제외하면)\s|"
    r"[’”'\"]?(?:이?라고|으?로)\s(?:불리|불린|일컬)|의\s[^\s,.]{1,10}(?:장|대표|사장|CEO|총괄|임원)(?:이던|였던|이었던|을\s지낸|를\s지낸)\s|의\s(?:모회사|자회사|대주주|최대주주)(?:인|이자)\s|\s?창업자\s출신|\s?(?:을|를)\s(?:떠난|나온|퇴사한|그만둔)(?!\s(?:데|뒤|후|지|이후|것|건)\s)))"
)
UNIT_WORD = re.compile(r"자회사|계열사|법인|지사|팀[이은]\s|본부[가는]\s|조직[이은]\s|사업부[가는]\s")
# A part of a company that acts, with its own name or without: `가람 전장 자회사 ‘나루’가`, `가람의 미국 법인은`.
OWN_UNIT = re.compile(
    rf"{BRACKET}?[’”'\"]?(?:의)?\s?(?:[가-힣A-Za-z]{{1,6}}\s){{0,2}}(?:[가-힣]{{0,2}}자회사|계열사|[가-힣]{{0,4}}\s?법인|지사|"
    r"[가-힣]{2,6}팀|[가-힣]{0,6}(?:본부|사업부)|[가-힣]{0,4}\s?조직)(?:인)?"
    r"(?:\s(?!출신|직원|임직원|임원|대표|사장|소속|관계자|주가|지분|경쟁)[‘“'\"]?[^\s,.’”'\"]{2,12}?[’”'\"]?(?:\([^)]{1,20}\))?)?"
    r"(?:(?P<subject>이|가)|(?P<topic>은|는))\s"
)
# `SGA솔루션즈(대표 최영철)가`: the company acts.
BRACKETED = re.compile(
    r"[(（](?:각자|공동)?(?:대표이사|대표|회장|사장|원장|의장|총장|장관|"
    r"위원장)[·\s]{1,2}(?:[가-힣]{2,4}[·,]\s?)*$"
)
GOVERNMENT = re.compile(r"\s?(?:대통령\s?)?(?:[12]기\s)?(?:정부|행정부|정권|내각|캠프|일가)")
# The rest of a list whose other members are not listed: `, 삼성물산, 삼성중공업 등 4개사는`.
REST = re.compile(
    r"(?:(?:\s?[,·]\s?|\s(?:및|그리고)\s|(?:(?<=외에)|(?<=외에도)),?\s)[^\s,.·“”‘’()]{1,24}?(?:\([^()]{1,20}\))?(?:\s[^\s,.·“”‘’]{1,8}?){0,8}?)+?"
    r"(?=(?:(?<!\s같)은|는|이|가|을|를|(?<![남북기원주])도|까지|에(?:게)?(?:는|도|만)?|에서|(?:으)?로부터|(?:과|와)(?:는|도|의)?|의|으로)\s)"
)
# `가람 본사와 한국 법인에 과징금을 매겼다`: all of it is 가람.
OWN_REST = re.compile(r"\s(?:[^\s,.]{1,14}\s)?[^\s,.]{0,12}(?:법인|지사|자회사)(?=에(?:게)?\s)")
# `APEC 정상회의에서 약속받은`: the occasion does nothing
OCCASION_OF = re.compile(r"\s(?:정상회의|정상회담|(?:CEO|최고경영자)\s(?:서밋|회의)|총회|서밋)")
# Before a name's other form: `아마존웹서비스(AWS)`, `엔비디아(NASDAQ:NVDA)`.
BRACKETS = ("(", ")", "（", "）")
BRACKET_OPENS = re.compile(r"\s?[(（\[](?:[A-Za-z]{2,6}\s?:\s?)?")
ITEM = re.compile(r"\s*[◆◇■□▲△▶▷●○•·-]?\s?[^\s=,.]{1,20}")  # what opens an item of a round-up
HEAD_NOUN = re.compile(
    r"(?:[^\s,.]{1,12},?\s){0,8}?[^\s,.]{1,10}?(?:\s?등)?(?=(?:과|와|을|를|은|는|이|가|도|까지|에게|에)[\s,])"
)
STAFF_AFTER_AND = re.compile(
    r"\s(?:[^\s,.]{1,8}\s){0,2}[^\s,.]{0,6}(?:진|들|팀|인력|명)(?=(?:을|를)\s)|"
    r"\s(?:[^\s.,]{1,8}\s){0,4}[^\s.,]{1,8},\s(?:[^\s.,]{1,8}\s){0,2}[^\s,.]{0,6}(?:진|들|팀|인력)(?=(?:을|를)\s)"
)
# `화웨이와 계열사 68곳을 명단에 올렸다`
KIN_AFTER_AND = re.compile(
    r"\s(?:그\s)?(?:계열사|자회사|관계사|협력사)(?:들|\s?[0-9]+여?\s?(?:곳|개사|개))?(?=(?:을|를)\s)"
)
BODY = re.compile(r"(?:경찰|검찰|정부|당국|위원회|[가-힣]{2}부|[가-힣]{2}청)$")
REST_AFTER_AND = re.compile(
    r"\s[^\s,.·“”‘’]{2,14}?(?:\s[^\s,.·“”‘’]{1,10}?){0,2}?"
    r"(?=(?P<p>은|는|(?<![까같많깊높없])이|(?<![메기추증평참국작인허])가)\s)"  # not 2시간 가까이, 같이
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention at work: `[start, end)` of the name, `stop` behind its particle; offsets of the sentence."""

    entity_id: str
    kind: NounKind
    start: int
    end: int
    stop: int
    case: Case
    surface: str
    employer: str | None = None  # of a person, where the phrase says it
    apposed: bool = False  # an organisation that only says whom a person leads
    linked: bool = False  # coordinated with the next phrase


def phrases_of(text: str, mentions: Sequence[tuple[Mention, NounKind]], offset: int) -> tuple[Phrase, ...]:
    """The phrases of the sentence `text`, which begins at `offset` of its field, in order."""
    if not mentions:
        return ()
    found = [_phrase(text, m, kind, offset) for m, kind in _named_once(text, mentions, offset)]
    found = list(_with_employers(text, found))
    if UNIT_WORD.search(text):
        found = list(_with_units(text, found))
    return tuple(_coordinated(text, found))


def _named_once(
    text: str, mentions: Sequence[tuple[Mention, NounKind]], offset: int
) -> Iterator[tuple[Mention, NounKind]]:
    """The mentions without those that only say the name before again in brackets: `아마존웹서비스(AWS)`."""
    last, before = None, None
    for mention, kind in mentions:
        again = last is not None and (last.entity_id == mention.entity_id or kind == before == "org")
        if last and again and BRACKET_OPENS.fullmatch(text, last.end - offset, mention.start - offset):
            continue
        last, before = mention, kind
        yield mention, kind


def _phrase(text: str, mention: Mention, kind: NounKind, offset: int) -> Phrase:
    start, end = mention.start - offset, mention.end - offset
    stop = end
    if kind == "person" and not ENDS_IN_TITLE.search(mention.surface):
        title = AFTER_PERSON.match(text, end, min(len(text), end + 60))
        stop = title.end() if title else end
    if text[start - 1 : start] in BRACKETS and text[stop : stop + 1] in BRACKETS:
        stop += 1  # 누구에이아이(나르 AI)와
    return Phrase(mention.entity_id, kind, start, end, *_case(text, stop), mention.surface)


def _case(text: str, at: int) -> tuple[int, Case]:
    tail = TAIL.match(text, at)
    if tail and tail[0].endswith(("아니라", "물론", "물론이고", "외에", "외에도")):
        return tail.end(), "list"  # AMD 등 경쟁사뿐 아니라 구글까지, 나루 외에 구글이
    if text.startswith("=", at) and ITEM.fullmatch(text, 0, at):
        return at + 1, "topic"  # ◆가람=10일 모델을 공개했다
    for position in dict.fromkeys((tail.end() if tail else at, at)):
        if INCLUDING.match(text, position):
            return position, "list"
        particle = PARTICLE.match(text, position)
        if particle and PARTICLE_END.match(text, particle.end()):
            case: Case = particle.lastgroup  # type: ignore[assignment]
            return particle.end(), case
        if LINK.match(text, position):
            return position, "list"
    stop = tail.end() if tail else at
    aside = "가" <= text[at : at + 1] <= "힣" or OCCASION_OF.match(text, stop) is not None
    return stop, "other" if aside else "bare"  # 딥시크로, 딥시크보다: no argument of ours


def _with_employers(text: str, found: list[Phrase]) -> Iterator[Phrase]:
    """Persons with the organisation that their phrase names, and those organisations marked as apposed."""
    employers: dict[int, str] = {}
    apposed: set[int] = set()
    for i, person in enumerate(found):
        if person.kind != "person":
            continue
        inside = [j for j, other in enumerate(found) if other.kind == "org" and person.end <= other.start < person.stop]
        before = found[i - 1] if i and found[i - 1].kind == "org" and found[i - 1].end <= person.start else None
        if inside:
            employers[i] = found[inside[0]].entity_id
            apposed.update(inside)
        elif before and (i - 1) not in apposed and BETWEEN.fullmatch(text[before.end : person.start]):
            employers[i] = before.entity_id
            apposed.add(i - 1)
    for i, phrase in enumerate(found):
        office = phrase.kind == "person" and GOVERNMENT.match(text, phrase.end) is not None
        aside = office or _is_likeness(text, phrase)
        aside = aside or (
            phrase.kind == "person" and BRACKETED.search(text, max(0, phrase.start - 14), phrase.start) is not None
        )
        aside = aside or i in apposed
        yield replace(phrase, employer=employers.get(i), apposed=aside) if aside or i in employers else phrase


def _with_units(text: str, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """Companies act where a part of theirs does that has no id of its own."""
    for i, phrase in enumerate(phrases):
        unit = OWN_UNIT.match(text, phrase.end) if phrase.kind == "org" and not phrase.apposed else None
        inside = unit and any(p.kind != "topic" and p.start < unit.end() for p in phrases[i + 1 :])
        if unit is None or inside:
            yield phrase
        else:
            yield replace(phrase, stop=unit.end() - 1, case="subject" if unit["subject"] else "topic")


def _is_likeness(text: str, phrase: Phrase) -> bool:
    # What likens ends in one of these, but for a blank and a quotation mark.
    ends = any(letter in text[max(0, phrase.start - 4) : phrase.start] for letter in "의트판형")
    before = ends and LIKENESS_BEFORE.search(text, max(0, phrase.start - 12), phrase.start)
    return bool(before or LIKENESS_AFTER.match(text, phrase.end, phrase.end + 36))


def _coordinated(text: str, found: list[Phrase]) -> Iterator[Phrase]:
    """Members of a list get the case of its end. Read from the right, so that it travels through the whole list."""
    done: list[Phrase] = []
    following: Phrase | None = None
    for phrase in reversed(found):
        settled = phrase
        if phrase.case == "list" and done and done[-1].apposed and _is_likeness(text, done[-1]):
            settled = replace(phrase, apposed=_listed(text, phrase, done[-1]))  # 가람, 나루 출신
        if not settled.apposed and phrase.case in ("list", "comitative"):
            settled = _settled(text, phrase, following)
        done.append(settled)
        leads = phrase.kind == "person" and (
            phrase.case == "genitive" or (phrase.case == "subject" and LEADS.match(text, phrase.stop)))  # fmt: skip
        if not settled.apposed and phrase.kind != "topic" and not leads:
            following = settled
    yield from reversed(done)


def _settled(text: str, phrase: Phrase, following: Phrase | None) -> Phrase:
    if following is not None and following.kind == phrase.kind and _listed(text, phrase, following):
        if phrase.case == "list" or following.case not in ("location", "bare"):
            return replace(phrase, case=following.case, linked=True)
        return phrase if phrase.case == "comitative" else replace(phrase, linked=True)
    if phrase.case == "list" and (named := INCLUDING.match(text, phrase.stop)):
        head = HEAD_NOUN.match(text, named.end())  # 대표를 비롯한 연구진 등과
        unclear: Case = "other" if named[0].rstrip().endswith(("한", "은")) else "topic"  # 나르텍을 포함한 다른 곳의
        return replace(phrase, case=_case(text, head.end())[1] if head else unclear)
    if phrase.case == "list":
        rest = REST.match(text, phrase.stop)
        case = _case(text, rest.end())[1] if rest else "topic"
        return replace(phrase, case=case)
    staff = STAFF_AFTER_AND.match(text, phrase.stop) if phrase.kind == "person" else None
    if staff and not VERBAL.search(staff[0] + " "):
        return replace(phrase, case="object")  # 공동 창업자 나루와 연구진을 영입했다
    if phrase.kind == "org" and KIN_AFTER_AND.match(text, phrase.stop):
        return replace(phrase, case="object")
    if phrase.kind == "org" and OWN_REST.match(text, phrase.stop):
        return replace(phrase, case="dative")
    apart = text[phrase.stop - 1] in "의도는"  # 나루와의 협업 소식이
    rest = None if apart else REST_AFTER_AND.match(text, phrase.stop)
    if rest and not VERBAL.search(rest[0] + " "):
        together = rest["p"] in "이가" or BODY.search(rest[0]) is not None  # 개인정보위와 경찰은
        return replace(phrase, case="subject") if together else phrase
    return phrase


def _listed(text: str, phrase: Phrase, following: Phrase) -> bool:
    return adjoins(phrase.kind, text[phrase.stop : following.start])
