"""The ratchet: floors rise, fall only when allowed, and a changed gold set shows."""

import json
from pathlib import Path

import pytest

from benchmarks import evaluate


def test_below_a_floor_is_told() -> None:
    assert evaluate.fallen({"events": 0.7}, {"events": 0.8}) == ["events: 0.7000 is below its floor 0.8000"]
    assert evaluate.fallen({"events": 0.8}, {"events": 0.8}) == []


def test_a_figure_that_is_gone_has_fallen() -> None:
    assert evaluate.fallen({}, {"events": 0.8})


def test_pinning_raises_and_never_lowers() -> None:
    floors = {"events": 0.9, "event date": 0.5}
    assert evaluate.pinned({"events": 0.8, "event date": 0.7}, floors, allow_regression=False) == {
        "events": 0.9, "event date": 0.698,
    }  # fmt: skip


def test_pinning_lowers_when_allowed() -> None:
    assert evaluate.pinned({"events": 0.8}, {"events": 0.9}, allow_regression=True) == {"events": 0.798}


def test_floors_are_of_this_gold_set() -> None:
    held = json.loads(evaluate.FLOORS.read_text(encoding="utf-8"))
    assert held["gold"] == evaluate.gold_digest(), "look at the change of tests/gold, then: make eval with --pin"


@pytest.mark.slow
def test_every_floor_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate.main([]) == 0, capsys.readouterr().err


@pytest.mark.slow
def test_a_floor_out_of_reach_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "floors.json"
    path.write_text(json.dumps({"gold": evaluate.gold_digest(), "floors": {"events": 1.1}}), encoding="utf-8")
    monkeypatch.setattr(evaluate, "FLOORS", path)
    assert evaluate.main([]) == 1
    assert "below its floor" in capsys.readouterr().err
