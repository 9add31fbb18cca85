"""A dead feed shows as missing in every trend; every trend is a command, a section of the dashboard and of the docs."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import duckdb
import pytest

import warehouse
from extractors.records import (
    Amount,
    Article,
    Batch,
    Entity,
    Entry,
    EntryResult,
    Event,
    Extraction,
    FeedSpec,
    Fetch,
    Mention,
    Span,
    StoryLink,
)
from tests.cli import runner
from tests.test_warehouse_load import RUN, load
from tests.warehouses import fresh

ROOT = Path(__file__).parents[1]
DAY = timedelta(days=1)
LAST = date(2025, 3, 5)                    # in Korea; long past, whatever the clock says
NOON = datetime(2025, 3, 5, 3, tzinfo=UTC)
WEEK = {"since": LAST - 6 * DAY, "until": LAST}
# The trends of the house, each with what it is asked about.
TRENDS: Mapping[str, Mapping[str, object]] = {
    "trends": WEEK, "rising": WEEK | {"least": 1}, "pairs": WEEK, "people": WEEK, "alliances": WEEK, "stories": WEEK,
    "event_counts": WEEK, "first_publishers": WEEK, "share_of_voice": WEEK, "timeline": WEEK | {"entity": "openai"},
    "amounts": WEEK, "names": WEEK,
    "upcoming": {"since": LAST + DAY, "until": LAST + 99 * DAY, "told_since": LAST - 6 * DAY},
}  # fmt: skip
EVENT = Event(
    "e1", "investment", ("openai", "kakao"), "planned", (Span("text", 0, 4),), "r", date="2025-04-03",
    amount=Amount(10**9, "KRW"), roles=(("openai", "investor"), ("kakao", "investee")),
)  # fmt: skip


def polled(feed: str, days_ago: int, *, dead: bool) -> tuple[Fetch, tuple[EntryResult, ...]]:
    """One poll of a day: four new entries, or a feed that does not answer."""
    at, outcome = NOON - days_ago * DAY, "failed" if dead else "fetched"
    ids = [] if dead else [f"{feed}{days_ago}-{n}" for n in range(4)]
    fetch = Fetch(f"{feed}{days_ago}", "u", outcome, "", at, feed_id=feed)  # type: ignore[arg-type]
    return fetch, tuple(EntryResult(Entry(one, one, feed, "u", "u", "제목"), "duplicate", "", at) for one in ids)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two feeds over five weeks, of which one fell silent a week ago; one story in two papers on the last day."""
    target = fresh(tmp_path_factory.mktemp("coverage") / "warehouse.duckdb")
    polls = [polled(feed, ago, dead=feed == "dead" and ago < 7) for feed in ("good", "dead") for ago in range(35)]
    names = (Mention("openai", "text", 0, 4, "오픈AI", "alias"), Mention("kakao", "text", 6, 9, "카카오", "alias"),
             Mention("altman", "title", 0, 2, "제목", "alias"))  # fmt: skip
    articles = tuple(
        Article(f"a{n}", f"https://press.example/a{n}", "u", "제목", "오픈AI가 카카오에 투자한다.", f"매체{n}",
                NOON + n * timedelta(hours=1), NOON, text_hash="h")
        for n in range(2)
    )  # fmt: skip
    with warehouse.writing(target) as db:
        warehouse.load_feeds(db, [FeedSpec(one, one, f"https://{one}.example/rss", one) for one in ("good", "dead")])
        kinds = {"openai": "org", "kakao": "org", "altman": "person"}
        warehouse.load_entities(db, [Entity(one, kind, one) for one, kind in kinds.items()])  # type: ignore[arg-type]
    load(target, Batch(
        RUN, fetches=tuple(fetch for fetch, _ in polls), entries=tuple(one for _, found in polls for one in found),
        articles=articles,
        extractions=(Extraction("a0", names, (EVENT,)), Extraction("a1", names)),
        story_links=(StoryLink("a0", "a0", "first"), StoryLink("a1", "a0", "same_title")),
    ))  # fmt: skip
    warehouse.publish(target)
    return target


@pytest.mark.parametrize("name", TRENDS)
def test_a_dead_feed_halves_the_coverage_of_every_trend(path: Path, name: str) -> None:
    rows = warehouse.ask(path, name, **TRENDS[name]).mappings()
    assert rows
    assert {row["coverage"] for row in rows} == {0.5}


def test_the_feed_that_is_missing_is_named(path: Path) -> None:
    rows = warehouse.ask(path, "coverage", **WEEK).mappings()
    assert {(row["feed_id"], row["verdict"]) for row in rows} == {("good", "usual"), ("dead", "missing")}


def test_what_carries_coverage_is_a_trend_and_the_reverse() -> None:
    assert {one.name for one in warehouse.questions() if "coverage" in one.columns} == {*TRENDS, "coverage"}


@pytest.mark.parametrize("name", TRENDS)
def test_a_trend_is_a_command_a_section_of_the_dashboard_and_of_the_docs(
    path: Path, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run = runner(monkeypatch)
    given = [word for key, value in TRENDS[name].items() for word in ("--set", f"{key}={value}")]
    assert run("--home", path.parent, "ask", name, *given, "--json") == 0
    assert {row["coverage"] for row in json.loads(capsys.readouterr().out)} == {0.5}
    assert run("--home", path.parent, "ask", name, *given) == 0
    assert "coverage" in capsys.readouterr().out.splitlines()[0]
    pages = "".join(file.read_text("utf-8") for file in (ROOT / "flows" / "dashboard").rglob("*.py"))
    assert f'source.ask("{name}"' in pages or name == "people"
    assert f"\n## {name}\n" in (ROOT / "docs" / "questions.md").read_text("utf-8")


@pytest.mark.parametrize("name", [question.name for question in warehouse.questions()])
def test_it_can_be_pasted_into_a_duckdb_shell(path: Path, name: str) -> None:
    """As docs/questions.md says: the file as it stands, in a shell of any time zone opened on the snapshot."""
    [question] = [one for one in warehouse.questions() if one.name == name]
    with duckdb.connect(str(warehouse.snapshot_path(path)), read_only=True) as shell:
        shell.execute("SET TimeZone = 'America/New_York'")
        answer = shell.execute(question.sql)
        assert tuple(one[0] for one in answer.description or ()) == question.columns
        assert sorted(answer.fetchall(), key=str) == sorted(warehouse.ask(path, name).rows, key=str)
