"""The doctor finds what is broken, mends it, and leaves what is sound alone."""

from pathlib import Path

import pytest

import warehouse
from tests.test_warehouse_load import FULL, everything, load, rows
from tests.warehouses import fresh
from warehouse.doctor import KEYS, examine, mend


@pytest.fixture
def path(tmp_path: Path) -> Path:
    target = tmp_path / "warehouse.duckdb"
    fresh(target)
    load(target, FULL)
    return target


def test_a_sound_warehouse_has_no_findings(path: Path) -> None:
    before = everything(path)
    assert examine(path) == mend(path) == ()
    assert everything(path) == before


@pytest.mark.parametrize(
    ("damage", "table", "problem"),
    [
        ("INSERT INTO articles FROM articles", "articles", "doubled"),
        ("INSERT INTO mentions FROM mentions", "mentions", "doubled"),
        ("DELETE FROM events", "event_participants", "orphaned"),
        ("DELETE FROM alerts", "deliveries", "orphaned"),
        ("UPDATE stories SET article_count = 9", "stories", "miscounted"),
        ("DELETE FROM story_articles", "articles", "unlinked"),
    ],
)
def test_damage_is_found_and_mended(path: Path, damage: str, table: str, problem: str) -> None:
    with warehouse.writing(path) as db:
        db.execute(damage)
    assert (table, problem) in {(one.table, one.problem) for one in examine(path)}
    assert mend(path)
    assert examine(path) == ()


def test_every_table_has_a_key_to_watch(path: Path) -> None:
    tables = {row[0] for row in rows(path, "SELECT table_name FROM duckdb_tables()")}
    assert tables - {"schema_version", "quotes"} == set(KEYS)
