"""Feeds and pages, damaged in every way: is there ever an exception? `make fuzz` tries 100,000.

Case number n is always the same document: one or two of the seeds, cut, doubled, spliced, in another encoding. Each
is read as a feed, a page, a list of feeds and a place to look for feeds. A case fails where that raises, is answered
without an outcome, or takes more than 10 s of CPU; its document is kept below tests/damaged, which every run of the
tests reads again: a case's number means another document once a page is added to the seeds.
"""

import argparse
import random
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from extractors.feed.discover import feed_candidates
from extractors.feed.opml import read_opml
from extractors.feed.parse import parse_feed
from extractors.page.clean import article_from_entry, clean_page
from extractors.records import FeedSpec

NOW = datetime(2026, 11, 1, tzinfo=UTC)
FEED = FeedSpec("f", "피드", "https://x.example/rss", "피드")
LONGEST_SECONDS = 10.0
CHUNK = 250                             # cases of one piece of work
TESTS = Path(__file__).parents[1] / "tests"
KEPT = TESTS / "damaged"                # what once failed
PAGES = [path.read_bytes() for path in sorted((TESTS / "pages").glob("*.html"))]
FEEDS = [
    """<?xml version="1.0" encoding="euc-kr"?><rss version="2.0"><channel><title>한빛</title><item>
    <title><![CDATA[<b>똠</b> &quot;동맹&quot; R&D]]></title><link>https://x.example/1?utm_source=a&amp;idxno=7</link>
    <pubDate>2026-10-03 07:00:00</pubDate><description>요약</description><guid>1</guid></item></channel></rss>
    """.encode("cp949"),
    """<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>속보</title><link>/news/2</link>
    <dc:date>20260921013544+0900</dc:date><dc:creator>홍길동</dc:creator><category>IT</category>
    <content:encoded><![CDATA[<p>한빛전자가 새벽AI와 손잡았다고 밝혔다.</p><br>둘째 줄이다.]]></content:encoded>
    </item></channel></rss>
    """.encode(),
    b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/x/"><title>t</title><entry><id>1</id><link href="a"/>
    <updated>2026-10-03T07:00:00Z</updated><content type="html">&lt;p&gt;x&lt;/p&gt;</content></entry></feed>""",
    b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item
    rdf:about="https://x.example/3"><title>t</title><link>https://x.example/3</link></item></rdf:RDF>""",
    b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://x.example/1</loc></url></urlset>""",
    b"""<sitemapindex><sitemap><loc>https://x.example/1.xml</loc><lastmod>2026-10-03</lastmod></sitemap></sitemapindex>""",
    b"""{"items":[{"title":"<b>x</b>","originallink":"https://x.example/1","pubDate":"Tue, 13 Oct 2026"}]}""",
    b"""<!DOCTYPE x [<!ENTITY a "b">]><opml><body><outline text="&a;" xmlUrl="https://x.example/f"/></body></opml>""",
]
PIECES = [
    b"<", b">", b"&", b"]]>", b"<![CDATA[", b"<!--", b"\x00", b"\xff", b"\xb0", b"\xed\xa0\x80", b"&#0;", b"&#xD800;",
    b"</item>", b"<div>" * 300, b"<script>", b'{"', b"[" * 300, b"<br>", "다. ".encode(), "홍길동 기자".encode(),
    b"encoding='utf-16'", b"<title>", b'"', b"http://[", b"9" * 40, b"<!DOCTYPE", b"\r\n", b"<a href='//'>",
    b"charset=euc-kr", b"self.__next_f.push([1,\"1:T", b"\\ud800", b"\xe2\x80\xae", b"&#1114112;", b"<svg><p>",
    b"<math>", b"<table><tr><td>", b"xmlns:a=''", b" xml:base='http://['", b"99999-99-99T99:99:99+99:99",
    b"<select><option>", b"<plaintext>", b"<frameset>", b"-->", b"\xef\xbb\xbf", b"\x1b[31m",
    b"<base href='javascript:'>", b"%00%ff",
]  # fmt: skip
TYPES = (None, "text/xml; charset=euc-kr", "text/html; charset=utf-8", "text/html; charset=utf-7", "charset=\x00",
         "text/xml; charset=idna")  # fmt: skip
ENCODINGS = ("cp949", "utf-16", "utf-16-le", "utf-8-sig", "shift_jis")


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


def case(number: int) -> tuple[bytes, str | None]:
    """The document of that number, and what its header says of it."""
    choices = random.Random(number)
    seed, other = choices.choice(FEEDS + PAGES), choices.choice(FEEDS + PAGES)
    if choices.random() < 0.2:          # two documents in one
        at = choices.randrange(len(seed))
        seed = seed[:at] + other[choices.randrange(len(other)) :]
    body = mutated(seed, choices)
    if choices.random() < 0.1:
        body = body.decode("utf-8", "ignore").encode(choices.choice(ENCODINGS), "ignore")
    return body, choices.choice(TYPES)


def survives(body: bytes, content_type: str | None) -> None:
    """An AssertionError or what was raised, where the document does not get its outcome."""
    started = time.process_time()
    feed = parse_feed(body, feed=FEED, url=FEED.url, content_type=content_type, seen_at=NOW)
    assert not any(problem.startswith("could not be parsed") for problem in feed.problems), feed.problems
    assert feed.entries or feed.problems
    article = clean_page(body, url="https://x.example/a/1", fetched_at=NOW, content_type=content_type)
    assert not article.reason.startswith("could not be read"), article.reason
    assert (article.outcome == "stored") == (not article.reason)
    for entry in feed.entries[:3]:
        full = article_from_entry(entry, publisher="", fetched_at=NOW)
        assert not full.reason.startswith("could not be read"), full.reason
    for text in (article.title, article.text, *(entry.title for entry in feed.entries)):
        text.encode()                   # no half of a surrogate pair
        assert not any(character < " " and character != "\n" for character in text), "a control character"
    read_opml(body)
    feed_candidates(body, url="https://x.example/")
    seconds = time.process_time() - started
    assert seconds < LONGEST_SECONDS, f"{seconds:.0f} s"


def failures(numbers: Iterable[int]) -> list[tuple[int, str]]:
    """The cases that fail, each with how."""
    found = []
    for number in numbers:
        try:
            survives(*case(number))
        except Exception as error:
            found.append((number, f"{type(error).__name__}: {error}"))
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description="damaged feeds and pages")
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--first", type=int, default=0, help="number of the first case")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--keep", type=Path, default=KEPT)
    given = parser.parse_args()
    last = given.first + given.count
    chunks = [range(at, min(at + CHUNK, last)) for at in range(given.first, last, CHUNK)]
    found, started = [], time.monotonic()
    with ProcessPoolExecutor(given.workers) as pool:
        for done, failed in enumerate(pool.map(failures, chunks), 1):
            found += failed
            for number, how in failed:
                given.keep.mkdir(parents=True, exist_ok=True)
                (given.keep / f"{number}.bin").write_bytes(case(number)[0])
                print(f"case {number}: {how}", flush=True)
            if done % 20 == 0 or done == len(chunks):
                minutes = (time.monotonic() - started) / 60
                print(f"{chunks[done - 1][-1] - given.first + 1:>9,} cases, {len(found)} failed, {minutes:.1f} min",
                      flush=True)  # fmt: skip
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
