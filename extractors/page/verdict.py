"""What a page is: an article, a stub of one, or none at all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from extractors.page.furniture import TO_READER
from extractors.page.prose import is_prose, sentence_count
from extractors.records import EntryOutcome

SHORTEST = 20                   # characters of text; a flash of one sentence has more
SHORTEST_PHRASES = 60           # of a text without a sentence
_SHORT_TEXT = 700               # a notice or a stub is shorter; a longer text may speak of such things
_NOTICE_TEXT = 300
_MENU_TEXT = 100                # characters of a page that has titles to show, not just a message
_RIGHT_BEHIND = 200             # characters behind the text in which a call to pay belongs to it
_THING = r"(?:기사|페이지|게시물|콘텐츠|뉴스)"
_DELETED = re.compile(
    "|".join((
        rf"(?:삭제|존재하지\s?않|유효하지\s?않|만료|중단|종료)[가-힣]{{0,4}}\s?(?:된|되었|됐|은|는)?\s?(?:{_THING}|주소)",
        rf"{_THING}[가-힣]{{0,2}}\s?(?:가|이|를|을)?\s?(?:찾을\s?수|삭제되|삭제됐|존재하지|없습니다|사라졌)",
        r"(?:잘못된|올바르지\s?않은)\s?(?:접근|경로|주소|요청)|서비스가?\s?(?:종료|중단)",
        r"(?:언론사|취재원|작성자)의?\s?요청\S{0,3}\s?(?:의해|따라|으로)?\s?삭제",
        r"(?:page|article|file)\s(?:was\s)?not\s(?:be\s)?found|no longer available",
        r"\b404\b.{0,20}(?:error|not found|페이지|에러)",
    )),
    re.IGNORECASE,
)
# A site that is down for a while, and says so to its reader with status 200. A report on somebody's outage ends in -다.
_DOWN = re.compile(
    r"(?:서비스|시스템|서버|사이트|홈페이지)\s?(?:정기\s?|긴급\s?|임시\s?)?점검|일시적[인으로]{1,2}\s?(?:오류|장애|접속)|"
    r"(?:접속자|이용자|방문자|트래픽|접속)\S{0,4}\s?(?:많아|폭주|몰려|지연)|잠시\s?(?:후|뒤)\s?(?:에\s)?다시"
)
_SORRY = re.compile(r"죄송합니다|양해|바랍니다|(?:주세요|주십시오|하세요|십시오)")
_REPORTED = re.compile(
    r"(?<!니)다[.\"”’]|(?:밝혔|전했|말했|설명했|해명했|사과했|공지했|발표했|덧붙였|알렸|구했|띄웠)습니다|\bsaid\b"
)
_DOOR = re.compile(
    r"checking (?:if the site connection is secure|your browser)|enable javascript and cookies|"
    r"verify(?:ing)? (?:that )?you are (?:a )?human|(?:temporarily|service) unavailable",
    re.IGNORECASE,
)
_MISSING_TITLE = re.compile(
    r"\b404\b|not found|페이지를 찾을 수|오류(?:가|\s?안내|$)|에러|존재하지 않는|삭제된|\berror\b", re.IGNORECASE
)
_MORE = r"(?:전문|전체|본문|나머지|이어서|계속|기사를\s?(?:읽|볼|보)|읽으)"
_PAYWALL = re.compile(
    "|".join((
        r"유료\s?(?:회원|구독자?|기사|콘텐츠)|(?:구독자|회원|멤버십)\s?전용|(?:프리미엄|플러스)\s?(?:회원|전용|기사)",
        rf"(?:로그인|가입|구독|결제)\S{{0,6}}\s.{{0,20}}{_MORE}|{_MORE}.{{0,20}}(?:구독|가입|결제|회원|유료|로그인)",
        r"subscri(?:be|bers)\s(?:to|only)|sign in to (?:read|continue)",
    )),
    re.IGNORECASE,
)
_SAYS_TO_READER = re.compile(r"(?:니다|세요|까요|시오)[.!]?$")
_LIST_PATH = re.compile(
    r"/(?:articleList\.html|(?:\w{1,20}/)?(?:index|main|home)\.(?:html?|php|jsp|aspx?|do|nhn|naver)|list(?:/|\.\w+)?|"
    r"(?:\w{1,20}/)?section(?:/\w{1,20}){0,3}|category/.*|home|main|news/?|search|tag/.*|rss\w*)?/?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{4}")  # in the path of an article, /section/view/20261016001 too
_ARTICLE_KINDS = ("article", "news", "news.article", "post", "blog")


@dataclass(frozen=True, slots=True)
class Verdict:
    outcome: EntryOutcome
    reason: str


def judge(
    lines: Sequence[str], *, title: str, page_text: str, script_text: str, url: str, kind: str, free: bool
) -> Verdict:
    """What the page is, and the evidence. `page_text` are all its visible words, `kind` its og:type."""
    text = "\n".join(lines)
    sentences = sentence_count(text)
    notice = text if text else page_text[:2_000]
    if len(text) < _NOTICE_TEXT and (found := _is_down(notice)):
        return Verdict("failed", f"a notice that the site is down for a while: {_shown(found)}")
    if len(text) < _NOTICE_TEXT and (found := _DELETED.search(notice) or _DELETED.search(script_text)):
        return Verdict("not_article", f"a notice that the article is gone: {_shown(found)}")
    if len(text) < _NOTICE_TEXT and _MISSING_TITLE.search(title) and sentences < 4:
        return Verdict("not_article", f"titled as an error page: {title[:60]}")
    if len(text) < _SHORT_TEXT and (found := _is_stub(lines, page_text)):
        return Verdict("paywalled", f"only a stub is public: {_shown(found)}")
    if not free and len(text) < _NOTICE_TEXT:
        return Verdict("paywalled", "only a stub is public: the page says that it is not free")
    if _is_portal(lines, url=url, kind=kind) or (kind == "website" and not sentences and len(page_text) > _MENU_TEXT):
        return Verdict("not_article", "a front or section page: short lines and an address without an article")
    if len(text) < (SHORTEST if sentences else SHORTEST_PHRASES):
        return Verdict("empty", f"{len(text)} characters of text")
    if not sentences and kind not in _ARTICLE_KINDS and len(text) < _NOTICE_TEXT:
        return Verdict("empty", "no sentence in the text")
    return Verdict("stored", "")


def _is_down(notice: str) -> re.Match[str] | None:
    if _REPORTED.search(notice):
        return None
    return (_DOWN.search(notice) if _SORRY.search(notice) else None) or _DOOR.search(notice)


def _is_stub(lines: Sequence[str], page_text: str) -> re.Match[str] | None:
    """The call to pay, in the text's last lines or right behind it: not in a menu, nor in a report on such things."""
    for line in lines[-3:]:
        if found := _asks_to_pay(line):
            return found
    last = lines[-1][-20:] if lines else ""
    at = page_text.rfind(last) + len(last) if last else 0
    return _PAYWALL.search(page_text, at, at + _RIGHT_BEHIND) if at >= len(last) else None


def _asks_to_pay(line: str) -> re.Match[str] | None:
    found = _PAYWALL.search(line)
    return found if found and (not is_prose(line) or TO_READER.search(line)) else None


def without_call_to_pay(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines of a stub that are the article: without what asks its reader to pay, and what stands behind that."""
    first = max(len(lines) - 3, 0)
    called = (at for at, line in enumerate(lines[first:], first) if _asks_to_pay(line))
    return tuple(lines[:next(called, len(lines))])


def _is_portal(lines: Sequence[str], *, url: str, kind: str) -> bool:
    parts = urlsplit(url)
    listed = _LIST_PATH.fullmatch(parts.path or "/") and not _NUMBER.search(parts.path)
    lists = parts.netloc and listed and not re.search(r"\d{3}", parts.query)
    prose = sum(len(line) for line in lines if is_prose(line))
    share = prose / max(sum(map(len, lines)), 1)
    if lists:
        return kind not in ("article", "news.article") or share < 0.5
    return kind == "website" and len(lines) >= 8 and share < 0.4


def _shown(found: re.Match[str]) -> str:
    return " ".join(found[0].split())[:60]
