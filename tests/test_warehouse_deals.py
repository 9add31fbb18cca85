"""The ledger is stored with its batch, read back, and asked."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

import warehouse
from extractors.deals import ledger
from extractors.records import Amount, Batch, Deal, DealChange, Extraction
from flows.recall import recall_deals, retract
from tests.test_warehouse_load import FULL, NOW, RUN, article, event, everything, load, rows
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


def test_reports_found_late_are_held_against_the_deal_of_their_day(path: Path) -> None:
    day = timedelta(days=1)
    signed = replace(CHANGE, event_id="e9", kind="advanced", state="signed", told_at=NOW + 9 * day, amount=None)
    dollars = Amount(7, "USD")
    late = replace(CHANGE, event_id="e5", kind="advanced", state="in_talks", told_at=NOW + 5 * day, amount=dollars)
    with warehouse.writing(path) as db:
        warehouse.enter_reports(db, [replace(DEAL, state="signed")], [signed])
        warehouse.enter_reports(db, [replace(DEAL, parties=("kakao", "naver", "openai"))], [late])

        def stood(days: int) -> tuple[object, ...]:
            [deal] = warehouse.deals_at(db, NOW + days * day, NOW - day, {"openai"})
            return deal.state, deal.last_told_at, deal.amount, deal.parties

        parties = ("kakao", "naver", "openai")
        assert stood(-1) == stood(1) == ("planned", NOW, Amount(500, "KRW"), parties)
        assert stood(6) == ("in_talks", NOW + 5 * day, dollars, parties)
        assert stood(10) == ("signed", NOW + 9 * day, dollars, parties)
        assert warehouse.deals_at(db, NOW + day, NOW + day, {"openai"}) == ()
        assert warehouse.deals_at(db, NOW, NOW, {"nobody"}) == ()
    assert rows(path, "SELECT state, amount, last_told_at FROM deals") == [("signed", 7.0, NOW + 9 * day)]


def test_an_article_read_anew_moves_its_own_deal(tmp_path: Path) -> None:
    path, kinds = fresh(tmp_path / "w.duckdb"), {"openai": "org", "kakao": "org"}
    signed, other, kept = event("e1"), event("e2"), event("e3")
    for number, one in enumerate((signed, other, kept, replace(signed, modality="planned"))):
        fresh_one = (article(f"a{number % 3}"), Extraction(f"a{number % 3}", events=(one,)))
        with warehouse.writing(path) as db:
            standing = retract(db, [fresh_one] if number > 2 else [])
            deals, changes = ledger([fresh_one], {}, recall_deals(db, NOW, [fresh_one[1]]), kinds)  # type: ignore[arg-type]
            warehouse.load(db, Batch(RUN, articles=fresh_one[:1], extractions=fresh_one[1:], deals=deals,
                                     deal_changes=changes))  # fmt: skip
        assert standing == {}
        assert len(rows(path, "SELECT * FROM deals")) == 1
    assert rows(path, "SELECT event_id, state FROM deal_changes ORDER BY 1") == [
        ("e1", "planned"), ("e2", "signed"), ("e3", "signed"),
    ]  # fmt: skip
