"""The digest: what it tells, that it tells it once, and that no word of the web commands a reader."""

import io
import os
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from rich.console import Console

from extractors.digest import Digest, Item, section, shortened
from extractors.records import ChannelSpec
from extractors.words import Language
from flows.channels import Surroundings
from flows.digest.facts import ask, gather
from flows.digest.ledger import place, told_before
from flows.digest.rendering import message, page
from flows.digest.telling import channels_of, editions, made, tell
from flows.digest.words import WORDS
from flows.watch_file import load_watchlist
from tests.cli import runner
from tests.newsdays import HOSTILE, NOW, news
from tests.receivers import webhook

TOMORROW = NOW + timedelta(days=1)
CONSOLE = ChannelSpec("console", "console:")


def around(home: Path) -> Surroundings:
    return Surroundings(home, os.environ, Console(file=io.StringIO(), width=200))


def korean(digest: Digest) -> dict[Language, Digest]:
    return {"ko": digest}


def heads(digest: Digest) -> dict[str, list[str]]:
    return {one.name: [item.head for item in one.items] for one in digest.sections}


def test_it_tells_what_is_new(tmp_path: Path) -> None:
    digest = made(news(tmp_path), tmp_path, "day", NOW)
    assert heads(digest) == {
        "deals": ["카카오, 오픈AI 제휴"],
        "moves": ["샘 올트먼, 카카오 회동"],
        "pairs": ["샘 올트먼 – 카카오", "카카오 – 오픈AI", "샘 올트먼 – 오픈AI"],
        "upcoming": ["2026년 12월 3일 샘 올트먼, 카카오 회동"],
        "feeds": ["한빛전자신문"],
    }
    assert dict(digest.numbers) == {"기사": 2, "사건": 4, "거래 소식": 1, "알림": 1}
    (deal,) = next(one.items for one in digest.sections if one.name == "deals")
    assert deal.detail == "첫 보도 · 체결"


def test_where_it_tells_of_more_days_than_it_draws_all_articles_count(tmp_path: Path) -> None:
    path = news(tmp_path)
    later = NOW.date() + timedelta(days=30)
    digest = gather(ask(path, "week", NOW.date() - timedelta(days=1), later), ())
    assert dict(digest.numbers)["기사"] == 2
    assert [day for day, _ in digest.days] == [later - timedelta(days=ago) for ago in reversed(range(14))]


def test_where_the_latest_poll_reached_nobody_it_says_so(tmp_path: Path) -> None:
    facts = ask(news(tmp_path), "day", NOW.date() - timedelta(days=1), NOW.date())

    def feeds(asked: int) -> list[str]:
        run = {"run_id": "run-2", "flow": "ingest", "outcome": "unreachable", "counts": {"feed_failed": asked}}
        return heads(gather(replace(facts, rows={**facts.rows, "runs": [run]}), ()))["feeds"]

    assert feeds(24) == ["마지막 확인에서 물은 피드 24곳 모두", "한빛전자신문"]
    assert feeds(1) == ["한빛전자신문"], "the others were not due"


def test_nothing_is_told_again_the_next_day(tmp_path: Path) -> None:
    path = news(tmp_path)
    assert tell(korean(made(path, tmp_path, "day", NOW)), [CONSOLE], around(tmp_path)) == {"console": "delivered"}
    assert made(path, tmp_path, "day", TOMORROW).sections == ()
    assert made(path, tmp_path, "day", NOW).sections, "made again on the same day it is the same"
    assert made(path, tmp_path, "week", TOMORROW).sections, "the week is a summary"


def test_the_day_and_the_week_tell_nothing_twice_in_a_morning(tmp_path: Path) -> None:
    path = news(tmp_path)
    day = made(path, tmp_path, "day", NOW)
    tell(korean(day), [], around(tmp_path))
    week = made(path, tmp_path, "week", NOW)
    assert not set(week.keys) & set(day.keys)
    tell(korean(replace(week, sections=(section("moves", [Item("k", "가")], (), 1),))), [], around(tmp_path))
    for later, known in ((0, True), (1, True), (7, False)):
        assert ("k" in told_before(tmp_path, "day", NOW.date() + timedelta(days=1 + later))) is known


def test_an_english_channel_is_told_in_english(tmp_path: Path) -> None:
    path = news(tmp_path)
    with webhook() as receiver:
        url = f"json://127.0.0.1:{receiver.port}/"
        channels = [ChannelSpec("ko", url), ChannelSpec("en", url, "en")]
        tell(editions(path, tmp_path, "day", NOW, channels), channels, around(tmp_path))
    korean_one, english = receiver.bodies
    assert korean_one["title"] == "얼라이언스 워치 아침 요약 · 11월 26일(목)"
    assert english["title"] == "Alliance Watch, morning digest · Thu 26 Nov"
    names = "한빛전자신문"
    told = "".join(line for line in english["message"].splitlines() if "http" not in line)
    assert not re.search("[가-힣]", re.sub(names, "", told)), told
    assert "Kakao, OpenAI partnership (first report · signed" in told
    both = editions(path, tmp_path, "day", NOW, channels)
    assert both["ko"].keys == both["en"].keys, "what one was told the other is not told anew"
    assert place(tmp_path, "day", NOW.date() + timedelta(days=1), "en.html").read_text("utf-8").count('lang="en"') == 1


def test_every_word_of_a_digest_is_in_both_languages() -> None:
    for key, (ko, en) in WORDS.items():
        assert re.search("[가-힣]", ko), key
        assert not re.search("[가-힣]", en), key
        assert ko.count("{") == en.count("{"), key


def test_a_channel_gets_a_day_once(tmp_path: Path) -> None:
    path = news(tmp_path)
    with webhook() as receiver:
        channel = ChannelSpec("hook", f"json://127.0.0.1:{receiver.port}/")
        for _ in range(2):
            assert tell(korean(made(path, tmp_path, "day", NOW)), [channel], around(tmp_path)) == {"hook": "delivered"}
    assert len(receiver.bodies) == 1
    assert receiver.keys[0]
    assert receiver.bodies[0]["title"] == "얼라이언스 워치 아침 요약 · 11월 26일(목)"


def test_what_no_channel_took_is_told_the_next_day(tmp_path: Path) -> None:
    path = news(tmp_path)
    with webhook(500, 200) as receiver:
        channel = ChannelSpec("hook", f"json://127.0.0.1:{receiver.port}/")
        assert tell(korean(made(path, tmp_path, "day", NOW)), [channel], around(tmp_path)) == {"hook": "retry"}
        assert heads(made(path, tmp_path, "day", TOMORROW))["pairs"]
        assert tell(korean(made(path, tmp_path, "day", NOW)), [channel], around(tmp_path)) == {"hook": "delivered"}
    assert told_before(tmp_path, "day", TOMORROW.date() + timedelta(days=1))


def test_a_torn_memory_is_no_end(tmp_path: Path) -> None:
    path = news(tmp_path)
    digest = made(path, tmp_path, "day", NOW)
    tell(korean(digest), [], around(tmp_path))
    place(tmp_path, "day", digest.until, "json").write_text('{"keys": [')
    assert made(path, tmp_path, "day", TOMORROW).sections


def test_pages_obey_no_word_of_the_web(tmp_path: Path) -> None:
    digest = made(news(tmp_path, title=HOSTILE, url="javascript:pwned//"), tmp_path, "day", NOW)
    html = page(digest, "html")
    assert "<script" not in html
    assert "<img" not in html
    assert 'href="javascript' not in html
    assert "&lt;script&gt;" in html
    for form in ("md", "text"):
        text = page(digest, form)  # type: ignore[arg-type]
        assert "<" not in text
        assert "javascript:" not in text


def test_the_page_needs_nothing_else(tmp_path: Path) -> None:
    html = page(made(news(tmp_path), tmp_path, "day", NOW), "html")
    assert "<svg" in html
    assert not any(word in html for word in ("<link", "<script", "src=", "@import", "url("))
    assert "default-src 'none'" in html


def test_a_message_fits_its_channel(tmp_path: Path) -> None:
    digest = made(news(tmp_path), tmp_path, "week", NOW)
    assert "[hanbit․example](https://hanbit.example/a2)" in message(digest, "markdown", 4_000).body, "Teams needs it"
    for form in ("text", "markdown", "html"):
        for longest in (60, 200, 1_000, 4_000):
            told = message(digest, form, longest)  # type: ignore[arg-type]
            assert 0 < len(told.body) <= longest


def test_a_day_without_news_says_so(tmp_path: Path) -> None:
    path = news(tmp_path)
    tell(korean(made(path, tmp_path, "day", NOW)), [], around(tmp_path))
    quiet = made(path, tmp_path, "day", TOMORROW)
    for form in ("html", "md", "text"):
        assert "새로 전할 소식이 없습니다." in page(quiet, form)  # type: ignore[arg-type]


def test_what_is_left_out_is_counted() -> None:
    found = section("moves", [Item(f"k{number}", "가") for number in (1, 2, 3, 3, 4, 5)], {"k1"}, 3)
    assert [item.key for item in found.items] == ["k2", "k3", "k4"]
    assert found.left_out == 1
    day = NOW.date()
    assert shortened(Digest("day", day, day, (found,)), 1).sections[0].left_out == 3


def test_only_the_watches_of_the_digest_are_told(tmp_path: Path) -> None:
    from flows.cli.names import lexicon

    file = tmp_path / "watchlist.yaml"
    file.write_text(
        "watches:\n  - {id: a, orgs: [카카오], channels: [mail], digest: true}\n"
        "  - {id: b, orgs: [카카오], channels: [console]}\nchannels:\n  - {id: mail, url: 'json://127.0.0.1:1/'}\n",
        "utf-8",
    )
    assert [one.channel_id for one in channels_of(load_watchlist(file, lexicon()))] == ["mail"]


def test_the_command_writes_what_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    news(tmp_path)
    run = runner(monkeypatch)
    assert run("--home", tmp_path, "digest", "--out", tmp_path / "day.html") == 0
    assert (tmp_path / "day.html").read_text("utf-8").startswith("<!doctype html>")
    capsys.readouterr()
    assert run("--home", tmp_path, "digest", "--format", "md", "--period", "week") == 0
    assert capsys.readouterr().out.startswith("# 얼라이언스 워치 주간 요약")
    assert run("--home", tmp_path, "digest", "--language", "en") == 0
    assert capsys.readouterr().out.startswith("Alliance Watch, morning digest")
    assert run("--home", tmp_path, "digest", "--send", "--channel", "nowhere") == 2
    (tmp_path / "file").touch()
    assert run("--home", tmp_path, "digest", "--out", tmp_path / "file" / "day.md") == 2
    assert "cannot be written" in capsys.readouterr().err
    send = ("--home", tmp_path, "digest", "--send", "--channel")
    assert run(*send, "file", "--format", "md") == 1, "it holds alerts only"
    assert run(*send, "console", "--language", "en", "--format", "md") == 0
    assert capsys.readouterr().out.startswith("# Alliance Watch, morning digest"), "sent in Korean, printed in English"
    assert run(*send, "console") == 0
    assert capsys.readouterr().out == "", "what is sent is printed only where a form is asked for"
    assert run("--home", tmp_path / "nothing", "digest") == 1
