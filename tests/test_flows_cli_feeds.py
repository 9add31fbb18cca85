"""`feeds`: the file is edited with its comments, against a real newsroom."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from demo import newsroom
from flows.feeds_file import KINDS, load_feeds
from tests.cli import Run, runner

COMMENTED = "# 우리가 보는 매체\nfeeds:\n  - id: one   # 하나\n    name: 하나\n    url: https://one.example/rss\n# 끝\n"


@pytest.fixture(scope="module")
def news() -> Iterator[newsroom.Newsroom]:
    with newsroom.serve(today=date(2026, 11, 3)) as room:
        yield room


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ALLIANCE_WATCH_ALLOW_HOSTS", "127.0.0.1")
    monkeypatch.setenv("ALLIANCE_WATCH_PAUSE_SECONDS", "0")
    Path("feeds.yaml").write_text(COMMENTED, "utf-8")
    return runner(monkeypatch)


def test_a_feed_is_added_with_its_own_title_and_the_comments_stay(run: Run, news: newsroom.Newsroom) -> None:
    url = news.feeds[0].url
    assert run("feeds", "add", url, "--id", "two", "--publisher", "둘째신문") == 0
    assert Path("feeds.yaml").read_text("utf-8").startswith(COMMENTED.removesuffix("# 끝\n"))
    added = load_feeds(Path("feeds.yaml"))[1]
    assert (added.feed_id, added.url, added.publisher) == ("two", url, "둘째신문")
    assert added.name not in ("", "127.0.0.1")


def test_a_feed_that_is_polled_already_is_refused(run: Run) -> None:
    assert run("feeds", "add", "https://one.example/rss", "--no-fetch") == 2
    assert Path("feeds.yaml").read_text("utf-8") == COMMENTED


def test_an_address_that_cannot_be_reached_changes_nothing(run: Run) -> None:
    assert run("feeds", "add", "http://127.0.0.1:9/rss") == 3
    assert Path("feeds.yaml").read_text("utf-8") == COMMENTED


def test_a_page_is_no_feed(run: Run, news: newsroom.Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("feeds", "add", news.url_of(news.articles[0].key)) == 2
    assert "feeds discover" in capsys.readouterr().err


def test_a_private_address_is_refused_unless_allowed(
    run: Run, news: newsroom.Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ALLIANCE_WATCH_ALLOW_HOSTS")
    assert run("feeds", "add", news.feeds[0].url) == 3
    assert Path("feeds.yaml").read_text("utf-8") == COMMENTED


def test_a_wrong_value_writes_nothing_and_names_the_line(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("feeds", "add", "https://two.example/rss", "--no-fetch", "--kind", "podcast") == 2
    assert "feeds.yaml:" in capsys.readouterr().err
    assert Path("feeds.yaml").read_text("utf-8") == COMMENTED


def test_a_list_goes_out_and_into_another_file(run: Run, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run("feeds", "add", "https://two.example/rss", "--name", "=둘", "--no-fetch") == 0
    capfdbinary.readouterr()
    assert run("feeds", "export") == 0
    Path("list.opml").write_bytes(capfdbinary.readouterr().out)
    assert run("--feeds", "other.yaml", "feeds", "import", "list.opml") == 0
    assert [spec.name for spec in load_feeds(Path("other.yaml"))] == ["하나", "=둘"]
    assert run("feeds", "import", "list.opml", "--feeds", "other.yaml") == 1


@pytest.mark.parametrize("command", [["feeds", "add"], ["feeds", "add", "--no-fetch"], ["feeds", "discover"]])
def test_what_is_no_address_is_wrong_use(run: Run, capsys: pytest.CaptureFixture[str], command: list[str]) -> None:
    assert run(*command, "notaurl") == 2
    assert "'notaurl' is no web address" in capsys.readouterr().err
    assert run(*command, "ftp://one.example/") == 2
    assert "only http and https" in capsys.readouterr().err


def test_a_list_that_is_no_opml_is_wrong_use(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    Path("c.ics").write_text("BEGIN:VCALENDAR\nEND:VCALENDAR\n", "utf-8")
    assert run("feeds", "import", "c.ics") == 2
    assert "c.ics: is no OPML" in capsys.readouterr().err


def test_an_address_that_is_none_ends_no_import(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("feeds", "add", "http://[::1", "--no-fetch") == 2
    assert "not a valid address" in capsys.readouterr().err
    urls = ("http://[::1", "https://two.example/rss", "https://one.example/rss")
    outlines = "".join(f"<outline type='rss' text='x' xmlUrl='{url}'/>" for url in urls)
    Path("list.opml").write_text(f"<opml version='2.0'><body>{outlines}</body></opml>", "utf-8")
    assert run("feeds", "import", "list.opml") == 0
    told = capsys.readouterr().err
    assert "http://[::1: left out" in told
    assert "1 feeds added, 1 were there already" in told
    assert [spec.url for spec in load_feeds(Path("feeds.yaml"))] == [urls[2], urls[1]]


def test_discovery_finds_the_newsrooms_feed(
    run: Run, news: newsroom.Newsroom, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("feeds", "discover", news.feeds[0].url) == 0
    assert news.feeds[0].url in capsys.readouterr().out


def test_a_broken_file_is_told_with_its_line(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    Path("feeds.yaml").write_text("feeds:\n  - id: one\n    nmae: x\n", "utf-8")
    assert run("feeds", "list") == 2
    assert "feeds.yaml:3" in capsys.readouterr().err


def test_every_kind_is_explained_where_it_is_asked_for(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("feeds", "add", "--help") == 0
    told = " ".join(capsys.readouterr().out.replace("│", " ").split())
    assert [kind for kind in KINDS if f"{kind}" not in told] == []
    assert "NAVER_APIGW_KEY_ID" in told
