"""`deals show ID` tells a history in sentences with links; `ask upcoming --ics` writes a calendar."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

import warehouse
from extractors.deal_words import sentence
from extractors.records import Amount, Batch
from flows.calendar_file import calendar
from tests.cli import Run, runner
from tests.test_warehouse_deals import CHANGE, DEAL
from tests.test_warehouse_load import FULL, NOW, RUN, load
from tests.warehouses import fresh

SIGNED = replace(
    CHANGE, event_id="e9", kind="advanced", state="signed", told_at=NOW + timedelta(hours=1), amount=None,
    reason="from planned to signed", publisher=":100: 다온일보",
)  # fmt: skip
ROW = {
    "happened_on": date(2026, 10, 1), "date_precision": "quarter", "type": "launch",
    "participants": "오픈AI\r\nBEGIN:X", "modality": "planned",
    "amount": None, "currency": None, "evidence": "4분기에 출시한다.", "publisher": "한빛",
    "url": "javascript:alert(1)", "articles": 1, "event_id": "e1",
}  # fmt: skip


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    path = fresh(tmp_path / "warehouse.duckdb")
    load(path, FULL)
    load(path, Batch(RUN, deals=(replace(DEAL, state="signed"),), deal_changes=(CHANGE, SIGNED)))
    warehouse.publish(path)
    monkeypatch.setenv("ALLIANCE_WATCH_HOME", str(tmp_path))
    return runner(monkeypatch)


def test_a_history_is_told_in_sentences_with_links(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("deals", "show", "d1") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "kakao, openai: investment, signed (d1)"
    assert "한빛 tells it first: it is planned, for 500 원, 2026-Q4." in lines[1]
    assert lines[2:4] == ["    “투자한다.”", "    https://hanbit.example/a1"]
    assert ":100: 다온일보 says that it is signed now, 2026-Q4 (from planned to signed)." in lines[4]


def test_wrong_use_of_show_is_told(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("deals", "show", "nothing") == 1
    assert run("deals", "show") == 2
    assert run("deals", "오픈AI", "d1") == 2
    assert "deals show d1" in capsys.readouterr().err


def test_a_contradiction_is_told_as_one() -> None:
    told = sentence("contradicted", "planned", "한빛", "denied, though told as signed", amount=Amount(10**12, "KRW"))
    assert told == "한빛 contradicts it, for 1조 원 (denied, though told as signed)."


def test_the_calendar_says_no_more_than_the_news_and_obeys_no_line_of_it() -> None:
    written = calendar([ROW, ROW | {"date_precision": "day"}], datetime(2026, 9, 1, tzinfo=UTC))
    quarter, day = Calendar.from_ical(written).walk("VEVENT")
    assert (quarter["dtstart"].dt, quarter["dtend"].dt) == (date(2026, 10, 1), date(2027, 1, 1))
    assert day["dtend"].dt == date(2026, 10, 2)
    assert str(quarter["summary"]) == "출시: 오픈AI BEGIN:X (예정)"
    assert "url" not in quarter
    assert quarter["uid"] != day["uid"]
    assert calendar([ROW | {"event_id": "e2"}], NOW).count(str(quarter["uid"]).encode()) == 1


def test_what_is_to_come_becomes_a_file(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "coming.ics"
    assert run("ask", "upcoming", "--ics", target, "--since", "2020-01-01") == 0
    assert Calendar.from_ical(target.read_bytes()).name == "VCALENDAR"
    assert run("ask", "rising", "--ics", target) == 2
    assert run("ask", "upcoming", "--ics", tmp_path / "no" / "x.ics") == 2
