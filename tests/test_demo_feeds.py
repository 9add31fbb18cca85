from datetime import UTC, date, datetime

import pytest
from lxml import etree

from demo.articles import DemoFeed, load_publishers
from demo.feeds import DATE_STYLES, QUIRKS, FeedItem, content_type, feed_body

ROOT = "http://127.0.0.1:1"
ARTICLES = {a.key: a for publisher in load_publishers(date(2026, 11, 26)) for a in publisher.articles}
CLEAN = ("header_charset", "trailing_junk", "bom")


def body(feed: DemoFeed, *keys: str) -> bytes:
    items = [FeedItem(ARTICLES[key], ROOT + ARTICLES[key].path, "매체", ROOT) for key in keys]
    return feed_body(feed, "매체", ROOT, items)


@pytest.mark.parametrize("form", ["rss", "atom", "sitemap", "sitemap_index", "search"])
@pytest.mark.parametrize("quirk", CLEAN)
def test_a_feed_without_damage_is_well_formed(form: str, quirk: str) -> None:
    root = etree.fromstring(body(DemoFeed("f", form=form, quirks=(quirk,)), "daon-01", "pureun-04"))
    assert root.tag.rsplit("}")[-1] in ("rss", "feed", "urlset", "sitemapindex")


@pytest.mark.parametrize("title", ["plain", "cdata", "bold", "entities"])
@pytest.mark.parametrize("summary", [0, 120, -1])
def test_every_way_to_write_items_is_well_formed(title: str, summary: int) -> None:
    root = etree.fromstring(body(DemoFeed("f", title=title, summary=summary), "daon-01", "pureun-04"))
    assert len(root.findall("channel/item")) == 2
    assert (root.find("channel/item/description") is not None) == (summary != 0)


def test_euc_kr_with_syllables_that_only_cp949_has() -> None:
    raw = body(DemoFeed("f", encoding="euc-kr"), "info24-05")
    assert b'encoding="euc-kr"' in raw
    assert "똠얌꿍" in raw.decode("cp949")
    with pytest.raises(UnicodeDecodeError):
        raw.decode("euc-kr")


def test_a_wrong_declaration() -> None:
    raw = body(DemoFeed("f", encoding="euc-kr", quirks=("declared_utf8",)), "daon-01")
    assert b'encoding="utf-8"' in raw
    assert "올트먼" in raw.decode("cp949")


def test_one_cut_syllable() -> None:
    raw = body(DemoFeed("f", quirks=("cut_multibyte",)), "daon-01", "daon-02")
    assert raw.decode("utf-8", "replace").count("\ufffd") == 1


def test_an_unescaped_ampersand() -> None:
    raw = body(DemoFeed("f", quirks=("raw_ampersand",)), "pureun-04")
    with pytest.raises(etree.XMLSyntaxError):
        etree.fromstring(raw)


@pytest.mark.parametrize(
    ("style", "written"),
    [
        ("rfc822", "Thu, 5 Nov 2026 07:00:00 +0900"),
        ("no_blank", "Thu,5 Nov 2026 07:00:00 +0900"),
        ("gmt", "Wed, 04 Nov 2026 22:00:00 GMT"),
        ("zoneless", "2026-11-05 07:00:00"),
        ("dotted", "2026.11.05 07:00"),
        ("slashed", "2026/11/05 07:00"),
        ("kst", "Thu, 05 Nov 2026 07:00:00 KST"),
        ("numeric_month", "Thu, 05 11 2026 07:00:00 +0900"),
        ("compact", "20261105070000+0900"),
        ("iso", "2026-11-05T07:00:00+09:00"),
        ("none", ""),
    ],
)
def test_date_forms(style: str, written: str) -> None:
    seoul = datetime(2026, 11, 4, 22, 0, tzinfo=UTC).astimezone(ARTICLES["daon-01"].published_kst.tzinfo)
    assert DATE_STYLES[style](seoul) == written


def test_guid_forms() -> None:
    assert b'<guid isPermaLink="false">202611250001</guid>' in body(DemoFeed("f", guid="number"), "hanbit-01")
    assert b"<guid" not in body(DemoFeed("f", guid="none"), "hanbit-01")


def test_only_known_quirks_are_used() -> None:
    used = {q for publisher in load_publishers(date(2026, 11, 26)) for feed in publisher.feeds for q in feed.quirks}
    assert used <= QUIRKS


def test_the_charset_is_told_only_where_asked() -> None:
    assert content_type(DemoFeed("f")) == "text/xml"
    assert content_type(DemoFeed("f", encoding="euc-kr", quirks=("header_charset",))) == "text/xml; charset=euc-kr"
