"""A page to an article: decode, prune, extract, clean the lines, and say what it is."""

import re
from dataclasses import replace
from datetime import datetime

from extractors.feed.dates import believable
from extractors.feed.decode import decode
from extractors.feed.links import article_id, canonical_url, declared_twin, site_of
from extractors.feed.titles import plain
from extractors.ids import make_id
from extractors.page.body import find_body
from extractors.page.lines import clean_lines
from extractors.page.meta import Meta, byline_names, read_meta, visible_moment
from extractors.page.prune import drop_never_text
from extractors.page.scripts import linked_data, markup_lines, script_bodies
from extractors.page.tree import read_tree
from extractors.page.verdict import judge, without_call_to_pay
from extractors.records import Article, Entry, EntryOutcome
from extractors.text import canonical
from extractors.versions import same_headline

MOST_TEXT = 300_000             # characters that a page shows; articles with all their comments stay below 100,000
_SCRIPT_NOTICE = re.compile(r"alert\s*\(\s*[\"']([^\"']{4,120})[\"']")


def clean_page(
    body: bytes,
    *,
    url: str,
    fetched_at: datetime,
    content_type: str | None = None,
    feed_title: str | None = None,
    published_at: datetime | None = None,
    publisher: str | None = None,
    feed_id: str | None = None,
    selector: str | None = None,
) -> Article:
    """The article of the page; never raises. Its `outcome` is "stored", or says why it is none.

    What the feed said (title, moment, publisher) wins over what the page says.
    """
    blank = Article(
        article_id="", url=url, canonical_url="", title=plain(feed_title), text="", publisher=publisher or "",
        published_at=published_at or fetched_at, fetched_at=fetched_at, feed_id=feed_id,
        published_source="feed" if published_at else "first_seen", method="none",
    )  # fmt: skip
    try:
        return _cleaned(blank, decode(body, content_type).text, selector)
    except Exception as error:  # hostile input must not take the other pages down with it
        return _finished(blank, outcome="empty", reason=f"could not be read: {type(error).__name__}")


def article_from_entry(entry: Entry, *, publisher: str, fetched_at: datetime) -> Article:
    """The article in a full-text feed's entry, for a page that can't be had. "empty" where it holds too little."""
    blank = Article(
        article_id=entry.article_id, url=entry.url, canonical_url=entry.canonical_url, title=entry.title, text="",
        publisher=entry.publisher or publisher, published_at=entry.published_at or fetched_at, fetched_at=fetched_at,
        feed_id=entry.feed_id, authors=entry.authors, section=next(iter(entry.categories), None),
        published_source=entry.published_source, method="feed",
    )  # fmt: skip
    try:
        lines = clean_lines(markup_lines(entry.content or ""), title=entry.title)
        verdict = judge(lines, title=entry.title, page_text=" ".join(lines), script_text="", url=entry.url,
                        kind="article", free=True)  # fmt: skip
        return _finished(replace(blank, text="\n\n".join(lines)), outcome=verdict.outcome, reason=verdict.reason)
    except Exception as error:
        return _finished(blank, outcome="empty", reason=f"could not be read: {type(error).__name__}")


def _cleaned(blank: Article, text: str, selector: str | None) -> Article:
    tree, refusal = read_tree(text)
    if tree is None:
        return _finished(blank, outcome="too_large" if " than " in refusal else "empty", reason=refusal)
    data = linked_data(tree)
    meta = read_meta(tree, data)
    scripts = list(script_bodies(tree, data))
    notice = " ".join(_SCRIPT_NOTICE.findall(text)) if "alert" in text else ""
    drop_never_text(tree)
    words = " ".join(" ".join(tree.itertext()).split())
    article = _described(blank, meta, words)
    if len(words) > MOST_TEXT:
        return _finished(article, outcome="too_large", reason=f"the page shows more than {MOST_TEXT:,} characters")
    body = find_body(tree, title=article.title, scripts=scripts, selector=selector)
    verdict = judge(body.lines, title=meta.title, page_text=words[:20_000], script_text=notice, url=article.url,
                    kind=meta.kind, free=meta.free)  # fmt: skip
    authors = article.authors or byline_names(words)
    lines = without_call_to_pay(body.lines) if verdict.outcome == "paywalled" else body.lines
    return _finished(replace(article, text="\n\n".join(lines), method=body.method, authors=authors),
                     outcome=verdict.outcome, reason=verdict.reason)  # fmt: skip


def _described(blank: Article, meta: Meta, words: str) -> Article:
    """The article with what the page says, in its head or else in its words, wherever the feed said nothing."""
    published_at, source = blank.published_at, blank.published_source
    if source == "first_seen":
        said = meta.published_at or visible_moment(words)
        if said and believable(said, blank.fetched_at):
            published_at, source = said, "page"
    modified_at = meta.modified_at if believable(meta.modified_at, blank.fetched_at) else None
    return replace(
        blank,
        url=blank.url or meta.url or "",
        canonical_url=canonical_url(declared_twin(blank.url, meta.url)) if blank.url else "",
        title=blank.title or meta.title,
        page_title=_page_title(meta.title, blank.title),
        publisher=blank.publisher or meta.publisher or site_of(blank.url).partition("://")[2],
        published_at=published_at,
        published_source=source,
        modified_at=modified_at,
        authors=meta.authors,
        section=meta.section,
        language=meta.language or blank.language,
    )


def _page_title(shown: str, told: str) -> str | None:
    """What the page says where the feed says something else; "" for the same words, None where it has no headline."""
    if not shown:
        return None
    return "" if not told or same_headline(shown, told) else canonical(shown)


def _finished(article: Article, *, outcome: EntryOutcome, reason: str) -> Article:
    title, text = canonical(article.title), canonical(article.text)
    address = article.canonical_url or canonical_url(article.url)
    return replace(
        article, title=title, text=text, canonical_url=address, outcome=outcome, reason=reason,
        article_id=article.article_id or article_id(address), text_hash=text_hash(title, text),
    )  # fmt: skip


def text_hash(title: str, text: str) -> str:
    """The hash of title and text with whitespace folded: equal where nothing but blanks changed."""
    return make_id("".join(title.split()), "".join(text.split()))
