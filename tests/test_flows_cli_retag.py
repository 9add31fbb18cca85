"""`retag` goes on where it was broken off, says which alerts would be others, and mends the ledger."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

import warehouse
from extractors.records import Batch
from tests.cli import Run, runner
from tests.test_warehouse_deals import CHANGE, DEAL
from tests.test_warehouse_load import FULL, RUN, article, everything, extraction, load, rows
from tests.warehouses import fresh

PATH = Path("data/warehouse.duckdb")
pytestmark = pytest.mark.slow


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    Path("watchlist.yaml").write_text("watches: [{id: w, orgs: [카카오], channels: [console]}]\n", "utf-8")
    fresh(PATH)
    load(PATH, replace(FULL, alerts=(), decisions=()))
    more = replace(extraction(article_id="a2"), extractor_version="0")
    load(PATH, Batch(RUN, articles=(article("a2", text="날씨가 맑다."),), extractions=(more,)))
    return runner(monkeypatch)


def test_a_dry_run_says_which_alerts_would_be_others(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with warehouse.writing(PATH) as db:
        warehouse.load_extractions(db, [extraction()])          # nobody saw 카카오
    assert run("retag", "--dry-run", "--json") == 0
    found = {(row["change"], row["kind"], row["what"]) for row in json.loads(capsys.readouterr().out)}
    assert any(change == "added" and kind == "alert" and "카카오" in what for change, kind, what in found)
    assert rows(PATH, "SELECT count(*) FROM alerts") == [(0,)]


def test_a_walk_that_was_broken_off_goes_on(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("flows.cli.retag.AT_ONCE", 1)
    note, calls = warehouse.note_retag, []

    def killed(*given: object) -> None:
        note(*given)  # type: ignore[arg-type]
        calls.append(given)
        if len(calls) == 2:
            raise ZeroDivisionError

    monkeypatch.setattr(warehouse, "note_retag", killed)
    with pytest.raises(ZeroDivisionError):
        run("retag", "--since", "9999d")
    assert rows(PATH, "SELECT article_id, done_count FROM retags") == [("a1", 1)]
    assert run("retag", "--since", "9999d", "--json") == 0      # that moment has moved on meanwhile
    shown = capsys.readouterr()
    assert "after the 1 articles" in shown.err
    assert {row["article_id"] for row in json.loads(shown.out)} == {"a2"}
    assert rows(PATH, "SELECT count(*) FROM retags") == [(0,)]


def test_a_dry_run_knows_deals(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    Path("watchlist.yaml").write_text(
        "watches: [{id: w, orgs: [카카오], deal_states: [signed], channels: [console]}]\n", "utf-8"
    )
    assert run("retag", "--dry-run", "--json") == 0
    told = [row for row in json.loads(capsys.readouterr().out) if row["kind"] == "alert"]
    assert [(row["change"], row["article_id"]) for row in told] == [("added", "a1")]


def test_the_snapshot_has_what_an_earlier_walk_changed(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("retag") == 0
    snapshot = warehouse.snapshot_path(PATH)
    snapshot.unlink()
    assert run("retag") == 0, "nothing is left to change"
    assert snapshot.exists()
    capsys.readouterr()
    assert run("retag", "--json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_reports_that_are_gone_leave_the_ledger(run: Run) -> None:
    weaker = replace(CHANGE, event_id="gone", kind="advanced", state="signed")
    load(PATH, Batch(RUN, deals=(replace(DEAL, state="signed"),), deal_changes=(CHANGE, weaker)))
    with warehouse.writing(PATH) as db:
        warehouse.load_extractions(db, FULL.extractions)        # tells e1 again, and no more
    assert rows(PATH, "SELECT event_id FROM deal_changes") == [("e1",)]
    assert rows(PATH, "SELECT state FROM deals") == [("planned",)]
    with warehouse.writing(PATH) as db:
        warehouse.load_extractions(db, [extraction()])
    assert rows(PATH, "SELECT count(*) FROM deals") == [(0,)]


def test_what_is_found_now_enters_the_ledger_and_nobody_is_alerted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("watchlist.yaml").write_text(
        "watches: [{id: w, orgs: [카카오], deal_states: [signed], channels: [console]}]\n", "utf-8"
    )
    assert run("retag") == 0
    assert rows(PATH, "SELECT type, parties, state FROM deals") == [("partnership", ["kakao", "openai"], "signed")]
    changes = "SELECT article_id, kind FROM deal_changes ORDER BY ALL"
    assert rows(PATH, changes) == [("a1", "opened"), ("a2", "repeated")]
    assert rows(PATH, "SELECT count(*) FROM alerts") == [(0,)]
    once = everything(PATH)
    monkeypatch.setenv("ALLIANCE_WATCH_WORKERS", "2")
    assert run("retag") == 0, "over processes"
    assert everything(PATH) == once


@pytest.mark.parametrize("other", ["state = 'rumoured'", "amount = 7, currency = 'KRW'", "happened_on = '2020-01-01'"])
def test_a_report_that_says_something_else_now_moves_its_deal(run: Run, other: str) -> None:
    assert run("retag") == 0
    once = everything(PATH)
    with warehouse.writing(PATH) as db:     # as older rules had it
        db.execute(f"UPDATE deal_changes SET {other}")
        if "happened" not in other:
            db.execute(f"UPDATE deals SET {other}")
    assert run("retag") == 0
    assert everything(PATH) == once
