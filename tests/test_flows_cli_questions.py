"""Questions on the command line: real answers from a real snapshot, in every form."""

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

import warehouse
from tests.cli import Run, runner
from tests.newsdays import news
from tests.test_warehouse_load import FULL

EVERY = ("trends", "mentions", "events", "stories", "people", "pairs", "search 협력", "alerts list")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    path = folder / "warehouse.duckdb"
    warehouse.prepare(path)
    with warehouse.writing(path) as db:
        warehouse.load(db, FULL)
    warehouse.publish(path)
    return folder


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, home: Path) -> Run:
    monkeypatch.setenv("ALLIANCE_WATCH_HOME", str(home))
    return runner(monkeypatch)


@pytest.mark.parametrize("command", EVERY)
def test_every_form_holds_the_same_rows(run: Run, capsys: pytest.CaptureFixture[str], command: str) -> None:
    window = ("--since", "2026-01-01", "--until", "2026-12-31", "--limit", "5")
    code = run(*command.split(), *window, "--json")
    objects = json.loads(capsys.readouterr().out)
    run(*command.split(), *window, "--csv")
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    run(*command.split(), *window)
    lines = capsys.readouterr().out.splitlines()
    assert code == (0 if objects else 1)
    assert len(rows) == len(objects)
    assert len(lines) == (len(objects) + 1 if objects else 0)
    if objects:
        assert list(rows[0]) == list(objects[0])


def test_the_event_that_was_stored_is_told_with_its_sentence(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("events", "--since", "2026-01-01") == 0
    assert "오픈AI와 카카오가 협력했다" in capsys.readouterr().out


def test_a_window_without_news_says_so_and_exits_1(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("events", "--since", "2020-01-01", "--until", "2020-01-31", "--json") == 1
    shown = capsys.readouterr()
    assert json.loads(shown.out) == []
    assert "--since" in shown.err


def test_one_day_is_a_window(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """The stored article is of 2026-11-26 in Seoul: that day holds it, those beside it don't."""
    days = ("2026-11-25", "2026-11-26", "2026-11-27")
    assert [run("events", "--since", day, "--until", day) for day in days] == [1, 0, 1]
    assert capsys.readouterr().err.count("nothing was found") == 2


@pytest.mark.parametrize("command", EVERY)
def test_before_the_first_run_it_says_what_to_do(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert run("--home", tmp_path, *command.split()) == 1
    assert "alliance-watch run" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["events", "--type", "party"], "partnership"),
        (["events", "--modality", "sure"], "confirmed"),
        (["trends", "--kind", "thing"], "person"),
        (["events", "--since", "soon"], "7d"),
        (["events", "--since", ""], "7d"),
        (["events", "--until", " "], "7d"),
        (["retag", "--since", "", "--dry-run"], "7d"),
        (["search", "협력", "--publisher", "누리경"], "there is no publisher '누리경'"),
        (["alerts", "list", "--watch", "executive"], "one of executives"),
        (["events", "--since", "2026-11-02", "--until", "2026-11-01"], "before"),
        (["events", "--until", "9999-12-31T23:00Z"], "7d"),
        (["trends", "--json", "--csv"], "one of them"),
        (["sql", "DROP TABLE events"], "SELECT"),
        (["sql", "SELECT 1; SELECT 2"], "one statement"),
        (["sql", "SELECT nope FROM events"], "nope"),
        (["sql", "SELECT * FROM read_csv('/etc/passwd')"], "files"),
    ],
)
def test_wrong_use_exits_2_and_says_what_is_right(
    run: Run, capsys: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    assert run(*arguments) == 2
    assert says in capsys.readouterr().err


def test_sql_answers_and_keeps_columns_of_one_name_apart(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("sql", "SELECT 1 AS a, '=1+1' AS a, count(*) AS n FROM events", "--json") == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["a"], row["a_2"]) == (1, "=1+1")
    assert row["n"] > 0
    run("sql", "SELECT '=1+1' AS a", "--csv")
    assert capsys.readouterr().out == "a\n'=1+1\n"


def test_sql_reads_the_snapshot_and_meets_no_writer(
    run: Run, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with warehouse.writing(home / "warehouse.duckdb"):
        assert run("sql", "SELECT count(*) AS n FROM articles") == 0
    warehouse.prepare(tmp_path / "warehouse.duckdb")    # stored in, but nothing published yet
    assert run("--home", tmp_path, "sql", "SELECT 1") == 1
    assert "nothing is published yet" in capsys.readouterr().err


def test_sql_that_takes_too_long_is_stopped(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("sql", "SELECT count(*) FROM range(1000000000000)", "--timeout", "0.2") == 2
    assert "0.2 s" in capsys.readouterr().err


def test_a_search_minds_no_ending_and_wants_a_word(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("search", "카카오", "협력", "--json") == 0
    assert len(json.loads(capsys.readouterr().out)) == 1
    assert run("search", "카카오", "결렬", "--json") == 1
    assert run("search", "...") == 2
    assert run("search", *["카카오"] * 13) == 2


def test_a_search_that_read_not_all_says_so(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = warehouse.ask
    monkeypatch.setattr(warehouse, "ask", lambda *given, **more: replace(asked(*given, **more), cut=True))
    assert run("search", '"협력 카카오"', "--json") == 1
    shown = capsys.readouterr()
    assert json.loads(shown.out) == []
    assert "10,000 best" in " ".join(shown.err.split())


def test_a_search_says_that_there_is_more(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    news(tmp_path)
    assert run("--home", tmp_path, "search", "협력", "--limit", "1") == 0
    assert "the first 1 rows" in capsys.readouterr().err
    assert run("--home", tmp_path, "search", "협력", "--limit", "2") == 0
    assert "rows" not in capsys.readouterr().err


def test_excel_gets_its_mark_and_korean_times(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    window = ("--since", "2026-01-01", "--until", "2026-12-31")
    assert run("events", *window, "--excel") == 0
    text = capsys.readouterr().out
    assert text.startswith("\ufeffpublished_at,")
    (row, *_) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", row["published_at"])
    assert run("events", *window, "--csv") == 0
    assert capsys.readouterr().out.startswith("published_at,")
    assert run("events", "--excel", "--json") == 2
