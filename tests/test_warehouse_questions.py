"""Every named question runs, and its header tells the truth."""

from pathlib import Path

import pytest

import warehouse
from tests.test_warehouse_load import FULL
from tests.warehouses import fresh

QUESTIONS = [question.name for question in warehouse.questions()]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("questions") / "warehouse.duckdb"
    fresh(target)
    with warehouse.writing(target) as db:
        warehouse.load(db, FULL)
    warehouse.publish(target)
    return target


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_header_names_the_columns(path: Path, name: str) -> None:
    question = next(question for question in warehouse.questions() if question.name == name)
    assert warehouse.ask(path, name).columns == question.columns
    assert question.text.endswith("?")
    assert all(parameter.meaning for parameter in question.parameters)


@pytest.mark.parametrize("name", QUESTIONS)
def test_it_answers_with_a_window(path: Path, name: str) -> None:
    question = next(question for question in warehouse.questions() if question.name == name)
    window = {"since": "2026-11-01", "until": "2026-11-30"}
    known = {parameter.name for parameter in question.parameters}
    warehouse.ask(path, name, **{key: value for key, value in window.items() if key in known})


def test_what_was_loaded_is_found(path: Path) -> None:
    [event] = warehouse.ask(path, "events", entity="kakao").rows
    assert "오픈AI와 카카오가 협력했다" in event
    assert warehouse.ask(path, "events", entity="nobody").rows == ()
    assert warehouse.ask(path, "events", since="2026-11-27").rows == ()
    [trend] = warehouse.ask(path, "trends", kind=None).rows
    assert trend[1] == "openai"


def test_a_wrong_question_or_parameter_is_told(path: Path) -> None:
    with pytest.raises(warehouse.UnknownQuestionError, match="trends"):
        warehouse.ask(path, "trend")
    with pytest.raises(warehouse.UnknownQuestionError, match="colour"):
        warehouse.ask(path, "trends", colour="red")


def test_before_the_first_publication_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(warehouse.WarehouseMissingError, match="alliance-watch run"):
        warehouse.ask(tmp_path / "warehouse.duckdb", "trends")
