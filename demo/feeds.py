"""Feed documents as Korean publishers really write them: RSS 2.0, Atom, news sitemaps, a search feed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from xml.sax.saxutils import escape as xml_escape

from demo.articles import DemoArticle, DemoFeed

# The date forms of the field notes. `dc` goes into dc:date; `none` leaves the date out.
DATE_STYLES: dict[str, Callable[[datetime], str]] = {
    "rfc822": lambda at: f"{at:%a}, {at.day} {at:%b %Y %H:%M:%S} +0900",
    "gmt": lambda at: format_datetime(at.astimezone(UTC), usegmt=True),
    "zoneless": lambda at: f"{at:%Y-%m-%d %H:%M:%S}",
    "dotted": lambda at: f"{at:%Y.%m.%d %H:%M}",
    "slashed": lambda at: f"{at:%Y/%m/%d %H:%M}",
    "kst": lambda at: f"{at:%a, %d %b %Y %H:%M:%S} KST",
    "no_blank": lambda at: f"{at:%a},{at.day} {at:%b %Y %H:%M:%S} +0900",
    "numeric_month": lambda at: f"{at:%a, %d %m %Y %H:%M:%S} +0900",
    "compact": lambda at: f"{at:%Y%m%d%H%M%S}+0900",
    "iso": lambda at: f"{at:%Y-%m-%dT%H:%M:%S}+09:00",
    "dc": lambda at: f"{at:%Y-%m-%dT%H:%M:%S}+09:00",
    "none": lambda at: "",
}


@dataclass(frozen=True, slots=True)
class FeedItem:
    """An article as one feed links to it."""

    article: DemoArticle
    link: str
    publisher_name: str
    publisher_url: str


def _cut_multibyte(body: bytes) -> bytes:
    """The first summary ends in the middle of a syllable, as where a program cuts at a number of bytes."""
    end = body.find(b"</description>", body.find(b"<item>"))
    return body if end < 0 else body[: end - 1] + body[end:]


# Changes to the finished document, before or after it becomes bytes.
TEXT_QUIRKS: dict[str, Callable[[str], str]] = {
    "raw_ampersand": lambda text: text.replace("R&amp;D", "R&D").replace("M&amp;A", "M&A"),
    "leading_blank": lambda text: "\n\n" + text,
    "no_declaration": lambda text: text.split("?>", 1)[1],
    "control_characters": lambda text: text.replace("</title>", "\x08</title>"),
}
BYTE_QUIRKS: dict[str, Callable[[bytes], bytes]] = {
    "cut_multibyte": _cut_multibyte,
    "bom": lambda body: b"\xef\xbb\xbf" + body,
    "trailing_junk": lambda body: body + b"<!-- generated in 0.03s -->\n\n",
    "truncated": lambda body: body[: len(body) * 3 // 4],
}
QUIRKS = frozenset({*TEXT_QUIRKS, *BYTE_QUIRKS, "declared_utf8", "undeclared", "header_charset", "tracking"})


def feed_body(feed: DemoFeed, channel_title: str, base_url: str, items: Sequence[FeedItem]) -> bytes:
    """The feed document's bytes, with all the feed's quirks."""
    text = _FORMS[feed.form](feed, channel_title, base_url, items)
    for change in (TEXT_QUIRKS[name] for name in feed.quirks if name in TEXT_QUIRKS):
        text = change(text)
    body = text.encode("cp949" if feed.encoding == "euc-kr" else feed.encoding, "xmlcharrefreplace")
    for damage in (BYTE_QUIRKS[name] for name in feed.quirks if name in BYTE_QUIRKS):
        body = damage(body)
    return body


def content_type(feed: DemoFeed) -> str:
    """The header that goes with the document; most real ones say no charset."""
    plain = "application/atom+xml" if feed.form == "atom" else "text/xml"
    return f"{plain}; charset={feed.encoding}" if "header_charset" in feed.quirks else plain


def _declaration(feed: DemoFeed) -> str:
    if "undeclared" in feed.quirks:
        return '<?xml version="1.0"?>\n'
    return f'<?xml version="1.0" encoding="{"utf-8" if "declared_utf8" in feed.quirks else feed.encoding}"?>\n'


def _title(article: DemoArticle, style: str) -> str:
    match style:
        case "cdata":
            return f"<![CDATA[{escape(article.title)}]]>"
        case "bold":
            return f"<![CDATA[<b>{article.title[:4]}</b>{escape(article.title[4:])}]]>"
        case "entities":
            return xml_escape(escape(article.title))
    return xml_escape(article.title)


def _summary(feed: DemoFeed, article: DemoArticle) -> str:
    """The start of the body, or the whole of it as HTML in content:encoded."""
    if feed.summary < 0:
        whole = "".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in article.paragraphs)
        return (
            f"<description>{xml_escape(article.paragraphs[0][:90])}</description>"
            f"<content:encoded><![CDATA[{whole}]]></content:encoded>"
        )
    flat = " ".join(article.paragraphs)
    return f"<description>{xml_escape(flat[: feed.summary])}</description>" if feed.summary else ""


def _guid(feed: DemoFeed, item: FeedItem) -> str:
    match feed.guid:
        case "number":
            return f'<guid isPermaLink="false">{"".join(c for c in item.article.path if c.isdigit())}</guid>'
        case "link":
            return f'<guid isPermaLink="true">{xml_escape(item.link)}</guid>'
    return ""


def _date(feed: DemoFeed, article: DemoArticle) -> str:
    written = DATE_STYLES[feed.date](article.published_kst)
    tag = "dc:date" if feed.date == "dc" else "pubDate"
    return f"<{tag}>{written}</{tag}>" if written else ""


def _link(feed: DemoFeed, item: FeedItem) -> str:
    return f"<link><![CDATA[{item.link}]]></link>" if feed.title == "cdata" else f"<link>{xml_escape(item.link)}</link>"


def _rss_item(feed: DemoFeed, item: FeedItem) -> str:
    author = f"<dc:creator>{item.article.reporter}</dc:creator>" if feed.form == "rss" else ""
    parts = (
        f"<title>{_title(item.article, feed.title)}</title>", _link(feed, item), _summary(feed, item.article),
        _guid(feed, item), author, f"<category>{item.article.section}</category>", _date(feed, item.article),
    )  # fmt: skip
    return "<item>" + "\n".join(part for part in parts if part) + "</item>"


def _channel(feed: DemoFeed, title: str, base_url: str, items: Iterable[str]) -> str:
    spaces = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return (
        f'{_declaration(feed)}<rss version="2.0" {spaces}><channel><title>{xml_escape(title)}</title>'
        f"<link>{base_url}/</link><description>{xml_escape(title)}</description><language>ko</language>\n"
        + "\n".join(items)
        + "\n</channel></rss>\n"
    )


def _rss(feed: DemoFeed, title: str, base_url: str, items: Sequence[FeedItem]) -> str:
    return _channel(feed, title, base_url, (_rss_item(feed, item) for item in items))


def _search(feed: DemoFeed, title: str, base_url: str, items: Sequence[FeedItem]) -> str:
    """As a search service answers: opaque links, the publisher after the title and in `source`."""
    return _channel(feed, title, base_url, (_search_item(feed, item) for item in items))


def _search_item(feed: DemoFeed, item: FeedItem) -> str:
    title = xml_escape(f"{item.article.title} - {item.publisher_name}")
    html = xml_escape(f'<a href="{item.link}">{escape(item.article.title)}</a>&nbsp;{item.publisher_name}')
    return (
        f'<item><title>{title}</title><link>{item.link}</link><guid isPermaLink="false">{item.link[-24:]}</guid>'
        f"{_date(feed, item.article)}<description>{html}</description>"
        f'<source url="{item.publisher_url}">{item.publisher_name}</source></item>'
    )


def _atom(feed: DemoFeed, title: str, base_url: str, items: Sequence[FeedItem]) -> str:
    updated = max((item.article.published_kst.isoformat() for item in items), default="")
    head = f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko"><title>{xml_escape(title)}</title>'
    entries = "\n".join(_atom_entry(item) for item in items)
    return (
        f'{_declaration(feed)}{head}<id>{base_url}/</id><link href="{base_url}/"/><updated>{updated}</updated>\n'
        f"{entries}\n</feed>\n"
    )


def _atom_entry(item: FeedItem) -> str:
    article, at = item.article, item.article.published_kst.isoformat()
    html = "".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in article.paragraphs)
    return (
        f'<entry><title type="html">{xml_escape(escape(article.title))}</title><id>{xml_escape(item.link)}</id>'
        f'<link rel="alternate" type="text/html" href="{xml_escape(item.link)}"/><published>{at}</published>'
        f"<updated>{at}</updated><author><name>{article.reporter}</name></author>"
        f'<content type="html">{xml_escape(html)}</content></entry>'
    )


def _sitemap(feed: DemoFeed, title: str, base_url: str, items: Sequence[FeedItem]) -> str:
    urls = "\n".join(
        f"<url><loc>{xml_escape(item.link)}</loc><news:news><news:publication><news:name>{title}</news:name>"
        "<news:language>ko</news:language></news:publication>"
        f"<news:publication_date>{item.article.published_kst.isoformat()}</news:publication_date>"
        f"<news:title>{xml_escape(item.article.title)}</news:title></news:news></url>"
        for item in items
    )
    spaces = (
        'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    )
    return f"{_declaration(feed)}<urlset {spaces}>\n{urls}\n</urlset>\n"


def _sitemap_index(feed: DemoFeed, title: str, base_url: str, items: Sequence[FeedItem]) -> str:
    """Points to the publisher's news sitemap."""
    return (
        f'{_declaration(feed)}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        f"<sitemap><loc>{base_url}/feed/article_list.xml</loc></sitemap></sitemapindex>\n"
    )


_FORMS: dict[str, Callable[[DemoFeed, str, str, Sequence[FeedItem]], str]] = {
    "rss": _rss, "atom": _atom, "sitemap": _sitemap, "sitemap_index": _sitemap_index, "search": _search,
}  # fmt: skip
