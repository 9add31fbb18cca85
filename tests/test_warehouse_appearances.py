"""Appearances and feed counts say what mentions, stories, entries and fetches say, whatever has happened to those."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

import warehouse
from extractors.records import Batch, Entry, EntryResult, Fetch, StoryLink
from tests.test_warehouse_load import NOW, RUN, article, event, extraction, load, rows
from tests.warehouses import fresh

# Worked out from what they are counted of.
SHOULD_BE = """
    SELECT a.published_on, entity_id, n.article_no, coalesce(o.article_no, n.article_no) AS story_no,
           source_of(origin, publisher, coalesce(story_id, a.article_id)) AS source
    FROM (SELECT DISTINCT article_id, entity_id FROM mentions) JOIN articles AS a USING (article_id)
    JOIN search_articles AS n USING (article_id) LEFT JOIN story_articles AS s USING (article_id)
    LEFT JOIN search_articles AS o ON o.article_id = s.story_id ORDER BY ALL"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = fresh(tmp_path / "warehouse.duckdb")
    links = (StoryLink("a1", "a1", "first"), StoryLink("a2", "a1", "same_title", "wire"))
    articles, said = (article("a1"), article("a2"), article("a3")), extraction(event())
    more = (replace(said, article_id="a2", events=()), replace(said, article_id="a3", events=()))
    load(path, Batch(RUN, articles=articles, extractions=(said, *more), story_links=links))
    return path


def moved(path: Path) -> None:
    load(path, Batch(RUN, articles=(replace(article("a2"), published_at=NOW - timedelta(days=3)),)))


def read_anew(path: Path) -> None:
    with warehouse.writing(path) as db:
        warehouse.load_extractions(db, [replace(extraction(), article_id="a2", mentions=())])


def in_another_story(path: Path) -> None:
    load(path, Batch(RUN, story_links=(StoryLink("a2", "a3", "same_title"),)))


def forgotten(path: Path) -> None:
    load(path, Batch(RUN, articles=(replace(article("a2"), published_at=NOW - timedelta(days=90)),)))
    with warehouse.writing(path) as db:
        assert warehouse.retention(db, NOW, rows_days=60)["articles"] == 1


def mended(path: Path) -> None:
    with warehouse.writing(path) as db:
        db.execute("UPDATE appearances SET story_no = 7; INSERT INTO appearances FROM appearances")
    assert warehouse.mend(path)
    assert warehouse.examine(path) == ()


@pytest.mark.parametrize("happens", [lambda path: None, moved, read_anew, in_another_story, forgotten, mended])
def test_appearances_follow_their_mentions_and_stories(path: Path, happens: Callable[[Path], None]) -> None:
    happens(path)
    found = rows(path, "SELECT published_on, entity_id, article_no, story_no, source FROM appearances ORDER BY ALL")
    assert found
    assert found == rows(path, SHOULD_BE)


def test_feeds_are_counted_once_and_outlive_their_attempts(path: Path) -> None:
    polls = tuple(
        Fetch(f"f{n}", "u", outcome, "", NOW, feed_id="hanbit")  # type: ignore[arg-type]
        for n, outcome in enumerate(("fetched", "failed"))
    )
    entries = tuple(EntryResult(Entry(f"n{n}", "a1", "hanbit", "u", "u", "제목"), "stored", "", NOW) for n in range(3))
    for _ in range(2):
        load(path, Batch(RUN, fetches=polls, entries=entries))
    with warehouse.writing(path) as db:
        warehouse.retention(db, NOW + timedelta(days=100), rows_days=60)
    counted = rows(path, "SELECT feed_id, seen_on::VARCHAR, entries, polls, good_polls FROM feed_counts")
    assert counted == [("hanbit", "2026-11-26", 3, 2, 1)]
    assert rows(path, "SELECT count(*) FROM fetches") == [(0,)]
