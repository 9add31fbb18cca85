"""Search for Korean: particles and endings don't matter, compounds are found by their parts, phrases literally."""

import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

import warehouse
from extractors.records import Article, Batch, Extraction, Mention
from tests.test_warehouse_load import NOW, RUN, article, load, rows
from tests.warehouses import fresh

TEXTS = {
    "a1": ("오픈AI, 카카오와 협력", "카카오가 오픈AI와 손잡고 인공지능반도체를 만든다. 카카오는 10일 이같이 밝혔다."),
    "a2": ("네이버 데이터센터 가동", "네이버는 세종에 데이터센터를 열었다. 카카오도 관심을 보였다."),
    "a3": ("날씨", "전국이 맑다."),
}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("search") / "warehouse.duckdb"
    fresh(target)
    articles = tuple(
        Article(name, name, name, title, text, f"매체{name}", NOW - timedelta(days=n), NOW)
        for n, (name, (title, text)) in enumerate(TEXTS.items())
    )
    naver = Extraction("a2", (Mention("naver", "title", 0, 3, "네이버", "alias"),))
    load(target, Batch(RUN, articles=articles, extractions=(naver,)))
    warehouse.publish(target)
    return target


def found(path: Path, words: str, **filters: object) -> list[str]:
    return [row["article_id"] for row in warehouse.ask(path, "search", words=words, **filters).mappings()]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("카카오", ["a1", "a2"]),                    # more often, and in the title: first
        ("카카오의", ["a1", "a2"]),                  # whatever its particle
        ("협력했다", ["a1"]),
        ("반도체", ["a1"]),                          # within 인공지능반도체를
        ("데이터센터 카카오", ["a2"]),               # all words
        ("openai", []),
        ("AI", ["a1"]),
        ("데이터", ["a2"]),                          # the beginning of a word
        ('"카카오도 관심"', ["a2"]),
        ('"관심 카카오"', []),
        ("없는말", []),
        ("", []),
        ("'; DROP TABLE articles; --", []),
    ],
)  # fmt: skip
def test_words_find_articles(path: Path, words: str, ids: list[str]) -> None:
    assert found(path, words) == ids


def test_filters_narrow_it_down(path: Path) -> None:
    assert found(path, "카카오", entity="naver") == ["a2"]
    assert found(path, "카카오", publisher="매체a1") == ["a1"]
    assert found(path, "카카오", since=NOW) == ["a1"]
    assert found(path, "카카오", until=NOW - timedelta(days=1)) == ["a2"]
    assert found(path, "카카오", most=1) == ["a1"]


def test_the_snippet_shows_the_word(path: Path) -> None:
    [row] = warehouse.ask(path, "search", words="데이터센터").rows
    assert "데이터센터를 열었다" in row[3]


def test_a_new_text_is_found_by_its_new_words_only(path: Path) -> None:
    load(path, Batch(RUN, articles=(Article("a3", "a3", "a3", "날씨", "비가 온다.", "매체a3", NOW, NOW),)))
    warehouse.publish(path)
    assert found(path, "전국") == []
    assert found(path, "비가") == ["a3"]
    assert rows(path, "SELECT count(*) FROM search_articles") == [(3,)]
    assert warehouse.examine(path)[0].problem == "unlinked"


def test_numbers_follow_one_another_when_known_and_new_articles_come_together(tmp_path: Path) -> None:
    path = fresh(tmp_path / "warehouse.duckdb")
    for last in (2, 3, 4, 5):               # each time all that were known, and one that is new
        load(path, Batch(RUN, articles=tuple(article(f"n{n}") for n in range(last))))
    assert rows(path, "SELECT article_id, article_no FROM search_articles ORDER BY ALL") == [
        ("n0", 1), ("n1", 2), ("n2", 3), ("n3", 4), ("n4", 5),
    ]  # fmt: skip


def test_a_phrase_is_found_however_many_articles_hold_its_words_better(tmp_path: Path) -> None:
    path = fresh(tmp_path / "warehouse.duckdb")
    others = [article(f"n{n}", text="배터리와 전고체. 배터리와 전고체.") for n in range(150)]
    load(path, Batch(RUN, articles=(*others, article("right", text="날씨가 맑다. " * 40 + "전고체 배터리."))))
    warehouse.publish(path)
    assert found(path, '"전고체 배터리"') == ["right"]
    assert found(path, '"전고체 밧데리"') == []


def test_a_bound_that_was_reached_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = fresh(tmp_path / "warehouse.duckdb")
    load(path, Batch(RUN, articles=tuple(article(f"n{n}", text="전고체와 배터리. 고체 전지.") for n in range(3))))
    warehouse.publish(path)
    whole = warehouse.question_named("search")
    less = replace(whole, sql=whole.sql.replace("10001", "3").replace("10000", "2"))
    monkeypatch.setattr(sys.modules["warehouse.questions"], "question_named", lambda _: less)
    for words, most, count, is_cut in (
        ('"배터리 전고체"', 20, 0, True), ('"고체 전지"', 20, 3, True),
        ('"고체 전지"', 2, 2, False), ("고체", 2, 2, False),
    ):  # fmt: skip
        answer = warehouse.ask(path, "search", words=words, most=most)
        assert (len(answer.rows), answer.cut) == (count, is_cut)
        assert all(row["is_cut"] == is_cut for row in answer.mappings())
