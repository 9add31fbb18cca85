"""`watch`: the watchlist is edited with its comments, and tried on pages."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

import warehouse
from extractors.records import Article, Batch
from extractors.records import Run as Run_
from flows.cli.names import lexicon
from flows.watch_file import load_watchlist
from tests.cli import Run, runner

COMMENTED = (
    "# 누가 나오면 알릴까\nwatches:\n  - id: altman     # 샘\n    people: [샘 올트먼]\n    channels: [console]\n# 끝\n"
)
PAGE = """<html><head><title>오픈AI, 공급 계약 - 가람일보</title><meta property="og:type" content="article">
<meta property="article:published_time" content="2026-11-03T09:00:00+09:00"></head><body><article>
<p>샘 올트먼 오픈AI 최고경영자(CEO)가 3일 서울에서 최태원 SK그룹 회장을 만나 메모리 공급을 논의했다고 밝혔다.</p>
<p>양사는 이날 스타게이트에 쓰일 메모리를 공급하는 의향서를 맺었다. 규모는 5000억 달러에 이를 것으로 알려졌다.</p>
</article></body></html>"""


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    Path("watchlist.yaml").write_text(COMMENTED, "utf-8")
    Path("page.html").write_text(PAGE, "utf-8")
    return runner(monkeypatch)


def test_a_watch_is_added_by_its_korean_name_and_the_comments_stay(run: Run) -> None:
    assert run("watch", "add", "젠슨 황", "--channel", "console", "--channel", "file") == 0
    assert Path("watchlist.yaml").read_text("utf-8").startswith(COMMENTED.removesuffix("# 끝\n"))
    added = load_watchlist(Path("watchlist.yaml"), lexicon()).watches[1]
    assert (added.watch_id, added.people, added.channels) == ("jensen-huang", ("jensen-huang",), ("console", "file"))


def test_a_watch_with_every_condition_is_read_back_as_given(run: Run) -> None:
    code = run(
        "watch", "add", "오픈AI", "SK하이닉스", "--together", "--id", "deal", "--event-type", "supply", "--event-type",
        "investment", "--min-modality", "planned", "--outlet", "가람: 일보", "--quiet-hours", "22:00-07:00", "--digest",
    )  # fmt: skip
    added = load_watchlist(Path("watchlist.yaml"), lexicon()).watches[1]
    assert code == 0
    assert (added.all_of, added.event_types) == (("openai", "sk-hynix"), ("supply", "investment"))
    assert (added.min_modality, added.outlets) == ("planned", ("가람: 일보",))
    assert (added.quiet_hours, added.digest) == (("22:00", "07:00"), True)


def test_a_watch_on_signals_is_read_back_as_given(run: Run) -> None:
    assert run("watch", "add", "오픈AI", "--id", "deals", "--deal-state", "signed", "--deal-state", "ended", "--bursts",
               "--first-pairs", "--min-confidence", "0.5", "--word", "HBM4", "--group-wait", "2m",
               "--group-interval", "1h", "--working-days") == 0  # fmt: skip
    assert run("watch", "add", "--id", "feeds", "--feed-health") == 0
    deals, feeds = load_watchlist(Path("watchlist.yaml"), lexicon()).watches[1:]
    assert (deals.deal_states, deals.bursts, deals.first_pairs) == (("signed", "ended"), True, True)
    assert (deals.min_confidence, deals.words, deals.working_days) == (0.5, ("HBM4",), True)
    assert (deals.group_wait, deals.group_interval) == (120, 3600)
    assert (feeds.feed_health, feeds.channels) == (True, ("console",))


def test_an_executive_off_the_list_can_be_watched(run: Run) -> None:
    assert run("watch", "add", "person:김하늘") == 0
    assert load_watchlist(Path("watchlist.yaml"), lexicon()).watches[1].people == ("person:김하늘",)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["최태언"], "최태원"),
        (["없는이름없는이름"], "person:없는이름없는이름"),
        (["샘 올트먼", "--id", "altman"], "already"),
        (["젠슨 황", "--channel", "slack"], "slack"),
        (["젠슨 황", "--event-type", "party"], "party"),
        (["젠슨 황", "--quiet-hours", "night"], "22:00-07:00"),
        (["젠슨 황", "--deal-state", "sealed"], "signed"),
        (["젠슨 황", "--group-wait", "soon"], "30s"),
        (["젠슨 황", "--group-wait", "5m", "--digest"], "digest"),
        (["젠슨 황", "--repeat-interval", "1d", "--bursts"], "signal"),
        (["--feed-health"], "--id"),
    ],
)
def test_a_mistake_changes_nothing_and_says_what_to_write(
    run: Run, capsys: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    assert run("watch", "add", *arguments) == 2
    assert says in capsys.readouterr().err
    assert Path("watchlist.yaml").read_text("utf-8") == COMMENTED


def test_a_watch_is_removed_and_an_unknown_one_is_not(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("watch", "remove", "nobody") == 2
    assert "altman" in capsys.readouterr().err
    assert run("watch", "remove", "altman") == 0
    assert Path("watchlist.yaml").read_text("utf-8") == "# 누가 나오면 알릴까\nwatches: []\n# 끝\n"


def test_the_list_shows_names_in_korean(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("watch", "list", "--json") == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["id"], row["watches"], row["channels"]) == ("altman", ["샘 올트먼"], ["console"])


def test_a_page_says_which_watch_fires_by_which_sentence(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("watch", "test", "page.html", "--json") == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["watch"], row["fires"]) == ("altman", True)
    assert "올트먼" in row["evidence"]


def test_check_tells_both_files_at_once(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    Path("feeds.yaml").write_text("feeds:\n  - id: a\n", "utf-8")
    Path("watchlist.yaml").write_text("watches:\n  - id: a\n    peple: [샘 올트먼]\n", "utf-8")
    assert run("check") == 2
    shown = capsys.readouterr().err
    assert "feeds.yaml:2" in shown
    assert "watchlist.yaml:3" in shown
    assert "people" in shown


def test_check_says_of_which_events_a_watch_will_not_hear(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    Path("feeds.yaml").write_text("feeds:\n  - {id: a, name: a, url: 'https://news.example/rss'}\n", "utf-8")
    Path("watchlist.yaml").write_text(
        "watches:\n"
        "  - {id: shops, orgs: [쿠팡, 오픈AI], event_types: [supply], channels: [console]}\n"
        "  - {id: named, orgs: [셀트리온], channels: [console]}\n", "utf-8")  # fmt: skip
    assert run("check") == 0
    shown = capsys.readouterr().err
    assert "shops: 쿠팡 stands beside the AI scene" in shown
    assert "coupang: {aside: false}" in shown
    assert "오픈AI stands" not in shown
    assert "셀트리온" not in shown


def test_a_new_home_is_right_from_the_start_and_never_overwritten(run: Run, tmp_path: Path) -> None:
    assert run("init", tmp_path / "home") == 0
    places = ("--feeds", tmp_path / "home" / "feeds.yaml", "--watchlist", tmp_path / "home" / "watchlist.yaml")
    assert run("check", *places) == 0
    assert run("init") == 0
    assert Path("watchlist.yaml").read_text("utf-8") == COMMENTED


def test_a_backtest_tells_what_a_change_adds_and_removes(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    path, now = Path("data/warehouse.duckdb"), datetime.now(UTC)
    text = "샘 올트먼 오픈AI 최고경영자가 3일 서울에서 최태원 SK그룹 회장을 만나 메모리 공급을 논의했다고 밝혔다. " * 2
    article = Article("a", "https://news.example/a", "https://news.example/a", "올트먼, 최태원 만났다", text,
                      "가람일보", now, now, text_hash="a")  # fmt: skip
    warehouse.prepare(path)
    with warehouse.writing(path) as db:
        warehouse.load(db, Batch(Run_("run", "ingest", now, now, "completed", ()), articles=(article,)))
    Path("new.yaml").write_text(COMMENTED.replace("    channels", "    words: [양자컴퓨터]\n    channels"), "utf-8")
    assert run("watch", "backtest", "altman", "--days", "30", "--json") == 0
    assert [row["title"] for row in json.loads(capsys.readouterr().out)] == ["올트먼, 최태원 만났다"]
    assert run("watch", "backtest", "--days", "30", "--json") == 0
    assert json.loads(capsys.readouterr().out) == [
        {"watch": "altman", "alerts": 1, "stories": 1, "example": "올트먼, 최태원 만났다"}
    ]
    assert run("watch", "backtest", "altman", "--against", "new.yaml", "--json") == 0
    assert [row["change"] for row in json.loads(capsys.readouterr().out)] == ["removed"]
