"""The lines of a body without what newspapers put around it: bylines, captions, tip lines, copyright, related links."""

import re

from extractors.page.prose import is_prose, sentence_count

_LONGEST_FURNITURE = 220        # characters: longer lines are body text
_NAME = r"[가-힣]{2,4}"
_EMAIL = r"[\w.+-]{1,40}@[\w-]{1,30}(?:\.[\w-]{1,20}){1,4}"
_ROLE = (r"(?:[가-힣A-Z]{1,6}\s?)?(?:인턴|수습|전문|선임|객원|논설|대학생)?\s?(?:기자|특파원|통신원|논설위원|에디터|리포터|편집위원|"
         r"PD|앵커|칼럼니스트)")  # fmt: skip
_DATE = r"(?:19|20)\d{2}\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}[.일]?(?:\s?\([월화수목금토일]\))?"
_CLOCK = r"(?:\s{0,2}(?:오전|오후|AM|PM)?\s?\d{1,2}[:시]\s?\d{1,2}(?:[:분]\s?\d{0,2})?(?:\s?(?:AM|PM))?)?"
_STAMP = rf"(?:(?:기사|최종|최초|발행)?\s?(?:입력|수정|등록|승인|송고|발행|작성|게재|업데이트|보도|게시|출고|UPDATE\w*)\s?(?:일시|일자|시간|시각|일)?\s?[:：|]?\s?)?{_DATE}{_CLOCK}"
_AGENCY = r"(?:연합뉴스|뉴시스|뉴스1|AP|AFP|EPA|로이터|신화|블룸버그|게티이미지\w*|셔터스톡|EPA-연합|UPI|AP-뉴시스)"
_CREDIT = r"(?:사진|자료|그래픽|이미지|출처|사진제공|자료제공|제공|그림|영상|일러스트|캡처|디자인|표)"
_ORG = r"[가-힣A-Za-z0-9&·.\s]{1,20}"

_STAMP_LINE = re.compile(rf"(?:{_STAMP}[\s|/·,]{{0,5}}){{1,4}}(?:지면\s?\S{{0,12}}|조회\S{{0,12}}|{_NAME}\s?기자)?")
_BYLINE = re.compile(
    rf"[\[(【<〈/=#■▶◆ⓒ\s]{{0,3}}(?:(?:글|사진|정리|취재|영상|촬영|편집|그래픽|작성자?|기사|by|By|대표)[\s=:·/∙,]{{0,3}}){{0,3}}"
    rf"(?:{_ORG}[=|/:]\s?)?(?:{_NAME}(?:\s?[·,∙ㆍ/]\s?{_NAME}){{0,5}}\s?(?:\(?{_ORG}\)?\s?)?{_ROLE}"
    rf"[\s,·/|=]{{0,3}}(?:\(?(?:{_EMAIL})\)?)?(?:\s?(?:입니다|다른 ?기사.{{0,10}}|구독.{{0,6}}|의 다른.{{0,12}}))?[\s,·/|]{{0,3}}){{1,4}}"
    rf"[\])】>〉]?(?:\s?\[?사진.{{0,20}})?\.?"
)
_NAMED_DESK = re.compile(
    rf"[\[(/=]?\s?(?:[가-힣A-Za-z0-9·]{{2,10}}\s?=\s?)?(?:디지털|온라인|인터넷|편집|미디어|속보|IT|경제|산업)?\s?"
    rf"(?:뉴스|편집|이슈|콘텐츠|콘텐트|취재)\s?(?:팀|부|국|룸)\s?(?:{_EMAIL})?\s?[\])]?"
)
_DESK_BYLINE = re.compile(rf"[\[(/=]?\s?[가-힣]{{2,6}}\s?=\s?{_NAME}(?:[·,]{_NAME}){{0,4}}\s?[\])]?")
_EMAIL_LINE = re.compile(rf"[\[(]?\s?(?:{_NAME}\s?)?[(]?{_EMAIL}[\])]?\s?")
_COPYRIGHT = re.compile(
    r"무단\s?(?:전재|복제|배포|사용)|재배포\s?(?:금지|를 금)|저작권자|저작권\s?(?:ⓒ|©|은)|ⓒ|©|Copyright|copyright|"
    r"All [Rr]ights? [Rr]eserved|AI\s?학습(?:\s?(?:및|이용|포함|활용|·))|<\s?저작권"
)
_TIP = re.compile(
    r"okjebo|jebo|제보[는를]?\s?(?:하기|받습니다|기다립니다|이메일|전화|카카오|카톡|앱|메일|:|☎|부탁)|(?:여러분|당신|시청자|독자)\S{0,2}\s?(?:의\s)?(?:소중한\s)?제보|"
    r"제보\S{0,4}\s?(?:검색|채널 추가)|카카오톡\s?(?:에서\s)?[:：'‘\"@]|카톡\s?[:@'‘]|(?:전화|이메일|메일)\s?[:：]\s?[\d(]|"
    r"뉴스가 됩니다|뉴스 제보"
)
_PROMOTION = re.compile(
    r"구독(?:하기|하세요|하시|해\s?주|과 좋아요|신청)|채널\s?(?:추가|구독)|뉴스레터|바로\s?가기|앱 다운|다운로드 받|"
    r"네이버(?:에서|\s?메인|\s?뉴스스탠드)|기사\s?(?:URL|주소|링크)|URL\s?(?:이|을)?\s?복사|복사되었습니다|클릭하(?:면|세요)|좋아요를|"
    r"글자\s?크기|글씨\s?크기|본문\s?(?:듣기|글씨|텍스트|음성)|음성으로 듣|공유하기|공유$|스크랩|인쇄하기|프린트|댓글|후원하기|"
    r"이 기사를 추천|기사가 마음에|기사 추천|요약봇|AI\s?(?:요약|기자|가 작성)|자동\s?(?:요약|생성|번역)|이 기사는 .{0,40}(?:에 (?:표출|게재|실린|출고)|출고된|작성된|작성했)|"
    r"이 콘텐츠는|본 (?:기사|콘텐츠)는|많이\s?본|실시간\s?(?:인기|뉴스)|닫기$|더\s?보기$|전체\s?보기$|목록$|맨\s?위로|로그인|회원가입|펼치기|접기$"
)
_BUTTONS = re.compile(
    r"(?:[\s|·,/]*(?:페이스북|트위터|카카오톡|카카오스토리|네이버\s?(?:블로그|밴드|카페)?|밴드|라인|텔레그램|링크\s?복사|메일|이메일|가|가나다|"
    r"작게|크게|보통|확대|축소|사진\s?(?:확대|설명|크게보기)|사진설명|이미지\s?크게\s?보기|확대보기|인쇄|공유|좋아요|싫어요|슬퍼요|화나요|훈훈해요|"
    r"\d{1,6}|X|facebook|twitter|AD|ad|광고|Advertisement|ADVERTISEMENT|SNS|구독|추천|댓글|제보|기사\s?듣기|음성재생|Loading\S{0,3}|끝|"
    r"\(끝\)|<끝>|\[끝\]|이전|다음|홈|top|TOP|영상\s?보기|동영상|원본보기|속보|단독|종합|포토|기사))+[\s|·,./]*"
)
_CAPTION = re.compile(
    rf"[\[(<【〈▲△◀▶▼◇※*\s]{{0,3}}{_CREDIT}\s?(?:제공|출처|설명|캡처|갈무리)?\s?[=:：／/ⓒ|·].{{0,120}}|"
    rf"사진(?:은|은 기사와|과 기사).{{0,60}}"
)
_CREDIT_END = re.compile(
    rf"[\[(<【〈/·.\s]{_CREDIT}\s?(?:제공|출처|캡처|갈무리)?\s?[=:：／/|]\s?[^=:\]]{{1,30}}[\])>】〉]?\.?$|"
    rf"[\[(<]\s?(?:{_CREDIT}\s?[=:]?\s?)?(?:{_AGENCY}|{_ORG}\s?(?:제공|캡처|갈무리|자료사진))[^\]]{{0,12}}[\])>]$|"
    rf"(?:있다|있습니다|모습|전경|사진|했다|다)\.?\s?[/|=·]?\s?(?:{_AGENCY}|{_ORG}\s(?:제공|캡처|갈무리|자료사진))\.?$"
)
_RELATED = re.compile(
    r"[\[<(【■▶▷◆●☞※#\s]{0,3}(?:관련\s?(?:기사|뉴스|글|태그|키워드|링크|영상)|이\s?시각\s|인기\s?(?:기사|뉴스)|추천\s?(?:기사|뉴스)|주요\s?(?:기사|뉴스)|"
    r"최신\s?(?:기사|뉴스)|함께\s?(?:보면|볼|읽)|다른\s?기사|핫\s?(?:클릭|이슈|뉴스)|HOT\s?(?:뉴스|클릭)|오늘의\s?(?:핫|주요|추천)|베스트\s?(?:기사|클릭)|"
    r"기사\s?더\s?보기|연관\s?기사|이슈\s?키워드|키워드|해시태그|태그|[가-힣]{2,8}\s?기자의\s?(?:다른|최신)).{0,60}"
)
_ARROW = re.compile(r"[▶▷☞►➜➤→]\s?.{2,150}")
_HASHTAGS = re.compile(r"(?:#[\w가-힣·&]{1,30}[\s,]{0,3}){1,20}")
_FIGURE_SIGN = re.compile(r"[▲△▼◀]\s?.{2,200}")
_MAIL_TAIL = re.compile(rf"\s?[\[(/=<]?\s?(?:{_NAME}(?:[·,]{_NAME}){{0,3}}\s?{_ROLE}\s?)?[(<]?{_EMAIL}[)>]?[\])>]?\s?$")
_BYLINE_TAIL = re.compile(
    rf"(?<=[.!?”\"’])\s?[\[(/=<]\s?(?:[가-힣A-Za-z]{{2,8}}\s?=\s?)?{_NAME}(?:[·,]\s?{_NAME}){{0,3}}\s?{_ROLE}\s?[\])>]?\s?$|"
    rf"(?<=다\.)\s?{_NAME}(?:[·,]\s?{_NAME}){{0,3}}\s?{_ROLE}\s?$"
)
_COPYRIGHT_TAIL = re.compile(r"(?<=[.!?”\"’\])])\s?(?:<\s?저작권자|[\[(<]?\s?(?:ⓒ|©|Copyright)|[\[(]?무단\s?전재).{0,150}$")
_DATELINE = re.compile(
    rf"[\[(【<]\s?(?:[가-힣A-Za-z0-9·/\s]{{2,20}}[=|]\s?)?[가-힣A-Za-z0-9·,\s]{{2,25}}[\])】>]\s?"
    rf"(?:{_NAME}(?:[·,]\s?{_NAME}){{0,4}}\s?{_ROLE}\s?)[=:]?\s?|"
    rf"[\[(【<]\s?[가-힣A-Za-z0-9·/\s]{{2,15}}=\s?(?:{_AGENCY}|[가-힣A-Za-z0-9]{{2,12}}|{_NAME}\s?{_ROLE})\s?[\])】>]\s?(?:=\s?)?|"
    rf"[\[(【<]\s?(?:[가-힣A-Za-z0-9]{{2,12}}\s)?(?:[가-힣]{{2,4}}\s?=\s?)?{_NAME}(?:[·,]\s?{_NAME}){{0,4}}\s?{_ROLE}\s?[\])】>]\s?|"
    rf"{_NAME}(?:[·,]\s?{_NAME}){{0,4}}\s?{_ROLE}\s?=\s"
)


def clean_lines(lines: list[str], *, title: str = "") -> list[str]:
    """The lines that are the article: its lead first, no furniture in between, nothing behind its end."""
    trimmed = [line for line in map(_trimmed, lines) if line]
    kept = [line for i, line in enumerate(trimmed) if not _is_furniture(line) and not _is_caption(trimmed, i)]
    return _without_deck(_until_end(kept), title)


def _trimmed(line: str) -> str:
    """The line without the dateline and byline before, and the byline and copyright behind its sentences."""
    head = _DATELINE.sub("", line[:120], count=1) if _DATELINE.match(line[:120]) else line[:120]
    whole = head + line[120:]
    body, tail = whole[:-250], whole[-250:]
    for pattern in (_COPYRIGHT_TAIL, _MAIL_TAIL, _BYLINE_TAIL):
        tail = pattern.sub("", tail)
    return (body + tail).strip()


def _is_furniture(line: str) -> bool:
    if len(line) > _LONGEST_FURNITURE:
        return False
    if any(form.fullmatch(line) for form in (_STAMP_LINE, _BYLINE, _NAMED_DESK, _DESK_BYLINE, _EMAIL_LINE, _BUTTONS,
                                             _RELATED, _HASHTAGS)):  # fmt: skip
        return True
    if _TIP.search(line) or _CREDIT_END.search(line):
        return True
    if _COPYRIGHT.search(line):
        return not is_prose(line) or line[0] in "ⓒ©<[(Cc※" or sentence_count(line) < 2 and "금지" in line[-12:]
    if _PROMOTION.search(line) or _ARROW.fullmatch(line):
        return not is_prose(line) or line[0] in "▶▷☞►➜➤→※" or len(line) < 60 and "하세요" in line
    return bool(_CAPTION.fullmatch(line)) and sentence_count(line) < 2


def _is_caption(lines: list[str], at: int) -> bool:
    """True for a `▲ 사진 설명` that stands alone; in a row of them they are a list."""
    if not _FIGURE_SIGN.fullmatch(lines[at]) or sum(lines[at].count(sign) for sign in "▲△▼◀") > 1:
        return False
    around = lines[max(at - 1, 0):at] + lines[at + 1:at + 2]
    return not any(line[0] in "▲△▼◀" for line in around)


_END = re.compile(r"[\[<(【■▶◆※]?\s?(?:관련\s?기사|관련\s?뉴스|많이 본|인기 ?기사|추천 ?기사|주요 ?뉴스|저작권자|Copyright).{0,40}")


def _until_end(lines: list[str]) -> list[str]:
    """The lines before a heading such as `관련기사`, where most of the prose stands before it."""
    for at, line in enumerate(lines):
        if _END.fullmatch(line) and 2 * sum(map(len, lines[:at])) > sum(map(len, lines)):
            return lines[:at]
    return lines


def _without_deck(lines: list[str], title: str) -> list[str]:
    """The lines from the lead on: before it stand the title once more and the deck's short phrases."""
    first = next((at for at, line in enumerate(lines) if is_prose(line) or len(line) >= 120), None)
    if first is None or first > 8:
        return [line for line in lines if _folded(line) != _folded(title)]
    return lines[first:] if _folded(lines[first]) != _folded(title) else lines[first + 1:]


def _folded(line: str) -> str:
    return re.sub(r"\W", "", line).lower()
