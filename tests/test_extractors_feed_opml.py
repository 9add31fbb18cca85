"""Feed lists go out and come back; sites' feeds are found where they are named."""

import pytest

from extractors.feed.discover import USUAL, feed_candidates
from extractors.feed.opml import Outline, read_opml, write_opml
from extractors.records import FeedSpec

FEEDS = (
    FeedSpec("a", "가람일보 <IT> & 과학", "https://a.example/rss?x=1&y=2", "가람일보"),
    FeedSpec("b", "가람일보 경제", "https://a.example/economy", "가람일보"),
    FeedSpec("c", "테크나루", "https://c.example/feed/", "테크나루"),
)


def test_a_list_comes_back_as_it_went_out() -> None:
    outlines = read_opml(write_opml(FEEDS, title="Alliance Watch"))
    assert outlines == tuple(Outline(feed.url, feed.name) for feed in FEEDS)


def test_a_korean_list_in_euc_kr_is_read_and_other_schemes_are_left_out() -> None:
    opml = """<?xml version="1.0" encoding="euc-kr"?><opml version="1.0"><body>
    <outline text="신문" xmlUrl="https://a.example/rss"/><outline text="둘" xmlUrl="https://a.example/rss"/>
    <outline text="파일" xmlUrl="file:///etc/passwd"/><outline text="빈"/></body></opml>"""
    assert read_opml(opml.encode("euc-kr")) == (Outline("https://a.example/rss", "신문"),)


@pytest.mark.parametrize("body", [b"", b"junk", b"<html><p>no list</p>", b"\x00\xff" * 50, b"<opml><body>" * 5000])
def test_what_is_no_list_holds_no_feeds(body: bytes) -> None:
    assert read_opml(body) == ()


def test_an_entity_bomb_does_not_expand() -> None:
    bomb = b'<!DOCTYPE o [<!ENTITY a "' + b"x" * 1000 + b'"><!ENTITY b "' + b"&a;" * 1000 + b'">]><opml><body>'
    bomb += b'<outline text="' + b"&b;" * 1000 + b'" xmlUrl="https://a.example/rss"/></body></opml>'
    assert all(len(outline.title) < 10_000 for outline in read_opml(bomb))


def test_a_page_names_its_feeds_and_the_usual_places_follow() -> None:
    page = """<html><head><link rel="alternate" type="application/rss+xml" href="/rss/S1N1.xml"></head>
    <a href="/news/1">기사</a><a href="/rss/all.xml">RSS</a><a href="javascript:x/rss">x</a></html>"""
    found = feed_candidates(page.encode(), url="https://news.example/main")
    assert found[:2] == ("https://news.example/rss/S1N1.xml", "https://news.example/rss/all.xml")
    assert f"https://news.example{USUAL[0]}" in found
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("body", [b"", b"<a href='http://[bad/rss'>x</a>", b"<div>" * 100_000, b"\xff\xfe\x00"])
def test_a_broken_page_leaves_the_usual_places(body: bytes) -> None:
    assert "https://news.example/feed/" in feed_candidates(body, url="https://news.example/")
