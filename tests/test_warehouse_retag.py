"""Re-extraction finds what older rules read, sees what they said, and goes on where it stopped."""

from dataclasses import replace
from pathlib import Path

import pytest

import warehouse
from extractors.records import Batch, Quote, Span
from tests.test_warehouse_load import NOW, RUN, article, event, extraction, load
from tests.warehouses import fresh

SAID = replace(
    extraction(
        replace(event("e1", "2025-Q1"), roles=(("openai", "supplier"),)),
        replace(event("e2", "2025-02"), evidence=(Span("text", 0, 15), Span("title", 0, 4))),
        replace(event("e3", None), amount=None), replace(event("e4", "2025"), place="서울"), event("e5", "2025-02-04"),
    ),
    quotes=(Quote("text", 0, 3, "오픈A", "openai"),),
)  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    target = tmp_path / "warehouse.duckdb"
    fresh(target)
    articles = (article("a1"), article("a2"), article("a3"))
    load(target, Batch(RUN, articles=articles, extractions=(SAID, replace(extraction(article_id="a2")))))
    return target


def test_what_was_said_comes_back_as_it_went(path: Path) -> None:
    with warehouse.reading(path) as db:
        assert warehouse.extractions_of(db, ["a1", "zz"]) == {"a1": SAID}
        assert set(warehouse.extractions_of(db, ["a1", "a2", "a3"])) == {"a1", "a2", "a3"}


def test_articles_are_walked_in_batches(path: Path) -> None:
    with warehouse.reading(path) as db:
        first = warehouse.articles_since(db, NOW, limit=2)
        rest = warehouse.articles_since(db, NOW, limit=2, after=first[-1].article_id)
    assert [one.article_id for one in (*first, *rest)] == ["a1", "a2", "a3"]
    assert first[0] == article("a1")
