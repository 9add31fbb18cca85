"""The page without what is never body text: scripts, menus, captions, related boxes, share buttons."""

import re
from functools import lru_cache

from lxml import etree, html

from extractors.page.blocks import BLOCKS
from extractors.page.elsewhere import boxes_elsewhere, briefing, is_titles
from extractors.page.prose import sentence_count

# Never <form>: ASP.NET pages stand in one as a whole.
_NEVER_TEXT = (
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "button", "select",
    "textarea", "input", "nav", "footer", "video", "audio", "map", "dialog", "figcaption", "link", "meta",
)  # fmt: skip
# Class and id names are compared in lower case with `_` for `-`; `~` stands for the edge of a name's word.
_JUNK = re.compile(
    "|".join((
        r"relat|recommend|recomm_|rel_?(?:news|art|list|ad)|link_?news|news_?(?:list|rank)|popular|rank(?:ing|_)|curation",
        r"(?:more|other|best|hot|top|pop|many|main|latest|recent|ai)_?(?:news|articles?|list)~|most_?(?:view|read)|issues?~",
        r"taboola|dable|outbrain|realssp|criteo|mobon|widget|banner|~(?:ad|ads|adv|advert|adbox|pr)(?:~|\d)|adsense|google_?ad",
        r"adsbygoogle|promo|sponsor|~sns|share|social|bookmark|scrap|font_?size|zoom|~tts|tool(?:bar|box|s|tip)|~utils?~",
        r"btn|button|layer|popup|modal|toast|copy_?(?:right|url|link)|reporter|byline|journalist|writer",
        r"~(?:author|editor_?(?:info|box|name)|profile)|subscri|newsletter|tags?_(?:list|box|wrap|area|group)|tags?~|hash_?tag",
        r"keyword|comment|reply|~cmt|caption|(?:photo|img|image|pic)_?(?:desc|info|txt|text|cap|source|expl)|~desc~",
        r"breadcrumb|~[gls]nb|foot(?:er)?~|sidebar|aside|~(?:poll|vote|emotion|reaction|like)|donat|jebo|login|paging",
        r"pagination|~(?:quick|floating|remote|skip)|is_?blind|~blind~|sr_only|visually_hidden|screen_?out",
        r"~(?:dates?|datetime|regist(?:ration)?|info_?(?:area|box|date|time))~|sub_?(?:heading|title|tit)|mid_?tit(?:le)?",
        r"article_?(?:summary|deck)|media_end_summary|news_?summary|summary_(?:view|box|area)|ai_?(?:summary|notice|box)",
        r"(?:news|article)_?(?:tit|head)|headline|issue_?(?:box|list)|series",
    )).replace("~", r"(?:\b|(?<=_)|(?=_))"),
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_KEPT_SENTENCES = 3             # a box with as many sentences, and with this share of them all, is the body
_KEPT_SHARE = 0.4
_PICTURE = re.compile(r"photo|img|image|pic(?:ture)?(?:_|-|\b)|thumb", re.IGNORECASE)
_LONGEST_CAPTION = 250          # characters
_CAPTION_SENTENCES = 2
_LISTS = ("ul", "ol", "dl", "table", "div", "section", "p", "li")


def drop_never_text(root: html.HtmlElement) -> None:
    """Takes out of the tree the elements that hold no words of an article; the words behind them stay."""
    etree.strip_elements(root, *_NEVER_TEXT, with_tail=False)


def drop_elsewhere(root: html.HtmlElement, *, title: str = "") -> None:
    """Takes out of the tree the boxes that lead to other articles, however much they tell of them.

    Not a briefing of the day, whose items have links too: that is the article.
    """
    boxes = list(boxes_elsewhere(root))
    kept = briefing(root, boxes, title)
    for element in boxes:
        if element is not kept:
            _drop(element)


def drop_junk(root: html.HtmlElement) -> None:
    """Takes out the boxes whose class or id says that they are no body text.

    Not `root`, nor a box with so many of the sentences that it must be the body after all.
    """
    total = sentence_count(root.text_content())
    named = [element for element in root.xpath(".//*[@class or @id or @style or @hidden]") if _is_junk(element)]
    linked = [element for element in root.iter(*_LISTS) if is_titles(element)]
    plain = [element for element in root.iter("table", "figure") if _is_no_prose(element)] if total else []
    for element in [element for element in named + linked + plain if not _is_body(element, total)]:
        _drop(element)


def _drop(element: html.HtmlElement) -> None:
    """Takes the element out, unless it is the root; the words behind a block stay a line of their own."""
    if element.getparent() is None:
        return
    if element.tag in BLOCKS and _is_text(element.tail):
        rule = etree.Element("hr")
        rule.tail, element.tail = element.tail, None
        element.addnext(rule)
    element.drop_tree()


def _is_junk(element: html.HtmlElement) -> bool:
    get = element.get
    if element.tag in ("html", "body"):
        return False
    if get("hidden") is not None or _HIDDEN.search(get("style") or ""):
        return True
    name = f"{get('class') or ''} {get('id') or ''}".strip()[:200]
    return says_junk(name) or (bool(_PICTURE.search(name)) and _is_picture(element))


def _is_picture(element: html.HtmlElement) -> bool:
    """True for a picture with its caption: a `<br>` behind it says that the lead stands there too."""
    if element.find(".//img") is None or element.find(".//br") is not None:
        return False
    text = element.text_content()
    return len(text) <= _LONGEST_CAPTION and sentence_count(text) <= _CAPTION_SENTENCES


@lru_cache(maxsize=8192)
def says_junk(name: str) -> bool:
    """True where a class or id names a box beside the article."""
    return bool(_JUNK.search(name.lower().replace("-", "_")))


def _is_no_prose(element: html.HtmlElement) -> bool:
    """True for a table of figures and a picture with its caption."""
    return sentence_count(element.text_content()) <= (_CAPTION_SENTENCES if element.tag == "figure" else 0)


def _is_body(element: html.HtmlElement, total: int) -> bool:
    count = sentence_count(element.text_content())
    return count >= _KEPT_SENTENCES and count >= _KEPT_SHARE * total


_INLINE = frozenset({
    "a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strong", "strike",
    "sub", "sup", "u", "ins", "del", "kbd",
})  # fmt: skip
_WRAPPED = ("div", "section", "article", "td", "main", "center", "li", "blockquote", "h2", "h3", "h4", "h5", "span")


def wrap_bare_text(root: html.HtmlElement) -> None:
    """Puts each run of text between `<br>`s or blocks into a `<p>` of its own: extractors lose bare tails."""
    for parent in list(root.iter(*_WRAPPED)):
        holds_blocks = any(child.tag not in _INLINE for child in parent)
        if holds_blocks and (_is_text(parent.text) or any(_is_text(child.tail) for child in parent)):
            _wrap_runs(parent)


def _wrap_runs(parent: html.HtmlElement) -> None:
    children, text = list(parent), parent.text
    del parent[:]
    parent.text = None
    paragraph = None
    if _is_text(text):
        paragraph = etree.SubElement(parent, "p")
        paragraph.text = text
    for child in children:
        tail, child.tail = child.tail, None
        if child.tag in _INLINE:
            paragraph = etree.SubElement(parent, "p") if paragraph is None else paragraph
            paragraph.append(child)
            child.tail = tail
            continue
        paragraph = None
        if child.tag != "br":
            parent.append(child)
        if _is_text(tail):
            paragraph = etree.SubElement(parent, "p")
            paragraph.text = tail


def _is_text(text: str | None) -> bool:
    return bool(text and text.strip())
