"""What a page says about its article: title, times, authors, section, publisher."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lxml import html

from extractors.feed.dates import parse_date
from extractors.feed.titles import plain

_NAME = re.compile(r"[가-힣]{2,4}(?=\s?(?:[가-힣A-Z]{0,6}\s?)?(?:기자|특파원|논설위원|에디터|인턴기자|선임기자|칼럼니스트))")
_ROLE = re.compile(r"\s*(?:[가-힣A-Z]{0,4}(?:인턴|전문|선임|수습)?\s?(?:기자|특파원|논설위원|에디터|편집위원)|PD|앵커|[\w.+-]+@[\w.-]+).*$")
_NO_AUTHOR = re.compile(r"https?:|www\.|@|뉴스$|신문$|일보$|편집국|admin|^기자$", re.IGNORECASE)
_STAMP = re.compile(
    r"(?:입력|등록|승인|송고|발행|기사입력|작성|게재)\s?(?:일시|일자|시간|일)?\s?[:：|]?\s?"
    r"((?:19|20)\d{2}[-./년]\s?\d{1,2}[-./월]\s?\d{1,2}[.일]?\s{0,3}(?:\([월화수목금토일]\)\s?)?(?:(?:오전|오후)\s?)?(?:\d{1,2}:\d{2}(?::\d{2})?)?)"
)
_PUBLISHED = ("article:published_time", "og:article:published_time", "article:published", "datepublished", "pubdate",
              "published_time", "dable:published_time", "dd:published_time", "date.issued", "dc.date.issued", "dcterms.date",
              "published_at", "regdate", "nsdate", "article:create_time", "dc.date", "article:published_at", "og:regdate")  # fmt: skip
_MODIFIED = ("article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time", "lastmod",
             "last-modified", "article:updated_time", "dd:modified_time", "date.modified")  # fmt: skip
_AUTHORS = ("og:article:author", "article:author", "dable:author", "dd:author", "author", "byl", "dc.creator",
            "twitter:creator", "writer", "reporter")  # fmt: skip
_SECTIONS = ("article:section", "og:article:section", "dable:section", "article:section2", "section", "dd:category",
             "classification", "category", "article:tag:section")  # fmt: skip
_SEPARATORS = re.compile(r"\s+(?:[|<＜:：–—―-]|::|[|])\s+|\s*::\s*|\s*[|｜]\s*|\s+<\s*|\s*&lt;\s*|\s*-\s+(?=[가-힣A-Za-z]{2,12}$)")
_MOST_AUTHORS = 10


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
    """The page's own statements, from its meta elements, else its JSON-LD, else its visible lines."""
    said = _metas(tree)
    publisher = plain(_first(said, ("og:site_name", "application-name"))) or _named(data.get("publisher")) or None
    return Meta(
        title=_title(tree, said, data, publisher),
        publisher=publisher,
        published_at=_moment([*_all(said, _PUBLISHED), data.get("datePublished")]) or _visible_moment(tree),
        modified_at=_moment([*_all(said, _MODIFIED), data.get("dateModified")]),
        authors=_authors([*_all(said, _AUTHORS), *_names_of(data.get("author"))]),
        section=plain(_first(said, _SECTIONS) or _text(data.get("articleSection")))[:60] or None,
        language=(tree.get("lang") or _first(said, ("language", "content-language")) or "")[:2].lower() or None,
        url=_first_of(tree.xpath("//link[@rel='canonical']/@href")) or _first(said, ("og:url",)) or None,
        kind=_first(said, ("og:type",)).lower(),
        free=str(data.get("isAccessibleForFree", True)).lower() not in ("false", "0"),
    )


def without_site(title: str, site: str | None) -> str:
    """The title without the site's name before or behind it: `제목 - 한빛신문`, `한빛신문 모바일 :: 제목`."""
    pieces = _SEPARATORS.split(title)
    if len(pieces) < 2:
        return title
    keep = [piece for piece in pieces if piece.strip() and not _names_site(piece, site)]
    if len(keep) == len([piece for piece in pieces if piece.strip()]) or not keep:
        return title
    longest = max(keep, key=len)
    start = title.index(keep[0]) if keep[0] != longest and len(keep[0]) > 12 else title.index(longest)
    last = keep[-1] if len(keep[-1]) > 12 else longest
    return title[start:title.rindex(last) + len(last)].strip() or title


def _names_site(piece: str, site: str | None) -> bool:
    words = re.sub(r"\W", "", piece).lower()
    name = re.sub(r"\W", "", site or "").lower()
    return bool(words) and (
        (bool(name) and (words in name or (name in words and len(words) <= len(name) + 8)))
        or bool(re.fullmatch(r"[가-힣a-z0-9]{0,10}(?:뉴스|신문|일보|경제|타임스|투데이|닷컴|미디어|데일리|비즈|뉴스룸|저널)", words))
        or words in ("뉴스", "기사", "it", "산업", "경제", "기사보기", "기사본문", "전체기사", "사회", "정치", "국제", "테크")
    )


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
    heads = [" ".join(head.text_content().split()) for head in tree.xpath("(//h1 | //title)[position() <= 8]")[:8]]
    candidates = [*_all(said, ("og:title", "twitter:title", "title", "headline")), _text(data.get("headline")), *heads]
    return without_site(next((title for title in map(plain, candidates) if title), ""), publisher)


def _moment(values: Iterable[Any]) -> datetime | None:
    return next((moment for moment in map(parse_date, (v for v in values if isinstance(v, str))) if moment), None)


def _visible_moment(tree: html.HtmlElement) -> datetime | None:
    """The time behind `입력` or `승인`, or in a `<time>`, where no meta element tells it."""
    if times := tree.xpath("//time/@datetime"):
        return parse_date(times[0])
    for text in tree.xpath("//text()[contains(., '20')][not(parent::script)][not(parent::style)]")[:400]:
        before = (text.getparent().getprevious() is not None and text.getparent().getprevious().text or "")[-12:]
        if match := _STAMP.search(f"{before} {text[:200]}"):
            return parse_date(" ".join(match[1].split()))
    return None


def _authors(values: Iterable[str]) -> tuple[str, ...]:
    names: list[str] = []
    for value in map(plain, values):
        named = _NAME.findall(value) or [_ROLE.sub("", part).strip() for part in re.split(r"[,·;/|]", value)]
        names += [name for name in named if 1 < len(name) <= 30 and not _NO_AUTHOR.search(name)]
        if names:
            break
    return tuple(dict.fromkeys(names))[:_MOST_AUTHORS]


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
