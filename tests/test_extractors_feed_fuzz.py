"""Feeds and pages, mutated in every way: never an exception, always an outcome."""

import random
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractors.feed.discover import feed_candidates
from extractors.feed.opml import read_opml
from extractors.feed.parse import parse_feed
from extractors.page.clean import clean_page
from extractors.records import FeedSpec

NOW = datetime(2026, 11, 1, tzinfo=UTC)
FEED = FeedSpec("f", "피드", "https://x.example/rss", "피드")
PAGES = [path.read_bytes() for path in sorted((Path(__file__).parent / "pages").glob("*.html"))]
FEEDS = [
    """<?xml version="1.0" encoding="euc-kr"?><rss version="2.0"><channel><title>한빛</title><item>
    <title><![CDATA[<b>똠</b> &quot;동맹&quot; R&D]]></title><link>https://x.example/1?utm_source=a&amp;idxno=7</link>
    <pubDate>2026-10-03 07:00:00</pubDate><description>요약</description><guid>1</guid></item></channel></rss>
    """.encode("cp949"),
    b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/x/"><title>t</title><entry><id>1</id><link href="a"/>
    <updated>2026-10-03T07:00:00Z</updated><content type="html">&lt;p&gt;x&lt;/p&gt;</content></entry></feed>""",
    b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://x.example/1</loc></url></urlset>""",
    b"""{"items":[{"title":"<b>x</b>","originallink":"https://x.example/1","pubDate":"Tue, 13 Oct 2026"}]}""",
    b"""<!DOCTYPE x [<!ENTITY a "b">]><opml><body><outline text="&a;" xmlUrl="https://x.example/f"/></body></opml>""",
]
PIECES = [
    b"<", b">", b"&", b"]]>", b"<![CDATA[", b"<!--", b"\x00", b"\xff", b"\xb0", b"\xed\xa0\x80", b"&#0;", b"&#xD800;",
    b"</item>", b"<div>" * 300, b"<script>", b'{"', b"[" * 300, b"<br>", "다. ".encode(), "홍길동 기자".encode(),
    b"encoding='utf-16'", b"<title>", b'"', b"http://[", b"9" * 40, b"<!DOCTYPE", b"\r\n", b"<a href='//'>",
    b"charset=euc-kr",
]  # fmt: skip


def mutated(seed: bytes, choices: random.Random) -> bytes:
    """The document with a few pieces cut, doubled, swapped or put in."""
    body = bytearray(seed)
    for _ in range(choices.randint(1, 8)):
        at, size = choices.randrange(len(body) + 1), choices.randint(0, 200)
        kind = choices.randrange(4)
        if kind == 0:
            del body[at : at + size]
        elif kind == 1:
            body[at:at] = choices.choice(PIECES)
        elif kind == 2:
            body[at:at] = body[at : at + size] * choices.randint(1, 4)
        elif body:
            body[at % len(body)] = choices.randrange(256)
    return bytes(body)


def survives(body: bytes, content_type: str | None) -> None:
    feed = parse_feed(body, feed=FEED, url=FEED.url, content_type=content_type, seen_at=NOW)
    assert not any(problem.startswith("could not be parsed") for problem in feed.problems), feed.problems
    assert feed.entries or feed.problems
    article = clean_page(body, url="https://x.example/a/1", fetched_at=NOW, content_type=content_type)
    assert not article.reason.startswith("could not be read"), article.reason
    assert (article.outcome == "stored") == (not article.reason)
    read_opml(body)
    feed_candidates(body, url="https://x.example/")


CHARSETS = st.sampled_from([None, "text/xml; charset=euc-kr", "text/html; charset=utf-8", "text/html; charset=utf-7"])


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(FEEDS + PAGES), st.integers(0, 2**32), CHARSETS)
def test_a_mutated_document_gets_an_outcome(seed: bytes, number: int, content_type: str | None) -> None:
    survives(mutated(seed, random.Random(number)), content_type)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.binary(max_size=400), CHARSETS)
def test_any_bytes_get_an_outcome(body: bytes, content_type: str | None) -> None:
    survives(body, content_type)
