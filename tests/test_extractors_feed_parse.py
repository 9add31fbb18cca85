"""Feeds of every kind and every defect of the field notes."""

import json
import tracemalloc
from datetime import UTC, datetime

import pytest

from extractors.feed.bare import bare_items
from extractors.feed.parse import parse_feed
from extractors.records import Entry, FeedSpec, ParsedFeed

NOW = datetime(2026, 10, 14, 3, tzinfo=UTC)
FEED = FeedSpec("hanbit", "한빛신문", "https://www.hanbit.example/rss.xml", "한빛신문")
SEARCH = FeedSpec("search", "검색", "https://search.example/rss", "검색", kind="search")


def parse(document: str | bytes, *, feed: FeedSpec = FEED, content_type: str | None = None) -> ParsedFeed:
    body = document.encode() if isinstance(document, str) else document
    return parse_feed(body, feed=feed, url=feed.url, content_type=content_type, seen_at=NOW)


def rss(*items: str, head: str = "") -> str:
    spaces = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    channel = f"<channel><title>한빛</title>{''.join(items)}</channel>"
    return f'<?xml version="1.0" encoding="utf-8"?>{head}<rss version="2.0" {spaces}>{channel}</rss>'


def item(number: int = 1, *, title: str = "제목", more: str = "") -> str:
    return f"<item><title>{title}</title><link>https://www.hanbit.example/news/{number}000</link>{more}</item>"


def only(document: str | bytes, **options: FeedSpec) -> Entry:
    entries = parse(document, **options).entries  # type: ignore[arg-type]
    assert len(entries) == 1
    return entries[0]


@pytest.mark.parametrize(
    ("element", "expected"),
    [
        ("<pubDate>2026-10-03 07:00:00</pubDate>", datetime(2026, 10, 2, 22, tzinfo=UTC)),
        ("<pubDate>Sat, 03 10 2026 07:00:00 +0900</pubDate>", datetime(2026, 10, 2, 22, tzinfo=UTC)),
        ("<dc:date>2026-10-03T07:00:00+09:00</dc:date>", datetime(2026, 10, 2, 22, tzinfo=UTC)),
        ("<pubDate>2026.10.05 07:00</pubDate>", datetime(2026, 10, 4, 22, tzinfo=UTC)),
    ],
)
def test_a_date_of_every_element_is_believed(element: str, expected: datetime) -> None:
    entry = only(rss(item(more=element)))
    assert (entry.published_at, entry.published_source) == (expected, "feed")


@pytest.mark.parametrize(
    "element",
    ["", "<pubDate></pubDate>", "<pubDate>2026-10-14 21:00:00</pubDate>", "<pubDate>1999-01-01</pubDate>",
     "<pubDate>x</pubDate>"],
)
def test_without_a_believable_date_the_first_sight_stands_in(element: str) -> None:
    entry = only(rss(item(more=element)))
    assert (entry.published_at, entry.published_source) == (NOW, "first_seen")


def test_a_future_date_gives_way_to_the_next_that_can_be_believed() -> None:
    more = "<pubDate>2027-01-01 00:00:00</pubDate><dc:date>2026-10-03T07:00:00+09:00</dc:date>"
    assert only(rss(item(more=more))).published_at == datetime(2026, 10, 2, 22, tzinfo=UTC)


def test_an_unescaped_ampersand_is_itself() -> None:
    entry = only(rss(item(title="R&D 투자 & S&P·&nbsp;M&A", more="<description>R&D</description>")))
    assert entry.title == "R&D 투자 & S&P· M&A"
    assert entry.summary == "R&D"


def test_a_cdata_title_is_resolved_and_keeps_a_works_name() -> None:
    entry = only(rss(item(title='<![CDATA[<b>단독</b> &quot;동맹&quot; [책&amp;생각] <작품명>]]>')))
    assert entry.title == '단독 "동맹" [책&생각] <작품명>'


def test_a_link_in_cdata_without_guid_is_taken_and_stripped_of_tracking() -> None:
    link = "<![CDATA[https://www.hanbit.example/news/1000?utm_source=rss]]>"
    entry = only(rss(f"<item><title>제목</title><link>{link}</link></item>"))
    assert entry.url == "https://www.hanbit.example/news/1000?utm_source=rss"
    assert entry.canonical_url == "https://www.hanbit.example/news/1000"
    assert entry.guid is None


def test_a_bare_number_as_guid_belongs_to_its_feed() -> None:
    document = rss(item(more="<guid>20261003000112</guid>"))
    other = FeedSpec("other", "다른", "https://other.example/rss", "다른")
    mine, theirs = only(document), only(document, feed=other)
    assert mine.guid == "20261003000112"
    assert mine.entry_id != theirs.entry_id
    assert mine.article_id == theirs.article_id


def test_relative_links_are_resolved_and_twins_are_one_article() -> None:
    document = rss(
        "<item><title>가</title><link>/news/1000</link><guid>a</guid></item>",
        "<item><title>가</title><link>https://m.hanbit.example/news/1000?utm_medium=x</link><guid>b</guid></item>",
    )
    assert only(document).canonical_url == "https://www.hanbit.example/news/1000"


def test_a_guid_shared_by_all_items_loses_none() -> None:
    entries = parse(rss(*(item(number, more="<guid>0</guid>") for number in range(1, 4)))).entries
    assert len({entry.entry_id for entry in entries}) == 3


def test_an_item_without_address_is_counted_and_its_neighbours_stay() -> None:
    homeless = ("<item><title>주소 없음</title></item>", "<item><link>javascript:x</link></item>")
    found = parse(rss(item(1), *homeless, item(2)))
    assert len(found.entries) == 2
    assert "2 items have no web address" in found.problems


@pytest.mark.parametrize(
    "body",
    [
        rss(item(title="똠방각하 펲시")).replace("utf-8", "euc-kr").encode("cp949"),
        rss(item(title="똠방각하 펲시")).encode("cp949"),
    ],
)
def test_euc_kr_with_cp949_letters_is_read_whatever_it_declares(body: bytes) -> None:
    assert only(body).title == "똠방각하 펲시"


def test_a_cut_letter_damages_its_item_only() -> None:
    body = rss(item(1, more="<description>밝혔다</description>"), item(2, title="다음 기사")).encode()
    cut = body.replace("밝혔다".encode(), "밝혔다".encode()[:-1])
    found = parse(cut)
    assert [entry.title for entry in found.entries] == ["제목", "다음 기사"]
    assert found.entries[0].summary == "밝혔"
    assert found.problems == ("1 characters could not be read as utf-8",)


def test_a_feed_cut_in_the_middle_gives_what_arrived() -> None:
    document = rss(item(1), item(2), item(3))
    assert len(parse(document[: document.rindex("<item>") + 40]).entries) >= 2


def test_full_text_is_kept_and_the_summary_is_plain() -> None:
    full = "<content:encoded><![CDATA[<p>전문이다.</p>]]></content:encoded>"
    more = f"<description>&lt;p&gt;요약&lt;/p&gt;</description>{full}"
    entry = only(rss(item(more=more)))
    assert (entry.summary, entry.content) == ("요약", "<p>전문이다.</p>")


def test_atom_is_read() -> None:
    entry = only("""<feed xmlns="http://www.w3.org/2005/Atom"><title>테크나루</title><entry><title>제목</title>
    <link rel="alternate" href="https://naru.example/topic?id=31734"/><id>https://naru.example/topic?id=31734</id>
    <updated>2026-10-13T23:35:11+09:00</updated><author><name>서가람</name></author></entry></feed>""")
    assert entry.canonical_url == "https://naru.example/topic?id=31734"
    assert entry.authors == ("서가람",)
    assert entry.published_at == datetime(2026, 10, 13, 14, 35, 11, tzinfo=UTC)


NEWS_SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
 <url><loc>https://www.hanbit.example/news/1000</loc><lastmod>2026-10-12</lastmod></url>
 <url><loc>https://www.hanbit.example/news/2000</loc><news:news><news:publication><news:name>한빛</news:name></news:publication>
 <news:publication_date>2026-10-13T11:00:00+09:00</news:publication_date><news:title>R&amp;D 동맹</news:title>
 <news:keywords>새벽AI, 메모리</news:keywords></news:news></url>
 <url><loc>https://www.hanbit.example/list.xml</loc></url></urlset>"""


def test_a_news_sitemap_is_a_feed_newest_first_with_and_without_titles() -> None:
    found = parse(NEWS_SITEMAP)
    assert found.form == "sitemap"
    assert [(entry.title, entry.canonical_url[-4:]) for entry in found.entries] == [("R&D 동맹", "2000"), ("", "1000")]
    assert found.entries[0].categories == ("새벽AI", "메모리")


def test_a_sitemap_index_gives_its_children() -> None:
    found = parse("""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap>
    <loc>https://www.hanbit.example/sitemap-2026-10.xml</loc><lastmod>2026-10-13</lastmod></sitemap></sitemapindex>""")
    assert found.form == "sitemapindex"
    assert [entry.url for entry in found.entries] == ["https://www.hanbit.example/sitemap-2026-10.xml"]


def test_a_search_feed_names_the_publisher_of_each_item() -> None:
    more = '<source url="https://etnews.example">전자새벽</source><description>&lt;ol&gt;&lt;li&gt;x</description>'
    entry = only(rss(item(title="한빛전자 제휴 - 전자새벽", more=more)), feed=SEARCH)
    assert (entry.title, entry.publisher) == ("한빛전자 제휴", "전자새벽")


def test_navers_answer_is_read() -> None:
    found = parse("""{"lastBuildDate":"x","items":[{"title":"<b>오픈AI<\\/b> &quot;동맹&quot;","originallink":
    "https://www.hanbit.example/news/1000","link":"https://n.news.naver.com/mnews/article/001/0000000001",
    "description":"요약","pubDate":"Tue, 13 Oct 2026 10:00:00 +0900"}, 7]}""", feed=SEARCH)
    assert found.form == "naver"
    assert (found.entries[0].title, found.entries[0].canonical_url) == (
        '오픈AI "동맹"', "https://www.hanbit.example/news/1000")  # fmt: skip


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("<!DOCTYPE html><html><body>점검 중입니다</body></html>", "this is an HTML page, not a feed"),
        ("", "the document is empty"),
        ("안녕하세요", "this is neither RSS, Atom, a sitemap nor a known search answer"),
        (rss(), "the rss20 document has no items"),
        ("<urlset></urlset>", "the sitemap document has no items"),
        ('{"error": 1}', "this is neither RSS, Atom, a sitemap nor a known search answer"),
    ],
)
def test_a_document_without_items_says_why(body: str, problem: str) -> None:
    found = parse(body)
    assert found.entries == ()
    assert found.problems == (problem,)


def test_entities_are_neither_expanded_nor_fetched() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "ㅋㅋㅋㅋㅋㅋㅋㅋ"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    entry = only(rss(item(title="&b;&f; 제목"), head=bomb))
    assert "ㅋ" not in entry.title
    assert "root:" not in entry.title
    assert entry.title.endswith("제목")


def test_a_document_with_more_items_than_anyone_has_is_bounded_and_says_so() -> None:
    found = parse(rss(*(item(number) for number in range(1, 3_500))))
    assert len(found.entries) == 3_000
    assert found.problems == ("3,499 items: only 3,000 were taken",)


@pytest.mark.parametrize(
    "body",
    [b"\x00" * 1000, b"<rss>" * 20_000, b"<" * 100_000, b"<rss><channel>" + b"<item>" * 5_000, b"[" * 100_000,
     b"&" * 200_000, b"<![CDATA[" * 50_000, b"<!DOCTYPE" * 10_000, bytes(range(256)) * 50],
)  # fmt: skip
def test_hostile_bytes_are_no_feed_and_no_crash(body: bytes) -> None:
    found = parse(body)
    assert found.entries == ()
    assert found.problems


def test_nesting_that_costs_a_parser_dear_is_cut_and_what_stands_before_it_is_read() -> None:
    document = rss(item(1), "<a>" * 100_000)
    tracemalloc.start()
    found = parse(document)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [entry.canonical_url[-4:] for entry in found.entries] == ["1000"]
    assert peak < 10_000_000, "bytes; unbounded it takes 43 MB"


def test_a_closing_tag_within_a_link_loses_no_neighbour() -> None:
    broken = "<item><title>가</title><link>https</item>://www.hanbit.example/news/1000</link></item>"
    found = parse(rss(item(2), broken, item(3)))
    assert not [problem for problem in found.problems if "could not" in problem]
    assert {entry.canonical_url[-4:] for entry in found.entries} >= {"2000", "3000"}


def test_a_document_on_which_feedparser_fails_is_read_by_its_elements_names() -> None:
    inner = "<item><title>나</title><link>/news/5000</link></item>"
    outer = f"<item><title>가</title><guid>7</guid><pubDate>2026-10-03</pubDate><link>/news/4000{inner}</link></item>"
    atom = '<x:entry><title>다</title><link href="/news/6000"/><id>8</id></x:entry>'
    items = bare_items(f"<rss xmlns:x='http://www.w3.org/2005/Atom'><channel>{outer}{atom}</channel></rss>")
    assert [(one.title, one.link, one.guid, one.dates) for one in items] == [
        ("가", "/news/4000", "7", ("2026-10-03",)), ("나", "/news/5000", "", ()), ("다", "/news/6000", "8", ()),
    ]  # fmt: skip
    assert bare_items("no markup") == ()


def test_half_a_surrogate_pair_in_json_is_no_text() -> None:
    said = {"title": "x</b\ud800>", "originallink": "https://x.example/1\udfff", "link": "https://n.example/\ud83d",
            "description": "\ud800"}  # fmt: skip
    (entry,) = parse(json.dumps({"items": [said]})).entries
    for text in (entry.title, entry.url, entry.guid or "", entry.summary or "", entry.canonical_url):
        text.encode()
