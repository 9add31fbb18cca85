"""Stories grouped against what the warehouse finds by keys are those grouped against everything."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import warehouse
from extractors.feed.links import article_id
from extractors.fingerprints import fingerprint, fingerprints
from extractors.records import Article, Batch, Extraction, Fingerprint, Run, StoryLink
from extractors.stories import EVENT_WINDOW, STANDING, WINDOW, WITHIN, Index, group
from extractors.story_keys import EVENT, NEEDED, SENTENCE, TITLE, WORDING, kind_of
from flows.batches import Memory, join_stories
from flows.recall import Recalled, recall_stories
from tests.test_extractors_stories import AT, WIRE, article, labelled, meeting

SECOND = timedelta(seconds=1)
RUN = Run("r", "ingest", AT, AT, "completed", ())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    warehouse.prepare(tmp_path / "warehouse.duckdb")
    return tmp_path / "warehouse.duckdb"


def marks(*names: str, title: str = "", text: str = "", publisher: str = "") -> list[Fingerprint]:
    """One mark for each name, of articles that share what is given and nothing else."""
    ones = [article(one, title or f"제목{one}", text or f"{one} 하나뿐인 문장이다.", publisher=publisher or one)
            for one in names]  # fmt: skip
    return list(fingerprints((one, Extraction(one.article_id)) for one in ones))


def store(path: Path, *ones: Fingerprint) -> None:
    with warehouse.writing(path) as db:
        warehouse.load(db, Batch(RUN, fingerprints=ones))


def similar(path: Path, *ones: Fingerprint, also: tuple[str, ...] = (), since: datetime = AT) -> set[str]:
    with warehouse.writing(path) as db:
        found, _ = warehouse.similar_fingerprints(db, since, ones, also=also, needed=NEEDED, within=WITHIN,
                                                 common=5, standing=2)  # fmt: skip
    return {one.article_id for one in found}


def test_stories_of_labelled_articles_batch_by_batch_are_those_of_one_index(path: Path) -> None:
    articles = sorted((one for _, one in labelled()), key=lambda one: (one.published_at, one.article_id))
    whole, _ = group(fingerprints((one, Extraction(one.article_id)) for one in articles), Index())
    assert list(by_batches(path, articles)) == list(whole)
    assert len({link.story_id for link in whole}) < len(whole)


def by_batches(path: Path, articles: list[Article], size: int = 9) -> Iterator[StoryLink]:
    for at in range(0, len(articles), size):
        some = articles[at : at + size]
        fresh = fingerprints((one, Extraction(one.article_id)) for one in some)
        with warehouse.writing(path) as db:
            links, grouped = group(fresh, recall_stories(db, some[0].published_at, some, fresh)[0])
            warehouse.load(db, Batch(RUN, fingerprints=grouped))
        yield from links


def test_every_kind_of_key_finds_its_like(path: Path) -> None:
    copy, event = article("e", "올트먼, 최태원 회장 회동", WIRE), meeting("f", "최태원 만난 올트먼…AI 동맹")
    [asked] = fingerprints([(copy, event[1])])
    assert {kind_of(key) for key in asked.keys} == {SENTENCE, WORDING, TITLE, EVENT}
    store(path, *marks("text", text=WIRE), *marks("title", title="최태원 회장과 회동한 올트먼"), *fingerprints([event]),
          *marks("two", title="올트먼 최태원"), *marks("none"))  # fmt: skip
    assert similar(path, asked) == {"text", "title", "f"}       # "two" shares two words of three


def test_what_appeared_too_long_before_or_after_is_not_alike(path: Path) -> None:
    """The same sentences tell the same news for three days, the same event for a day and a half."""
    [text] = marks("text", text=WIRE)
    [event] = fingerprints([meeting("event", "최태원 만난 올트먼…AI 동맹")])
    event = replace(event, keys=tuple(key for key in event.keys if kind_of(key) == EVENT))
    for one, near in ((text, WINDOW), (event, EVENT_WINDOW)):
        away = [-near - SECOND, -near, near, near + SECOND]
        store(path, *(replace(one, article_id=f"{one.article_id}{number}", publisher=str(number), published_at=AT + by)
                      for number, by in enumerate(away)))  # fmt: skip
        assert similar(path, one, since=AT - timedelta(days=4)) == {f"{one.article_id}1", f"{one.article_id}2"}


def test_what_many_or_one_publisher_have_says_nothing(path: Path) -> None:
    words = "카카오 오픈AI 제휴"
    store(path, *marks("a", "b", "c", title=words), *marks("own1", "own2", title="나루 은행 행장", publisher="가람"))
    assert similar(path, *marks("new", title=words)) == {"a", "b", "c"}
    assert similar(path, *marks("new", title="나루 은행 행장")) == {"own1", "own2"}
    store(path, *marks("d", "e", "f", title=words), *marks("own3", title="나루 은행 행장", publisher="가람"))
    assert similar(path, *marks("new", title=words)) == set()
    assert similar(path, *marks("new", title="나루 은행 행장", publisher="가람")) == set()


def test_what_one_publisher_prints_everywhere_tells_of_others_in_one_batch(path: Path) -> None:
    """The second of two other papers that copy an agency's standing words finds the agency's articles, too."""
    copies = marks(*(f"a{n:02}" for n in range(STANDING + 1)), text=WIRE, publisher="연합뉴스")
    later = enumerate(marks("b", "c", text=WIRE), start=1)
    papers = [replace(one, published_at=AT + timedelta(hours=hours)) for hours, one in later]
    whole, _ = group([*copies, *papers], Index())
    store(path, *copies)
    with warehouse.writing(path) as db:
        links, _ = group(papers, recall_stories(db, AT, [], papers)[0])
    assert links == whole[-2:]


def test_what_is_older_than_grouping_looks_back_meets_what_its_run_brought() -> None:
    [first], [copy] = marks("a", text=WIRE), marks("b", text=WIRE, title="다른 제목")
    memory, since = Memory(), AT + timedelta(days=1)
    join_stories([first], Recalled(), memory, since)
    [link], _ = join_stories([copy], Recalled(), memory, since)
    assert (link.story_id, link.reason) == ("a", "same_sentences")
    join_stories([first], Recalled(), fresh := Memory(), AT)
    assert fresh.older == []


def test_counts_are_of_all_articles_with_the_key(path: Path) -> None:
    store(path, *marks("a", "b", title="카카오", publisher="가람"), *marks("c", title="나루"))
    [asked] = marks("new", title="카카오 나루")
    with warehouse.writing(path) as db:
        _, counts = warehouse.similar_fingerprints(db, AT, [asked], needed=NEEDED, within=WITHIN, common=5, standing=2)
    assert sorted(counts.values(), key=str) == [(1, "c"), (2, "가람")]


def test_the_asked_ids_come_too_of_whatever_day(path: Path) -> None:
    store(path, *marks("a", "b"), *(replace(one, published_at=AT - timedelta(days=9)) for one in marks("old", "older")))
    assert similar(path, *marks("new"), also=("b", "old", "unknown")) == {"b", "old"}
    assert similar(path) == set()


def test_what_was_stored_before_there_were_keys_is_recognised(path: Path) -> None:
    """All of it comes back, as it did then, and is given its keys."""
    [old] = marks("a", text=WIRE, title="카카오, 오픈AI와 제휴")
    store(path, old, *marks("other"))
    with warehouse.writing(path) as db:
        db.execute("UPDATE fingerprints SET keys = NULL")
    copy = article("b", "다른 제목", WIRE, publisher="나래신문", hours=20)
    mark = fingerprint(copy, Extraction("b"), story_id="b")
    with warehouse.writing(path) as db:
        recent, keyed = recall_stories(db, datetime(2026, 10, 6, tzinfo=UTC), [copy], [mark])
        [link], _ = group([mark], recent)
        warehouse.load(db, Batch(RUN, fingerprints=keyed))
        _, once_more = recall_stories(db, datetime(2026, 10, 6, tzinfo=UTC), [copy], [mark])
    assert (link.story_id, link.reason) == ("a", "same_sentences")
    assert ({one.article_id for one in keyed}, once_more) == ({"a", "other"}, ())


def test_the_twin_of_an_old_article_is_known(path: Path) -> None:
    """Both forms of an old item may come in two batches of one run."""
    page = article("1", "카카오, 오픈AI와 제휴", WIRE, hours=-24 * 30)
    twin = replace(page, article_id="m", canonical_url=page.canonical_url.replace("example/", "example/m/"))
    [known], fresh = (fingerprints([(one, Extraction(one.article_id))]) for one in (page, twin))
    known = replace(known, article_id=article_id(page.canonical_url))
    store(path, known)
    with warehouse.writing(path) as db:
        recent, _ = recall_stories(db, AT, [twin], fresh)
    assert recent.by_article == {known.article_id: known}
