"""`alerts`: receipts in sentences, silence with an end, and telling again."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import warehouse
from tests.cli import Run, runner
from tests.test_warehouse_load import FULL
from tests.warehouses import fresh

WATCHLIST = """watches:
  - {id: w1, orgs: [오픈AI], channels: [console, file]}
  - {id: w2, people: [최태원], channels: [console]}
"""


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    Path("watchlist.yaml").write_text(WATCHLIST, "utf-8")
    path = fresh(Path("data/warehouse.duckdb"))
    with warehouse.writing(path) as db:
        warehouse.load(db, FULL)
    warehouse.publish(path)
    return runner(monkeypatch)


def test_why_tells_the_sentence_and_each_delivery(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("alerts", "why", "al1") == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "Watch w1" in told
    assert "오픈AI와 카카오가 협력했다." in told
    assert "console: pending" in told
    assert "file: pending" in told


@pytest.mark.parametrize("article", ["a1", "https://hanbit.example/a1"])
def test_why_not_knows_what_was_decided(run: Run, capsys: pytest.CaptureFixture[str], article: str) -> None:
    assert run("alerts", "why-not", article, "w1") == 0
    assert "named" in capsys.readouterr().out
    assert run("alerts", "why-not", article, "w2") == 0
    assert "names nobody of the watch" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["why", "nothing"], 1),
        (["resend", "nothing"], 1),
        (["why-not", "nothing", "w1"], 1),
        (["why-not", "a1", "w9"], 2),
        (["silence", "--for", "soon"], 2),
        (["silence", "--for", "8h", "--watch", "w9"], 2),
        (["silence", "--for", "8h", "--who", "없는사람없는사람"], 2),
        (["resend", "al1", "--channel", "slack"], 2),
    ],
)
def test_what_does_not_exist_is_told(run: Run, arguments: list[str], code: int) -> None:
    assert run("alerts", *arguments) == code


def test_a_silence_is_stored_with_its_end(run: Run) -> None:
    before = datetime.now(UTC)
    assert run("alerts", "silence", "--for", "8h", "--who", "최태원", "--comment", "주총") == 0
    with warehouse.reading(Path("data/warehouse.duckdb")) as db:
        (silence,) = warehouse.silences(db, datetime.now(UTC))
        later = warehouse.silences(db, before + timedelta(hours=9))
    assert (silence.entity_id, silence.watch_id, silence.comment) == ("chey-tae-won", None, "주총")
    assert timedelta(hours=8) <= silence.until - before < timedelta(hours=8, minutes=5)
    assert later == ()


@pytest.mark.slow
@pytest.mark.usefixtures("prefect_harness")
def test_an_alert_is_told_again_on_one_channel(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("alerts", "resend", "al1", "--channel", "file") == 0
    with warehouse.reading(Path("data/warehouse.duckdb")) as db:
        found = warehouse.find_alert(db, "al1")
    assert found is not None
    assert {one.channel_id: one.outcome for one in found[1]}["file"] == "delivered"
    assert "오픈AI와 카카오가 협력했다" in Path("data/alerts.log").read_text("utf-8")
