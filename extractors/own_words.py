"""A watch's own words: do they stand in an article, and where?

A word is found at the beginning of a written word, case aside: `배터리` in 배터리를, not in 전고체배터리; `AI` in
AI를, not in AIDS.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from extractors.records import Article, Span
from extractors.salience import LEAD


def first_word(words: Sequence[str], article: Article) -> Span | None:
    """Where one of the words stands first, the title before the text; None where none does."""
    if not words:
        return None
    pattern = _pattern(tuple(words))
    title = pattern.search(article.title)
    if title:
        return Span("title", title.start(), title.end())
    text = pattern.search(article.text)
    return Span("text", text.start(), text.end()) if text else None


def is_prominent(span: Span) -> bool:
    """True in the title and in the lead: the article is about it."""
    return span.field == "title" or span.start < LEAD


@lru_cache(maxsize=256)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    spelled = (r"\s+".join(map(re.escape, word.split())) for word in words)
    ended = (word + (r"(?![A-Za-z0-9])" if word[-1].isascii() else "") for word in spelled)
    return re.compile(rf"(?<!\w)(?:{'|'.join(ended)})", re.IGNORECASE)
