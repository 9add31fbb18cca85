"""Which reads of a batch are another way in to an article that is there already."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from extractors.feed.links import article_id, mobile_twins
from extractors.fingerprints import sentence_hashes
from extractors.records import Article, Entry, EntryResult, FeedSpec, Fingerprint
from flows.batches import SAME_TWIN, first_of_each
from flows.pages import PageRead
from flows.triage import Wanted

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
TEXT = "한빛전자가 새벽AI와 손잡고 차세대 메모리를 공급한다고 14일 밝혔다.\n\n계약 규모는 2년간 3조원으로 가장 크다."
OTHER = "나루은행이 새 행장을 뽑았다고 14일 밝혔다.\n\n김보름 부행장이 다음 달부터 은행을 이끌게 된다."


def read(path: str, title: str = "한빛전자, 새벽AI에 공급", text: str = TEXT, outcome: str = "stored") -> PageRead:
    url = f"https://www.hanbit.example{path}"
    article = Article(article_id(url), url, url, title, text, "한빛신문", NOW, NOW)
    entry = Entry(path, article.article_id, "f", url, url, title)
    result = EntryResult(entry, outcome, "", NOW)  # type: ignore[arg-type]
    return PageRead(Wanted(entry, FeedSpec("f", "f", url, "한빛신문")), result, article)


def mark(one: PageRead) -> Fingerprint:
    assert one.article
    article = one.article
    return Fingerprint(article.article_id, "s", article.publisher, NOW, article.title, sentence_hashes(article.text))


@pytest.mark.parametrize("paths", [("/news/1001", "/m/news/1001"), ("/m/news/1001", "/news/1001")])
@pytest.mark.parametrize("title", ["[속보] 한빛전자, 새벽AI에 공급", "다른 제목을 단 같은 기사"])
def test_a_page_below_m_that_says_the_same_is_a_duplicate(paths: tuple[str, str], title: str) -> None:
    first, second = read(paths[0]), read(paths[1], title)
    in_one_batch = first_of_each([first, second], set())
    in_two = first_of_each([second], set(), {mark(first).article_id: mark(first)})
    assert [one.result.outcome for one in in_one_batch] == ["stored", "duplicate"]
    assert len({one.result.entry.article_id for one in in_one_batch}) == 1
    assert [(one.result.outcome, one.result.reason, one.article) for one in in_two] == [("duplicate", SAME_TWIN, None)]


def test_a_page_below_m_that_says_something_else_is_an_article() -> None:
    reads = [read("/1001"), read("/m/1001", "나루은행 새 행장에 김보름", OTHER), read("/m/1002"), read("/x/m/1001")]
    assert [one.result.outcome for one in first_of_each(reads, set())] == ["stored"] * 4


@pytest.mark.parametrize(("here", "there"), [("[포토]", "[영상]"), ("오늘의 인사", "오늘의 인사")])
def test_a_headline_that_says_nothing_makes_no_twins(here: str, there: str) -> None:
    reads = [read("/1001", here), read("/m/1001", there, OTHER)]
    assert [one.result.outcome for one in first_of_each(reads, set(), {})] == ["stored", "stored"]


def test_a_new_version_is_no_duplicate_of_its_twin() -> None:
    twin = mark(read("/news/1001"))
    again = replace(read("/m/news/1001"), result=read("/m/news/1001", outcome="updated").result)
    assert first_of_each([again], set(), {twin.article_id: twin}) == [again]


def test_twins_are_of_the_same_host() -> None:
    assert mobile_twins("https://a.example/news/m/7?no=1") == (article_id("https://a.example/news/7?no=1"),)
    assert mobile_twins("https://a.example/news/7") == (article_id("https://a.example/m/news/7"),)
