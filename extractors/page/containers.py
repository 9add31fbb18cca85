"""Where the usual Korean systems keep the body of an article."""

import re
from functools import lru_cache

from lxml import html

# ND Soft, etnews, donga, Naver, Daum, hankyung, mk, inews24, zdnet, yna, chosun, khan, edaily, WordPress ...
_SURE = re.compile(
    r"article-view-content-div|article_?body(?:_?contents?)?|art(?:icle)?-body(?:-contents?)?|articeBody|dic_area|newsct_article|newsEndContents|"
    r"(?:art|article|atic|news|view|story|read)[_-]?(?:txt|text)\d?|article_?(?:cont|content|contents)|"
    r"(?:news|view|read|detail|story|art)_?body(?:_area)?|news_cnt_detail_wrap|news_?contents?|story-news|"
    r"article-(?:text|content|contents)|news-(?:text|content|contents|article-body)|harmonyContainer|"
    r"(?:view|user|detail|cont)[_-](?:view|cont|content|contents|con|snippet)|textBody|CmAdContent|"
    r"(?:entry|post|single)-content|post-body|cnt_view|article__(?:content|body)|viewContent|contentsText|"
    r"txt_article|text_area|news_textArea|newsView_?cont\w*|par|smartOutput|artcl_body|art_cont|_article",
    re.IGNORECASE,
)


def body_containers(root: html.HtmlElement) -> list[html.HtmlElement]:
    """The elements that by id, class or itemprop hold the body, in the order of the page."""
    named = root.xpath(".//*[self::div or self::section or self::article or self::td or self::main or self::span or "
                       "self::h4][@id or @class or @itemprop]")  # fmt: skip
    return [element for element in named if _is_container(element)]


def _is_container(element: html.HtmlElement) -> bool:
    if "articleBody" in (element.get("itemprop") or ""):
        return True
    return any(map(_names_body, f"{element.get('id') or ''} {element.get('class') or ''}"[:300].split()))


@lru_cache(maxsize=8192)
def _names_body(name: str) -> bool:
    return bool(_SURE.fullmatch(name))
