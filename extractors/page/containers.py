"""Where the usual Korean systems keep the body of an article."""

import re
from functools import lru_cache

from lxml import html

from extractors.page.prose import sentence_count

_HOLDING = ("div", "section", "article", "td", "main", "span", "h4")
_NEARLY_ALL = 0.8

# ND Soft, etnews, donga, Naver, Daum, hankyung, mk, inews24, zdnet, yna, chosun, khan, edaily, WordPress ...
_SURE = re.compile(
    "|".join((
        r"article_view_content_div|article_?body(?:_?contents?)?|art(?:icle)?_body(?:_contents?)?|articebody|dic_area|_article",
        r"newsct_article|newsendcontents|(?:art|article|atic|news|view|story|read)_?(?:txt|text)\d?|article_?(?:cont|contents?)",
        r"(?:news|view|read|detail|story|art)_?body(?:_?(?:area|text|txt|content))?|news_cnt_detail_wrap|news_?contents?",
        r"story_news|news_article_body|harmonycontainer|(?:view|user|detail|cont)_(?:view|cont|contents?|con|snippet)",
        r"textbody|cmadcontent|(?:entry|post|single)_content|post_body|cnt_view|article__(?:content|body)|viewcontent",
        r"contentstext|txt_article|text_area|news_textarea|newsview_?cont\w{0,8}|par|smartoutput|artcl_body|art_cont|m_cont",
        r"article_?(?:view|wrap|area)|news_?view|view_?con(?:tent)?",
    ))
)


def body_containers(root: html.HtmlElement) -> list[html.HtmlElement]:
    """The elements that by id, class or itemprop hold the body, in the order of the page."""
    return [element for element in root.iter(*_HOLDING) if element is not root and _is_container(element)]


def _is_container(element: html.HtmlElement) -> bool:
    if "articleBody" in (element.get("itemprop") or ""):
        return True
    return _name_body(element.get("id"), element.get("class"))


@lru_cache(maxsize=8192)
def _name_body(identity: str | None, classes: str | None) -> bool:
    return any(map(_names_body, f"{identity or ''} {classes or ''}"[:300].split()))


@lru_cache(maxsize=8192)
def _names_body(name: str) -> bool:
    return bool(_SURE.fullmatch(name.lower().replace("-", "_")))


def densest(root: html.HtmlElement) -> html.HtmlElement:
    """The smallest element that still holds nearly all sentences of the element above it, from the root down.

    Never below one with a paragraph before it: the introduction to a live page stands above its reports.
    """
    element, count = root, sentence_count(root.text_content())
    while True:
        counted = [(sentence_count(child.text_content()), child) for child in element if child.tag != "p"]
        most, child = max(counted, key=lambda pair: pair[0], default=(0, element))
        if not most or most < _NEARLY_ALL * count or _is_introduced(child):
            return element
        element, count = child, most


def _is_introduced(element: html.HtmlElement) -> bool:
    return any(sentence_count(before.text_content()) for before in element.itersiblings("p", preceding=True))
