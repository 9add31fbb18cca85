"""Many small loads leave the search index in pieces; sorting makes few of them, and changes no answer."""

from pathlib import Path

import pytest

import warehouse
from benchmarks.synthetic import VOCABULARY, batch
from tests.test_warehouse_load import rows
from tests.warehouses import fresh
from warehouse import sort_postings


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("warehouse.pieces.FEWEST", 2)
    monkeypatch.setattr("warehouse.pieces.FAN", 3)
    return fresh(tmp_path / "warehouse.duckdb")


def answers(path: Path) -> list[object]:
    warehouse.publish(path)
    return [warehouse.ask(path, "search", words=VOCABULARY[rank]).rows for rank in (0, 5, 50)]


def test_pieces_are_merged_and_nothing_is_lost(path: Path) -> None:
    pieces = []
    for number in range(10):
        with warehouse.writing(path) as db:
            warehouse.load(db, batch(2, seed=number))
        before = rows(path, "SELECT term, article_no, weight FROM postings ORDER BY ALL")
        sort_postings(path)
        assert rows(path, "SELECT term, article_no, weight FROM postings ORDER BY ALL") == before
        pieces.append(rows(path, "SELECT count(*) FROM tidied")[0][0])
    assert pieces == [1, 2, 1, 2, 3, 2, 3, 4, 1, 2]
    assert rows(path, "SELECT first_no, last_no, level FROM tidied ORDER BY 1") == [(1, 18, 2), (19, 20, 0)]
    steps = "SELECT term < lag(term) OVER (ORDER BY rowid) AS back FROM postings"
    assert rows(path, f"SELECT count(*) FROM ({steps}) WHERE back") == [(1,)]
    assert warehouse.examine(path) == ()


def test_no_answer_changes(path: Path) -> None:
    for number in range(3):
        with warehouse.writing(path) as db:
            warehouse.load(db, batch(5, seed=number))
    before = answers(path)
    assert sort_postings(path) == 15
    assert sort_postings(path) == 0
    assert answers(path) == before
