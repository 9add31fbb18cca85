from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import httpx
import pytest
import yaml

from demo.faults import Reply
from demo.newsroom import Newsroom, serve

TODAY = date(2026, 11, 26)


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    with serve(today=TODAY) as running:
        yield running


@pytest.fixture
def client() -> Iterator[httpx.Client]:
    with httpx.Client(timeout=5) as one:
        yield one


def feed_url(newsroom: Newsroom, feed_id: str) -> str:
    return next(feed.url for feed in newsroom.feeds if feed.feed_id == feed_id)


def test_every_feed_and_page_answers_as_it_should(newsroom: Newsroom, client: httpx.Client) -> None:
    statuses = {feed.feed_id: client.get(feed.url).status_code for feed in newsroom.feeds}
    troubled = {feed_id: status for feed_id, status in statuses.items() if status != 200}
    assert troubled == {"hangyeol": 500, "dure": 429, "seongbyeok": 403, "gotgil": 404, "isaon": 301}
    for article in newsroom.articles:
        expected = 404 if article.page == "missing" else 200
        assert client.get(newsroom.url_of(article.key)).status_code == expected


def test_each_publisher_has_a_port_of_its_own(newsroom: Newsroom) -> None:
    assert len({site.base_url for site in newsroom.sites.values()}) == len(newsroom.publishers)


def test_an_unchanged_feed_is_304(newsroom: Newsroom, client: httpx.Client) -> None:
    url = feed_url(newsroom, "daon")
    first = client.get(url)
    by_etag = client.get(url, headers={"If-None-Match": first.headers["ETag"]})
    by_date = client.get(url, headers={"If-Modified-Since": first.headers["Last-Modified"]})
    assert (by_etag.status_code, by_etag.content) == (304, b"")
    assert by_date.status_code == 304


def test_a_published_article_appears(newsroom: Newsroom, client: httpx.Client) -> None:
    url = feed_url(newsroom, "daon")
    first = client.get(url)
    assert "1박 2일 방한" not in first.text
    printed = newsroom.publish("daon-09")
    second = client.get(url, headers={"If-None-Match": first.headers["ETag"]})
    assert second.status_code == 200
    assert printed.title in second.text
    assert client.get(newsroom.url_of("daon-09")).status_code == 200


def test_a_new_article_can_be_published(newsroom: Newsroom, client: httpx.Client) -> None:
    new = replace(newsroom.article("hanbit-02"), key="hanbit-99", path="/202611269999", title="새 기사")
    newsroom.publish(new, at=datetime(2026, 11, 26, 3, tzinfo=UTC))
    assert "<title>새 기사</title>" in client.get(feed_url(newsroom, "hanbit")).text


def test_a_correction_and_a_deletion_show(newsroom: Newsroom, client: httpx.Client) -> None:
    newsroom.correct("daon-01", title="[정정] 바로잡은 제목", replacements={"월 90만장": "월 80만장"})
    page = client.get(newsroom.url_of("daon-01")).text
    assert "[정정] 바로잡은 제목" in page
    assert "월 80만장" in page
    newsroom.remove("daon-01")
    assert "삭제되었거나 존재하지 않는 기사" in client.get(newsroom.url_of("daon-01")).text


def test_faults_come_and_go(newsroom: Newsroom, client: httpx.Client) -> None:
    url = feed_url(newsroom, "daon")
    newsroom.set_fault(url, "503", times=1)
    first = client.get(url)
    assert (first.status_code, first.headers["Retry-After"]) == (503, "600")
    assert client.get(url).status_code == 200
    newsroom.set_fault(url, Reply(418, b"teapot"))
    assert [client.get(url).status_code for _ in range(2)] == [418, 418]
    newsroom.set_fault(url, None)
    assert client.get(url).status_code == 200


def test_the_log_tells_who_asked_what(newsroom: Newsroom, client: httpx.Client) -> None:
    client.get(feed_url(newsroom, "daon"), headers={"User-Agent": "tester"})
    (request,) = newsroom.request_log
    assert (request.publisher_id, request.path, request.status) == ("daon", "/rss/news.xml", 200)
    assert request.header("user-agent") == "tester"


@pytest.mark.parametrize("path", ["/news/articleViewAmp.html", "/m/news/articleView.html"])
def test_twin_addresses_show_the_same_article(newsroom: Newsroom, client: httpx.Client, path: str) -> None:
    root = newsroom.sites["technaru"].base_url
    assert client.get(f"{root}{path}?idxno=202611240004").content == client.get(newsroom.url_of("technaru-04")).content


def test_a_section_feed_repeats_articles_under_tracked_links(newsroom: Newsroom, client: httpx.Client) -> None:
    text = client.get(feed_url(newsroom, "hanbit-semi")).text
    assert newsroom.url_of("hanbit-03") + "?utm_source=rss&amp;utm_medium=feed" in text


def test_the_moved_feed_arrives(newsroom: Newsroom) -> None:
    arrived = httpx.get(feed_url(newsroom, "isaon"), follow_redirects=True)
    assert "코어위브" in arrived.text


def test_the_search_feed_points_without_leading(newsroom: Newsroom, client: httpx.Client) -> None:
    text = client.get(feed_url(newsroom, "moa")).text
    assert f'<source url="{newsroom.sites["daon"].base_url}">다온통신</source>' in text
    assert newsroom.url_of("daon-01") not in text


def test_robots_files(newsroom: Newsroom, client: httpx.Client) -> None:
    files = {key: client.get(f"{site.base_url}/robots.txt") for key, site in newsroom.sites.items()}
    assert "Crawl-delay: 1" in files["pureun"].text
    assert "Disallow: /premium/" in files["raonit"].text
    assert files["bytelog"].status_code == 404


def test_a_feeds_file_of_the_newsroom(newsroom: Newsroom, tmp_path: Path) -> None:
    path = newsroom.write_feeds_yaml(tmp_path / "feeds.yaml")
    feeds = yaml.safe_load(path.read_text("utf-8"))["feeds"]
    assert [feed["url"] for feed in feeds] == [feed.url for feed in newsroom.feeds]
    assert {feed["kind"] for feed in feeds} == {"rss", "sitemap", "search"}


def test_an_address_leads_back_to_its_article(newsroom: Newsroom) -> None:
    found = newsroom.article_at(newsroom.url_of("technaru-01"))
    assert found is not None
    assert found.key == "technaru-01"
    assert newsroom.article_at(newsroom.base_url + "/") is None


def test_expected_alerts_are_one_for_each_watch_and_story(newsroom: Newsroom) -> None:
    before = newsroom.expected_alerts
    newsroom.publish("daon-09")
    assert newsroom.expected_alerts - before == {("altman", "altman-return")}
