"""What a page says about its article: title, times, authors, section, publisher."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from lxml import html

from extractors.feed.dates import parse_date
from extractors.feed.titles import plain
from extractors.page.site_names import without_site
from extractors.page.tree import everywhere

_POSITION = (
    r"(?:(?:[가-힣A-Z]{0,4}(?:인턴|전문|선임|수습|객원)\s?)?(?:기자|특파원|에디터)|논설위원|편집위원|칼럼니스트)"
)
_NAME = re.compile(rf"[가-힣]{{2,4}}(?=\s?{_POSITION})")
_ROLE = re.compile(rf"^by\s+|\s*(?:{_POSITION}|PD|앵커|[\w.+-]{{1,40}}@[\w.-]{{1,60}}).*$", re.IGNORECASE)
_OUTLET = r"(?:뉴스|신문|일보|닷컴|경제|미디어|방송|통신|저널|스포츠)$"
_NO_AUTHOR = re.compile(
    rf"https?:|www\.|@|\.com|^(?:네이버|다음|네이트|카카오|기자|뉴시스|뉴스1)$|{_OUTLET}|편집국|admin", re.IGNORECASE
)
_NOT_A_NAME = re.compile(
    rf"[은는가을를의도에다]$|^(?:취재|사진|영상|인턴|전문|선임|수습|해당|담당|현장|외신|동료)|{_OUTLET}"
)
_DAY = r"(?:19|20)\d{2}\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}[.일]?\s{0,3}(?:\([월화수목금토일]\)\s?)?"
_CLOCK = r"(?:(?:오전|오후)\s?)?\d{1,2}:\d{2}(?::\d{2})?"
_STAMP = re.compile(
    rf"(?:입력|등록|승인|송고|발행|작성|게재)\s?(?:일시|일자|시간|일)?\s?[:：|]?\s?({_DAY}(?:{_CLOCK})?)"
)
_BARE_STAMP = re.compile(rf"(?<![\d.]){_DAY}{_CLOCK}")
_BYLINE = re.compile(rf"([가-힣]{{2,4}}(?:[·,]\s?[가-힣]{{2,4}}){{0,3}})\s?{_POSITION}(?=[\s=\])|/@(]|$)")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "pubdate",
    "published_time", "dable:published_time", "dd:published_time", "date.issued", "dc.date.issued", "dcterms.date",
    "published_at", "regdate", "nsdate", "article:create_time", "dc.date", "article:published_at", "og:regdate",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time", "lastmod",
    "last-modified", "article:updated_time", "dd:modified_time", "date.modified",
)  # fmt: skip
_AUTHORS = (
    "og:article:author", "article:author", "dable:author", "dd:author", "author", "byl", "dc.creator",
    "twitter:creator", "writer", "reporter",
)  # fmt: skip
_SECTIONS = (
    "article:section", "og:article:section", "dable:section", "article:section2", "section", "dd:category",
    "classification", "category", "article:tag:section",
)  # fmt: skip
_MOST_AUTHORS = 10
_MOST_WORDS = 60_000            # characters of a page in which a time or byline is looked for


@dataclass(frozen=True, slots=True)
class Meta:
    """What the page says; None or empty where it says nothing that can be believed."""

    title: str = ""
    publisher: str | None = None
    published_at: datetime | None = None
    modified_at: datetime | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    language: str | None = None
    url: str | None = None
    kind: str = ""                  # og:type
    free: bool = True               # False where JSON-LD says that the text must be paid for


def read_meta(tree: html.HtmlElement, data: dict[str, Any]) -> Meta:
    """The page's own statements, from its meta elements, else its JSON-LD."""
    said = _metas(tree)
    publisher = plain(_first(said, ("og:site_name", "application-name"))) or _named(data.get("publisher")) or None
    return Meta(
        title=_title(tree, said, data, publisher),
        publisher=publisher,
        published_at=_moment([*_all(said, _PUBLISHED), data.get("datePublished")]),
        modified_at=_moment([*_all(said, _MODIFIED), data.get("dateModified")]),
        authors=_authors([*_all(said, _AUTHORS), *_names_of(data.get("author"))]),
        section=plain(_first(said, _SECTIONS) or _text(data.get("articleSection")))[:60] or None,
        language=(tree.get("lang") or _first(said, ("language", "content-language")) or "")[:2].lower() or None,
        url=_address(tree) or _first(said, ("og:url",)) or None,
        kind=_first(said, ("og:type",)).lower(),
        free=str(data.get("isAccessibleForFree", True)).lower() not in ("false", "0"),
    )


def _address(tree: html.HtmlElement) -> str:
    return _first_of(link.get("href") for link in everywhere(tree, "link") if link.get("rel") == "canonical")


def _metas(tree: html.HtmlElement) -> dict[str, list[str]]:
    said: dict[str, list[str]] = defaultdict(list)
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = (element.get("content") or "").strip()
        if name and content:
            said[name.strip().lower()].append(content[:1_000])
    return said


def _all(said: dict[str, list[str]], names: Iterable[str]) -> list[str]:
    return [value for name in names for value in said.get(name, ())]


def _first(said: dict[str, list[str]], names: Iterable[str]) -> str:
    return _first_of(_all(said, names))


def _first_of(values: Iterable[Any]) -> str:
    return next((str(value) for value in values if value), "")


def _title(tree: html.HtmlElement, said: dict[str, list[str]], data: dict[str, Any], publisher: str | None) -> str:
    heads = [" ".join(head.text_content().split()) for head in islice(everywhere(tree, "h1", "title"), 8)]
    candidates = [*_all(said, ("og:title", "twitter:title", "title", "headline")), _text(data.get("headline")), *heads]
    return without_site(next((title for title in map(plain, candidates) if title), ""), publisher)


def _moment(values: Iterable[Any]) -> datetime | None:
    return next((moment for moment in map(parse_date, (v for v in values if isinstance(v, str))) if moment), None)


def _authors(values: Iterable[str]) -> tuple[str, ...]:
    """The names in the first of the statements that holds any; one with a reporter's position comes first."""
    statements = [value for value in map(plain, values) if value and not value.startswith("http")]
    for value in sorted(statements, key=lambda value: not _NAME.search(value)):
        named = _NAME.findall(value) or [_ROLE.sub("", part).strip() for part in re.split(r"[,·;/|]", value)]
        if names := [name for name in named if 1 < len(name) <= 30 and not _NO_AUTHOR.search(name)]:
            return tuple(dict.fromkeys(names))[:_MOST_AUTHORS]
    return ()


def byline_names(words: str) -> tuple[str, ...]:
    """The reporters whom the page's words name with their position, where no meta element does."""
    for match in _BYLINE.finditer(words[:_MOST_WORDS]):
        names = [name for name in re.split(r"[·,]\s?", match[1]) if not _NOT_A_NAME.search(name)]
        if names:
            return tuple(dict.fromkeys(names))
    return ()


def visible_moment(words: str) -> datetime | None:
    """The time behind `입력` or `승인` in the page's words, else the first that has hour and minute."""
    match = _STAMP.search(words[:_MOST_WORDS])
    if match:
        return parse_date(" ".join(match[1].split()))
    bare = _BARE_STAMP.search(words[:_MOST_WORDS])
    return parse_date(" ".join(bare[0].split())) if bare else None


def _names_of(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    names = [_named(one) or (one if isinstance(one, str) else "") for one in values]
    return [", ".join(name for name in names if name)]


def _named(value: Any) -> str:
    return plain(_text(value.get("name"))) if isinstance(value, dict) else ""


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = next(iter(value), "")
    return value if isinstance(value, str) else ""
