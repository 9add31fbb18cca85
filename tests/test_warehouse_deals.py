"""The ledger is stored with its batch, read back, and asked."""

from datetime import timedelta
from pathlib import Path

import pytest

import warehouse
from extractors.records import Amount, Batch, Deal, DealChange
from tests.test_warehouse_load import FULL, NOW, RUN, everything, load
from tests.warehouses import fresh

DEAL = Deal("d1", "investment", ("kakao", "openai"), "planned", "제목", NOW, NOW, Amount(500, "KRW"), ("a1",))
CHANGE = DealChange("e1", "d1", "a1", "a1", "opened", "planned", NOW, "한빛", "first report", "투자한다.", "2026-Q4",
                    Amount(500, "KRW"))  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    target = tmp_path / "warehouse.duckdb"
    fresh(target)
    load(target, FULL)
    load(target, Batch(RUN, deals=(DEAL,), deal_changes=(CHANGE,)))
    return target


def test_deals_come_back_as_they_went(path: Path) -> None:
    with warehouse.reading(path) as db:
        assert warehouse.open_deals(db, NOW, {"kakao", "naver"}) == (DEAL,)
        assert warehouse.open_deals(db, NOW + timedelta(days=1), {"kakao"}) == ()
        assert warehouse.open_deals(db, NOW, {"naver"}) == warehouse.open_deals(db, NOW, ()) == ()


def test_loading_the_ledger_twice_changes_nothing(path: Path) -> None:
    before = everything(path)
    load(path, Batch(RUN, deals=(DEAL,), deal_changes=(CHANGE,)))
    assert everything(path) == before


def test_the_ledger_is_asked(path: Path) -> None:
    warehouse.publish(path)
    [row] = warehouse.ask(path, "deals", entity="kakao").rows
    assert row[:6] == ("d1", "investment", "kakao, openai", "planned", 500.0, "KRW")
    assert warehouse.ask(path, "deals", entity="nobody").rows == ()
    [row] = warehouse.ask(path, "deal", deal="d1").rows
    assert (row[1], row[5], row[8]) == ("opened", "quarter", "투자한다.")
