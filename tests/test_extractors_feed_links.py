"""One article, one address."""

import pytest

from extractors.feed.links import absolute_url, article_id, canonical_url, declared_twin, is_elsewhere

CANONICAL = [
    ("https://www.etnews.com/20261003000112?utm_source=rss&utm_medium=x", "https://www.etnews.com/20261003000112"),
    ("https://m.etnews.com/20261003000112#comment", "https://www.etnews.com/20261003000112"),
    ("http://www.boannews.com/media/view.asp?idx=141&kind=1", "https://www.boannews.com/media/view.asp?idx=141&kind=1"),
    ("https://m.mk.co.kr/amp/news/it/11500233", "https://www.mk.co.kr/news/it/11500233"),
    ("https://www.x.kr/2026/10/hbm/amp/", "https://www.x.kr/2026/10/hbm"),
    ("https://m.biz.chosun.com/it/a1/?outputType=amp", "https://biz.chosun.com/it/a1/"),
    ("https://www.aitimes.com/news/articleViewAmp.html?idxno=12", "https://www.aitimes.com/news/articleView.html?idxno=12"),
    ("https://www.aitimes.com/news/articleView.html?page=3&idxno=12&sc_word=",
     "https://www.aitimes.com/news/articleView.html?idxno=12"),
    ("https://m.yna.co.kr/amp/view/AKR20261003000100003?section=it", "https://www.yna.co.kr/view/AKR20261003000100003"),
    ("https://n.news.naver.com/mnews/article/001/0012345678?sid=105", "https://n.news.naver.com/article/001/0012345678"),
    ("https://news.naver.com/main/read.naver?mode=LSD&oid=001&aid=0012345678",
     "https://n.news.naver.com/article/001/0012345678"),
    ("HTTPS://X.kr:443/A//b?b=%B0%A1&a=1", "https://x.kr/A/b?a=1&b=%B0%A1"),
    ("https://news.x.kr/?p=12345&fbclid=abc", "https://news.x.kr/?p=12345"),
    ("https://x.kr/view;jsessionid=0A1B?no=7001", "https://x.kr/view?no=7001"),
    ("http://127.0.0.1:8080/a/1?utm_source=rss", "http://127.0.0.1:8080/a/1"),
]  # fmt: skip


@pytest.mark.parametrize(("url", "expected"), CANONICAL)
def test_an_address_is_made_canonical_and_stays_so(url: str, expected: str) -> None:
    assert canonical_url(url) == expected
    assert canonical_url(expected) == expected


@pytest.mark.parametrize(("one", "other"), [
    ("https://x.kr/view.php?cid=8877", "https://x.kr/view.php?cid=8878"),
    ("https://x.kr/read?source=1204", "https://x.kr/read?source=1205"),
    ("https://x.kr/v?12345", "https://x.kr/v?12346"),
])  # fmt: skip
def test_a_parameter_that_may_be_the_articles_number_stays(one: str, other: str) -> None:
    assert canonical_url(one) != canonical_url(other)


def test_a_doubtful_parameter_goes_where_the_number_stands_elsewhere() -> None:
    assert canonical_url("https://x.kr/view/88771?source=feed12") == "https://x.kr/view/88771"


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "mailto:a@b.kr", "http://[::1", "ftp://x.kr/a", "/a/b",
                                 "http://" + "a" * 5_000, "http:///a", "data:text/html,x"])  # fmt: skip
def test_what_is_no_web_address_is_empty(url: str) -> None:
    assert canonical_url(url) == ""


def test_twins_share_an_id() -> None:
    twins = ["https://www.x.co.kr/news/1234", "http://x.co.kr/news/1234/", "https://m.x.co.kr/news/1234?utm_source=a"]
    assert len({article_id(canonical_url(url)) for url in twins}) == 1
    assert article_id("https://x.co.kr/news/1234") != article_id("https://x.co.kr/news/1235")


def test_a_relative_link_is_resolved_and_cdata_is_peeled() -> None:
    assert absolute_url("/a/1", "https://x.kr/rss/all.xml") == "https://x.kr/a/1"
    assert absolute_url(" <![CDATA[https://x.kr/a/1]]>\n", "https://y.kr/") == "https://x.kr/a/1"
    assert absolute_url("http://[bad", "https://x.kr") == ""


@pytest.mark.parametrize(("url", "declared", "twin"), [
    ("https://x.kr/m/news/view.html?id=1", "https://x.kr/news/view.html?id=1", True),
    ("https://x.kr/m/1234", "/1234", True),
    ("https://x.kr/news/mobile/1234", "https://www.x.kr/news/1234", False),       # another host, as far as we can see
    ("https://x.kr/m/1234", "https://x.kr/1235", False),
    ("https://x.kr/m/1234", "https://x.kr/", False),
    ("https://x.kr/m/1234?id=1", "https://x.kr/1234", False),
    ("https://x.kr/m/1234", None, False),
    ("https://x.kr/m/1234", "http://[bad", False),
    ("https://x.kr/1234", "https://x.kr/m/1234", False),
])  # fmt: skip
def test_a_page_below_m_is_its_declared_twin_and_no_other(url: str, declared: str | None, twin: bool) -> None:
    assert (declared_twin(url, declared) != url) == twin


@pytest.mark.parametrize(("one", "other", "elsewhere"), [
    ("https://s.kr/7", "https://x.kr/news/1", True),
    ("https://x.kr/s/7", "https://x.kr/news/1", True),
    ("https://x.kr/news/1", "https://www.x.kr/news/1/", False),
    ("https://x.kr/news/1", "https://x.kr/news/1?sid=99", False),       # a session is no other page
    ("https://x.kr/news/1", "https://x.kr/m/news/1", False),
    ("https://x.kr/news/1", "", False),
])  # fmt: skip
def test_another_page_is_another_host_or_path(one: str, other: str, elsewhere: bool) -> None:
    assert is_elsewhere(one, other) == elsewhere
