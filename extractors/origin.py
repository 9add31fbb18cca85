"""Where an article's words come from: a wire agency, a press release, or the publisher's own desk."""

import re

from extractors.records import Article, Origin

PRESS_WIRES = ("뉴스와이어", "PR Newswire", "Business Wire", "연합뉴스 보도자료")

# A dateline, "(서울=연합뉴스) 김철수 기자 =": place and agency at the head of the text. A photo credit,
# "(로이터=연합뉴스)" or "[사진 출처 : 연합뉴스]", is none: it lacks a reporter, and stands under a picture.
_AGENCY = r"(?:연합뉴스|뉴시스|뉴스1|[가-힣]{2,8}통신)"
_AGENCY_NAME = re.compile(_AGENCY)
_REPORTER = r"[^\n=]{2,40}(?:기자|특파원|통신원)[^\n=]{0,12}="
_DATELINE = re.compile(rf"[(\[][가-힣·\s]{{2,12}}=\s*{_AGENCY}\s*[)\]]\s*{_REPORTER}")
_BARE_DATELINE = re.compile(rf"^\s*[(\[](?!로이터|신화|교도|타스|지지)[가-힣·]{{2,8}}=\s*{_AGENCY}\s*[)\]]")
_CREDIT = re.compile(rf"(?:기사\s*제공|기사제휴)\s*[:=]?\s*{_AGENCY}|ⓒ\s*{_AGENCY}\s*무단")
_RELEASE = re.compile(r"\[\s*보도자료\s*\]|보도자료\s*(?:전문|출처)|이 (?:기사|뉴스)는 .{0,40}보도자료")
HEAD = 300           # characters in which a dateline may stand


def origin_of(article: Article) -> Origin:
    """What the article itself says about its origin; a copy without a credit is recognised by its story."""
    if _AGENCY_NAME.fullmatch(article.publisher) or any(map(_AGENCY_NAME.search, article.authors)):
        return "wire"
    if article.publisher in PRESS_WIRES or _RELEASE.search(article.title + "\n" + article.text):
        return "press_release"
    head = article.text[:HEAD]
    if _DATELINE.search(head) or _BARE_DATELINE.search(head) or _CREDIT.search(article.text):
        return "wire"
    return "own"


def origin_of_copy(own_word: Origin, origin: Origin, *, same_publisher: bool) -> Origin:
    """The origin of an article whose sentences are another's: that one's, or a release that both were sent."""
    if own_word != "own" or same_publisher:
        return own_word
    return "press_release" if origin == "own" else origin
