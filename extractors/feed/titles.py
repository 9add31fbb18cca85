"""Titles and summaries as plain text: entities resolved, known tags gone, `<작품명>` kept."""

import re
from html import unescape

LONGEST_TITLE = 500
LONGEST_SUMMARY = 5_000
_BLOCK = "p|div|br|hr|li|ul|ol|dl|dt|dd|h[1-6]|table|tr|td|th|thead|tbody|blockquote|section|article|figure|figcaption"
_INLINE = (
    "a|abbr|b|big|center|cite|code|del|em|font|i|iframe|img|ins|kbd|mark|nobr|o:p|picture|pre|q|s|small|source|span|"
    "strike|strong|sub|sup|tt|u|var|video|audio|wbr|input|button|form|label"
)
_HIDDEN = re.compile(r"<(script|style)\b[^<>]*>[^<]*(?:<(?!/)[^<]*)*</\1\s*>|<!--[^<>]*-->", re.IGNORECASE)
_BLOCK_TAG = re.compile(rf"</?(?:{_BLOCK})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffd\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def plain(markup: str | None, *, longest: int = LONGEST_TITLE) -> str:
    """The words on one line. Entities written twice over (`&amp;quot;`) are resolved too."""
    text = (markup or "")[: longest * 20]
    for _ in range(3):
        resolved = unescape(text)
        if resolved == text:
            break
        text = resolved
    text = _INLINE_TAG.sub("", _BLOCK_TAG.sub(" ", _HIDDEN.sub(" ", text)))
    return " ".join(_INVISIBLE.sub("", _CONTROL.sub(" ", text)).split())[:longest].rstrip()


def split_publisher(title: str, publisher: str | None) -> tuple[str, str | None]:
    """A search feed's `title - publisher` in two; the publisher that the item names wins over the last dash."""
    if publisher:
        head, dash, tail = title.rpartition(" - ")
        same = dash and _folded(tail) == _folded(publisher)
        return (head.strip() if same and head.strip() else title), publisher
    head, dash, tail = title.rpartition(" - ")
    if dash and head.strip() and 0 < len(tail.strip()) <= 30:
        return head.strip(), tail.strip()
    return title, None


def _folded(name: str) -> str:
    return re.sub(r"\W", "", name).lower()
