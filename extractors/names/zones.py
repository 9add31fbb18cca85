"""Parts of an article that name nobody: bylines, photo credits, tip lines, copyright lines, related-article boxes."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from operator import itemgetter

Span = tuple[int, int]

CREDIT_WORD = (
    r"(?:사진\s?제공|자료\s?제공|이미지\s?제공|영상\s?제공|자료사진|그래픽디자인|사진|자료|그래픽|출처|이미지|영상|"
    r"캡처|캡쳐|일러스트|편집|디자인|제공|촬영)"
)
# Each pattern with one that is quick and without which it finds nothing: most articles have none of them.
CREDITED = re.compile(rf"{CREDIT_WORD}\s?[=:：ㅣ|/_]")
GIVEN = re.compile(r"(?:제공|캡처|캡쳐|갈무리)\s?(?:\n|$|[.\])])")
TAKEN = re.compile(r"캡처|캡쳐|갈무리")
CORPS = re.compile(r"취재단|기자단")
WRITTEN = re.compile(r"(?:기사|콘텐츠)입니다")
CREDITS = (
    # (사진=삼성전자), [사진: KT], /사진=네이버
    (CREDITED, re.compile(
        rf"[(\[（【<〈/]\s?[^()\[\]\n]{{0,20}}?{CREDIT_WORD}\s?[=:：ㅣ|/_]\s?[^()\[\]（）\n]{{0,60}}"
        r"(?:\([^()\n]{0,20}\))?[)\]）】>〉]?"
    )),
    (CREDITED, re.compile(
        rf"(?:^|(?<=[\s.\]])){CREDIT_WORD}\s?[=:：ㅣ|]\s?[^\s.\n()\[\]]{{1,20}}"
        r"(?: [^\s.\n()\[\]]{1,12}(?=\s?(?:\n|$|[.)\]])))?",
        re.MULTILINE,
    )),
    # (KT 제공), 네이버 제공
    (None, re.compile(r"[(\[（/][^()\[\]\n.]{1,30}?\s?(?:제공|캡처|캡쳐|갈무리|촬영)(?:[^()\[\]\n]{0,10})[)\]）]")),
    (TAKEN, re.compile(
        r"(?:엑스(?:\(X\))?|인스타그램|페이스북|유튜브|트위터|트루스소셜|틱톡|링크드인|홈페이지)\s(?:화면\s|영상\s)?(?:캡처|캡쳐|갈무리)"
    )),
    (GIVEN, re.compile(
        r"(?<=[.\])\n])\s?[^\s.\n]{2,14}(?: [^\s.\n]{1,10}){0,2}(?<![을를은는이가의])\s(?:제공|캡처|캡쳐|갈무리)"
        r"(?=\s?(?:\n|$|[.\])]))"
    )),
    (None, re.compile(r"(?:[ⓒⒸ©]|\([cC]\)|(?i:copyright))\s?[^\n.]{1,40}")),
    # 한빛TV 기사문의 및 제보 : 카톡/라인 hanbit; [한빛의 생성형 AI가 작성한 기사입니다]; ▶구글 vs 엔비디아 https://...
    (None, re.compile(r"기사\s?문의(?:\s?및\s?제보)?\s?[:：][^\n]{0,60}")),
    (WRITTEN, re.compile(r"[\[(][^\[\]()\n]{0,60}(?:작성|생성|제작|번역)(?:한|된)\s(?:기사|콘텐츠)입니다\.?[\])]")),
    (None, re.compile(r"[▶▷►▼☞][^\n▶▷►▼☞]{4,90}\s?https?://\S{4,200}")),
    (CORPS, re.compile(r"(?:대통령실|청와대)(?:공동취재단|(?:통신)?사진기자단)|공동취재단|사진기자단|통신사진기자단")),
)  # fmt: skip
BYLINES = (
    re.compile(r"[(\[【][^()\[\]\n]{0,24}(?:기자|특파원|편집위원|논설위원|객원기자)\s?[)\]】]"),
    # 특별취재팀 = 라스베이거스(미국) 홍길동 부장·김철수 기자
    re.compile(r"취재(?:팀|반|단)\s?[=:：]\s?[^\n.]{0,120}"),
    re.compile(r"\([가-힣·]{2,12}=[가-힣A-Za-z0-9·]{2,12}\)[^\n=]{0,40}(?:기자|특파원)\s?=?"),
    re.compile(r"\[[가-힣·]{2,12}=[가-힣A-Za-z0-9·]{2,12}\][^\n=]{0,40}(?:기자|특파원)?\s?="),
)
ADDRESS = re.compile(r"@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,20}){1,3}")
SENTENCE_END = re.compile(r"\n|[.!?”\"](?=\s|[가-힣(\[■▷▶►※◆☞<])")
BEFORE_ADDRESS, BEHIND_ADDRESS = 50, 12  # characters of a byline around its mail address
FURNITURE = re.compile(
    r"기사\s?제보|제보\s?(?:하기|하세요|를 기다|는 카카오톡)|채널\s?(?:구독|추가)|"
    r"구독\s?(?:하기|하세요|해\s?주세요|신청)|무단\s?전재|재배포\s?금지|"
    r"홈에서 .{0,20}구독|언론사 ?편집판|네이버에서 .{0,20}(?:구독|보기)|"
    r"카카오톡\s?[:：]|뉴스레터\s?구독|"
    r"구글\s?(?:뉴스|선호)\s?.{0,10}(?:추가|구독|설정)"
)
# Furniture, unless a sentence tells something with them: `딥시크 앱 다운로드를 막았다`, `저작권자들과 합의했다`.
WORDS_OF_IT = re.compile(r"저작권자|앱\s?다운로드|바로가기|뉴스스탠드|친구\s?추가")
TOLD = re.compile(r"[^\n.?!]*(?:\.(?=\d)[^\n.?!]*)*(?<=[가-힣]다)(?:[.”\"’']|$)", re.MULTILINE)
LATIN_FURNITURE = re.compile(r"okjebo|all rights reserved|ai\s?학습\s?(?:이용|및 활용)?\s?금지", re.IGNORECASE)
LATIN_WORDS = ("okjebo", "rights reserved", "학습")     # what it finds holds one of them
RELATED = re.compile(
    r"^\s?(?:☞|[▶►▷■◇\[<【]{0,2}\s?(?:관련\s?(?:기사|뉴스)|많이 본|추천\s?(?:기사|뉴스)|인기\s?(?:기사|뉴스)|핫이슈|"
    r"함께 보면|주요\s?뉴스|이 시각|오늘의 핫|[가-힣]{2,6} 인기기사)[^\n]{0,12}$)",
    re.MULTILINE,
)
LONGEST_FURNITURE = 160
LONGEST_BOX = 2000
CLOSING_LINES = 6  # at most, of titles of other articles at the end
# A title tells without an end of sentence: 구글 잡은 가람…‘2연상’ 찍은 이 종목 [주식 이야기]
CLOSING_TITLE = re.compile(r"(?=[^\n]*(?:…|\.{3}))[^\n]{8,90}?(?:\[[^\[\]\n]{2,16}\]|[^\s.?!”\"’'다요)\]])\s?")
LAST_SENTENCE = re.compile(r"(?:[다요]\.?|[.?!”\"’')\]])\s{0,4}$")
GLUED_TITLE = re.compile(r"(?<=[다요]\.)\s?\[(?:단독|속보|종합|사설|르포|인터뷰|팩트체크|영상|포토)\]\s[^\n.]{8,80}$")


MOURNING = re.compile(
    r"(?:부친|모친|장인|장모|시부|시모|조부|조모|배우자|남편|부인|빙부|빙모|외조부|외조모|형님|백부|숙부)\s?상(?=[=\s·,\[(]|$)"
)
ITEM_MARKS = "▲△◇\n"
LONGEST_ITEM = 120


def silent_zones(text: str) -> list[Span]:
    """The sorted spans, none overlapping, in which no alias is a mention."""
    credits = [pattern for needed, pattern in CREDITS if needed is None or needed.search(text)]
    zones = [m.span() for pattern in (*credits, *BYLINES) for m in pattern.finditer(text)]
    zones += [_around(text, m) for m in ADDRESS.finditer(text)]
    zones += _furniture(FURNITURE.finditer(text), text)
    zones += _furniture((m for m in WORDS_OF_IT.finditer(text) if not TOLD.match(text, m.end())), text)
    lowered = text.lower()
    if any(word in lowered for word in LATIN_WORDS):
        zones += _furniture(LATIN_FURNITURE.finditer(text), text)
    zones += [
        (m.start(), _line_end(text, m.end()) if "☞" in m[0] else _box_end(text, m.end()))
        for m in RELATED.finditer(text)
    ]
    return _merged(zones + _closing_titles(text))


def _closing_titles(text: str) -> list[Span]:
    """Titles of other articles that follow the last sentence: lines of their own, or one behind `[단독]`."""
    zones: list[Span] = []
    end = len(text)
    for _ in range(CLOSING_LINES):
        start = text.rfind("\n", 0, end) + 1
        if not start or (end > start and not CLOSING_TITLE.fullmatch(text, start, end)):
            break
        zones += [(start, end)] if end > start else []
        end = start - 1
    glued = GLUED_TITLE.search(text, max(0, end - LONGEST_FURNITURE), end)
    told = LAST_SENTENCE.search(text, max(0, end - 8), end)  # else the article itself is made of titles
    return (zones if told else []) + ([glued.span()] if glued else [])


def _around(text: str, address: re.Match[str]) -> Span:
    """The byline that a mail address ends: `김철수 기자 kim@example.com`, back to the sentence before."""
    earliest = max(0, address.start() - BEFORE_ADDRESS)
    ends = [m.end() for m in SENTENCE_END.finditer(text, earliest, address.start())]
    line = text.find("\n", address.end(), address.end() + BEHIND_ADDRESS)
    return (ends[-1] if ends else earliest), line if line >= 0 else min(len(text), address.end() + BEHIND_ADDRESS)


def mourning_zones(text: str) -> list[Span]:
    """The items of obituaries, in which a name is an executive only where the item says so.

    `▲이재용(하늘중 교사)씨 부친상=30일 하늘병원` names a teacher.
    """
    zones: list[Span] = []
    for match in MOURNING.finditer(text):
        start = max(text.rfind(mark, max(0, match.start() - LONGEST_ITEM), match.start()) for mark in ITEM_MARKS)
        zones.append((max(start, match.start() - LONGEST_ITEM), match.end()))
    return _merged(zones)


def _furniture(found: Iterable[re.Match[str]], text: str) -> list[Span]:
    zones: list[Span] = []
    for match in found:
        earliest, latest = max(0, match.start() - LONGEST_FURNITURE), match.end() + LONGEST_FURNITURE
        ends = [m.end() for m in SENTENCE_END.finditer(text, earliest, match.start())]
        end = text.find("\n", match.end(), latest)
        if end < 0:
            end = len(text) if len(text) <= latest else latest
        start = ends[-1] if ends else earliest
        short = end - start <= LONGEST_FURNITURE
        zones.append((start, end) if short else (max(start, match.start() - 40), min(end, match.end() + 40)))
    return zones


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _box_end(text: str, at: int) -> int:
    """A box of related articles near the end goes on to the end; one further up is its own short paragraph, or the
    lines that end as no sentence does.
    """
    if at > 0.6 * len(text):
        return len(text)
    end = text.find("\n\n", at, at + LONGEST_BOX)
    if end >= 0:
        return end
    end = _line_end(text, at)
    for _ in range(CLOSING_LINES):
        following = _line_end(text, end + 1)
        line = text[end + 1 : following].rstrip()
        if line.endswith((".", "?", "!", "다", "다.”", "다.)")) or "다." in line:
            break
        end = following
    return end


def outside(spans: list[Span], start: int) -> bool:
    """Whether `start` is in none of the sorted spans, none of which overlap."""
    at = bisect_right(spans, start, key=itemgetter(0)) - 1 if spans else -1
    return at < 0 or start >= spans[at][1]


def _merged(spans: list[Span]) -> list[Span]:
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found
