"""Articles that change after we read them, on the real newsroom."""

import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from demo.articles import DemoArticle
from demo.faults import Reply
from demo.newsroom import WATCHLIST, serve
from extractors.records import Article, Entry, FeedSpec, Run
from flows.second_looks import Held, headline
from tests.office import TODAY, Office, few, open_office

NOW = datetime.combine(TODAY, time(3), UTC)         # noon in Seoul: a day after nothing was published
pytestmark = pytest.mark.usefixtures("prefect_harness")


@dataclass(frozen=True, slots=True)
class Day:
    """An office whose wire agency corrected one article and deleted another within the hour."""

    office: Office
    corrected: str                          # addresses
    deleted: str
    looks: Run


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory, prefect_harness: Path) -> Iterator[Day]:
    with serve(today=TODAY, publishers=few("daon")) as room:
        office = open_office(tmp_path_factory.mktemp("day"), room, watchlist=WATCHLIST)
        office.ingest(now=NOW - timedelta(hours=2))
        met = replace(room.sites["daon"].articles["daon-01"], key="daon-91", path="/view/AKR20260000091017")
        room.publish(met, at=NOW - timedelta(minutes=50))
        room.publish("daon-09", at=NOW - timedelta(minutes=50))
        office.ingest(now=NOW, force=True)
        regret = "바로잡습니다. 앞서 나간 기사는 사실과 달라 내용을 모두 거둬들입니다. 독자께 사과드립니다."
        words = dict.fromkeys(met.paragraphs, regret)
        room.correct(met.key, title="[정정] 앞서 나간 회동 기사를 바로잡습니다", replacements=words)
        room.remove("daon-09")
        looks = office.ingest(now=NOW + timedelta(minutes=30))
        yield Day(office, room.url_of(met.key), room.url_of("daon-09"), looks)


def test_a_correction_is_a_new_version_with_a_readable_diff(day: Day) -> None:
    ((change, diff),) = day.office.rows(
        f"SELECT change, diff FROM article_checks JOIN articles USING (article_id) WHERE url = '{day.corrected}'"
    )
    assert change == "corrected"
    assert "{+앞서 나간+}" in str(diff)
    assert dict(day.looks.counts)["updated"] == 1
    assert day.office.rows(f"SELECT outcome, title FROM articles WHERE url = '{day.corrected}'") == [
        ("updated", "[정정] 앞서 나간 회동 기사를 바로잡습니다")
    ]
    assert day.office.rows(f"SELECT outcome FROM entries WHERE url = '{day.corrected}'") == [("updated",)]
    versions = f"SELECT version FROM article_versions JOIN articles USING (article_id) WHERE url = '{day.corrected}'"
    assert sorted(day.office.rows(versions)) == [(1,), (2,)]


def test_what_was_told_of_a_corrected_article_is_taken_back_once(day: Day) -> None:
    told = day.office.rows("SELECT watch_id FROM alerts WHERE kind = 'first' AND event_type IS NOT NULL")
    assert told
    taken_back = "FROM alerts WHERE kind = 'correction' AND reason = 'the article no longer says so'"
    assert sorted(day.office.rows(f"SELECT watch_id {taken_back}")) == sorted(told)
    pending = f"SELECT count(*) FROM deliveries WHERE alert_id IN (SELECT alert_id {taken_back})"
    assert day.office.rows(pending) == [(2 * len(told),)], "console and file"


def test_who_was_told_of_a_deleted_article_is_told_that_it_is_gone(day: Day) -> None:
    of_it = f"FROM alerts JOIN articles USING (article_id) WHERE articles.url = '{day.deleted}'"
    told = day.office.rows(f"SELECT watch_id {of_it} AND kind = 'first'")
    gone = day.office.rows(f"SELECT watch_id {of_it} AND alerts.reason = 'the article''s page is gone'")
    assert told
    assert gone == told


def test_a_deletion_is_noted_and_the_article_kept(day: Day) -> None:
    found = "FROM articles LEFT JOIN article_checks USING (article_id) WHERE url = "
    assert day.office.rows(f"SELECT change, text IS NOT NULL {found} '{day.deleted}'") == [("deleted", True)]


def test_nobody_is_asked_for_an_article_before_its_time(day: Day) -> None:
    asked = [request.path for request in day.office.room.request_log]
    assert max(Counter(path for path in asked if path.startswith("/view")).values()) == 2
    assert asked.count("/view/AKR202611250001017".replace("20261125", f"{TODAY - timedelta(days=1):%Y%m%d}")) == 1


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory, prefect_harness: Path) -> Iterator[tuple[Office, DemoArticle]]:
    """An office that has read one article, daon-91 with the words of daon-01, twenty minutes after it appeared."""
    with serve(today=TODAY, publishers=few("daon")) as room:
        office = open_office(tmp_path_factory.mktemp("once"), room)
        fresh = replace(room.article("daon-01"), key="daon-91", path="/view/AKR20260000091017")
        office.ingest(now=NOW - timedelta(hours=2))
        room.publish(fresh, at=NOW - timedelta(minutes=20))
        office.ingest(now=NOW, force=True)
        yield office, fresh


@pytest.fixture
def just_read(read_once: tuple[Office, DemoArticle], tmp_path: Path) -> Iterator[tuple[Office, DemoArticle]]:
    """A copy of it, in the newsroom that it knows; what is changed and broken there is as before in the end."""
    once, fresh = read_once
    site = once.room.sites["daon"]
    printed, faults = dict(site.articles), dict(site.faults)
    office = open_office(tmp_path, once.room)
    shutil.copytree(once.settings.home, tmp_path, dirs_exist_ok=True)
    yield office, fresh
    site.articles, site.faults = printed, faults


def test_a_new_headline_in_the_feed_is_a_new_version_once_and_asks_for_no_page(
    just_read: tuple[Office, DemoArticle]
) -> None:
    office, fresh = just_read
    room = office.room
    room.correct("daon-91", title="새 제목은 아무 표시도 달지 않았다")
    asked = len([one for one in room.request_log if one.path == fresh.path])
    for minutes in (5, 10):
        office.ingest(now=NOW + timedelta(minutes=minutes), force=True)
    url = room.url_of("daon-91")
    assert len([one for one in room.request_log if one.path == fresh.path]) == asked
    first = office.rows(f"SELECT title, outcome FROM articles WHERE url = '{url}'")
    room.correct("daon-91", title="셋째 제목이 올 때 기사 쪽은 고장이다")
    room.set_fault(url, "500")
    office.ingest(now=NOW + timedelta(minutes=45), force=True)      # an hour after publication: its look is due
    assert office.rows(f"SELECT title FROM articles WHERE url = '{url}'") == [("셋째 제목이 올 때 기사 쪽은 고장이다",)]
    assert first == [
        ("새 제목은 아무 표시도 달지 않았다", "updated")
    ]
    ((change, reason, diff), (broken, *_), _) = office.rows(
        "SELECT change, article_checks.reason, diff FROM article_checks JOIN articles USING (article_id) "
        f"WHERE url = '{url}' ORDER BY checked_at, change"
    )
    assert broken == "unreachable"
    assert change == "changed"
    assert str(reason).startswith("its feed has another headline")
    assert "{+새 제목은 아무 표시도 달지 않았다+}" in str(diff)
    assert office.rows(f"SELECT title FROM entries WHERE url = '{url}'") == [("셋째 제목이 올 때 기사 쪽은 고장이다",)]


def test_a_new_headline_on_the_page_alone_is_a_new_version_once(just_read: tuple[Office, DemoArticle]) -> None:
    office, _ = just_read
    room = office.room
    room.correct("daon-91", title="새 제목은 기사 쪽에만 있다")
    feed = next(spec.url for spec in room.feeds if spec.feed_id == "daon")
    room.set_fault(feed, "500")
    office.ingest(now=NOW + timedelta(minutes=45), force=True)      # an hour after publication: its look is due
    room.set_fault(feed, None)
    office.ingest(now=NOW + timedelta(minutes=50), force=True)      # the feed has the new headline too
    url = room.url_of("daon-91")
    assert office.rows(f"SELECT title, page_title, outcome FROM articles WHERE url = '{url}'") == [
        ("새 제목은 기사 쪽에만 있다", "", "updated")
    ]
    ((change, diff),) = office.rows(
        f"SELECT change, diff FROM article_checks JOIN articles USING (article_id) WHERE url = '{url}'"
    )
    assert change == "changed"
    assert "{+새 제목은 기사 쪽에만 있다+}" in str(diff)


@pytest.mark.parametrize(("leads_to", "change", "reason"), [
    ("daon-02", "unreachable", "leads to another article"),
    ("daon-01", "same", "the same words"),      # an address that holds the headline moves with it
])  # fmt: skip
def test_an_address_that_leads_to_another_article_tells_nothing_of_the_first(
    just_read: tuple[Office, DemoArticle], leads_to: str, change: str, reason: str
) -> None:
    office, first = just_read
    room = office.room
    url = room.url_of("daon-91")
    room.set_fault(url, Reply(302, headers=(("Location", room.url_of(leads_to)),)))
    office.ingest(now=NOW + timedelta(minutes=45))
    ((found, why),) = office.rows(
        f"SELECT change, article_checks.reason FROM article_checks JOIN articles USING (article_id) WHERE url = '{url}'"
    )
    assert (found, reason in str(why)) == (change, True), why
    assert office.rows(f"SELECT title FROM articles WHERE url = '{url}'") == [(first.title,)]


@pytest.mark.parametrize(
    ("title", "before", "now_shown", "in_feed", "expected"),
    [
        ("피드 제목", "", "", "", "피드 제목"),                               # nothing changed
        ("피드 제목", "", "새 제목이다", "", "새 제목이다"),                  # on the page alone
        ("피드 제목", "쪽 제목은 길다", "쪽 제목은 길다", "", "피드 제목"),   # it always was another
        ("피드 제목", "쪽 제목은 길다", "", "", "피드 제목"),                 # it now is the feed's
        ("새 피드 제목", "옛 제목이다", "옛 제목이다", "", "새 피드 제목"),   # only the feed had changed before
        ("피드 제목", "", "새 제목이다", "더 새 제목", "더 새 제목"),         # both: the feed's holds
        ("피드 제목", None, "쪽 제목은 길다", "", "피드 제목"),               # read before we noted it
        ("피드 제목", "", None, "", "피드 제목"),                             # a page without a headline
        ("피드 제목", None, "[정정] 쪽 제목", "", "[정정] 쪽 제목"),
    ],
)
def test_whose_headline_holds(
    title: str, before: str | None, now_shown: str | None, in_feed: str, expected: str
) -> None:
    old = Article("a", "u", "u", title, "글", "신문", NOW, NOW, page_title=before)
    spec = FeedSpec("f", "f", "u", "신문")
    held = Held(old, Entry("e", "a", "f", "u", "u", title), spec, history=False, headline=in_feed)
    assert headline(held, replace(old, page_title=now_shown)) == expected
