"""Lists reach a query in one piece, whatever is in them."""

from pathlib import Path

import duckdb
import pytest

import warehouse
from warehouse.listed import TEXTS, listed


def test_texts_and_numbers_come_back_as_they_were() -> None:
    texts = ["삼성", "a'b\"c\\", "줄\n바꿈", "😀", ""]
    keys = [2**63 - 1, -(2**63), 0]
    with duckdb.connect() as db:
        found = db.execute(f"SELECT count(*) FROM (SELECT unnest(?::VARCHAR[]) AS one) WHERE one IN {TEXTS}",
                           [texts, listed(texts)])  # fmt: skip
        assert found.fetchall() == [(len(texts),)]
        assert db.execute("SELECT from_json(?, '[\"BIGINT\"]')", [listed(keys)]).fetchall() == [(keys,)]
        assert db.execute(f"SELECT 1 WHERE 'a' IN {TEXTS}", [listed([])]).fetchall() == []


@pytest.mark.parametrize("half", ["\ud800", "a\udfffb"])
def test_half_a_surrogate_pair_is_known_to_nobody(tmp_path: Path, half: str) -> None:
    warehouse.prepare(tmp_path / "warehouse.duckdb")
    with warehouse.reading(tmp_path / "warehouse.duckdb") as db:
        assert warehouse.led_to(db, {f"https://a.example/{half}"}) == set()
        assert warehouse.known_articles(db, [half]) == set()
