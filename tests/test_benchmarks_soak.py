from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks.soak import BEGAN_AT, Sample, differences, growths, moments, soak
from benchmarks.soak_press import Plan


@pytest.mark.slow
def test_two_simulated_hours_lose_and_double_nothing(prefect_harness: Path, tmp_path: Path) -> None:
    """Small here: `make soak` goes through 14 days."""
    plan, until = Plan(BEGAN_AT, per_day=96, feeds=4), BEGAN_AT + timedelta(hours=2)
    samples = list(soak(tmp_path, plan, until))
    assert len(samples) == 12
    assert samples[-1].articles > 12
    path = tmp_path / "warehouse.duckdb"
    assert differences(path, plan, until - timedelta(minutes=50)) == []
    (found,) = differences(path, Plan(BEGAN_AT, per_day=300, feeds=4), until)
    assert "articles are lost" in found


def test_nobody_polls_while_the_machine_is_down() -> None:
    polls = list(moments(BEGAN_AT, BEGAN_AT + timedelta(days=14)))
    assert len(polls) == 14 * 144 - 30
    assert max(later - one for one, later in pairwise(polls)) == timedelta(hours=5, minutes=10)


def test_growth_is_told_from_what_is_flat() -> None:
    def sample(n: int) -> Sample:
        return Sample(BEGAN_AT.isoformat(), 1, 10 * n, 1.0, 500 + n, 2.0 * n, 0)

    found = growths([sample(n) for n in range(100)])
    assert found["CPU of a poll"] == 1
    assert found["disk for an article"] == pytest.approx(1)
    assert found["memory"] > 1.1
