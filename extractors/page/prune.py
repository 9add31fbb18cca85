"""The page without what is never body text: scripts, menus, captions, related boxes, share buttons."""

import re
from functools import lru_cache
from itertools import islice

from lxml import etree, html

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
_BOXES = ("ul", "ol", "dl", "table", "div", "section", "p", "li")
_MOST_LINKS = 300               # of a box; its parts are looked at too
_ALL_LINKS = 0.9                # of a box's letters


def drop_never_text(root: html.HtmlElement) -> None:
    """Takes out of the tree the elements that hold no words of an article; the words behind them stay."""
    etree.strip_elements(root, *_NEVER_TEXT, with_tail=False)


def drop_junk(root: html.HtmlElement, *, keep: html.HtmlElement | None = None) -> None:
    """Takes out the boxes whose class or id says that they are no body text.

    Not `root`, nor what holds `keep`, nor a box with so many of the sentences that it must be the body after all.
    """
    total = sentence_count(root.text_content())
    kept = {keep, *keep.iterancestors()} if keep is not None else set()
    named = [element for element in root.xpath(".//*[@class or @id or @style or @hidden]") if _is_junk(element)]
    linked = [element for element in root.iter(*_BOXES) if _is_all_links(element)]
    plain = [element for element in root.iter("table", "figure") if _is_no_prose(element)] if total else []
    doomed = [element for element in named + linked + plain if element not in kept and not _is_body(element, total)]
    for element in doomed:
        if element.getparent() is not None:
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


def _is_all_links(element: html.HtmlElement) -> bool:
    """True for a box that holds other articles' titles: nothing but links, and none a sentence with its full stop."""
    links = list(islice(element.iter("a"), _MOST_LINKS + 1))
    if not links or len(links) > _MOST_LINKS:
        return False
    linked = "".join("".join(link.text_content() for link in links).split())
    if not linked or linked[-1] in ".!?”\"":
        return False
    return len(linked) >= _ALL_LINKS * len("".join(element.text_content().split()))


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
