"""The cookbook's answers and the notebook's pictures are those of the demo's newsroom."""

import re
import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest

import warehouse
from flows import wording
from tests import cookbook

ROOT = Path(__file__).parents[1]
PICTURES = {"rising_chart", "ties_chart", "sure_chart", "origins_chart", "daily_chart"}
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def path(
    tmp_path_factory: pytest.TempPathFactory, prefect_harness: Path, short_crawl_delays: None
) -> Iterator[Path]:
    with cookbook.newsroom_day(tmp_path_factory.mktemp("newsroom")) as made:
        yield made


def test_there_are_twenty_questions() -> None:
    assert len(cookbook.recipes()) == 20
    assert len({recipe.titles["ko"] for recipe in cookbook.recipes()}) == 20


@pytest.mark.parametrize("number", range(20))
def test_a_question_has_an_answer(path: Path, number: int) -> None:
    assert warehouse.run_sql(warehouse.snapshot_path(path), cookbook.recipes()[number].sql).rows


@pytest.mark.parametrize("language", cookbook.HEAD)
def test_the_printed_answers_are_the_newsrooms(path: Path, language: str) -> None:
    printed = cookbook.file(language).read_text("utf-8")
    assert printed == cookbook.page(path, language), "run: python -m tests.cookbook"


def test_the_notebook_answers_five_questions_with_pictures(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALLIANCE_WATCH_HOME", str(path.parent))
    _, found = runpy.run_path(str(ROOT / "examples" / "five_questions.py"))["app"].run()
    assert set(found) >= PICTURES
    for name in PICTURES:
        drawn = found[name].to_dict()
        assert any(drawn["datasets"].values()), f"{name} shows nothing"


def test_every_receipt_of_the_newsroom_is_worded_in_korean(path: Path) -> None:
    """flows/reasons.yaml keeps up with what the watches and the polls say."""
    stored = warehouse.run_sql(
        warehouse.snapshot_path(path),
        "SELECT reason FROM alert_decisions UNION SELECT reason FROM feeds WHERE failure_count > 0",
    ).rows
    assert len(stored) > 10
    for (reason,) in stored:
        assert not re.search(r"[a-z]{3,} [a-z]{2,}", wording.reason(reason)), f"flows/reasons.yaml: {reason}"
