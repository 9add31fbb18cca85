"""`entities`: your own names beside the packaged ones, and suggestions from what is stored."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

import warehouse
from extractors.names.gazetteer import load_lexicon
from extractors.records import Article
from extractors.tag import load_tagger, tag
from flows.cli.names import lexicon
from flows.extraction import document_of
from tests.cli import Run, runner

OWN = "# 우리 이름\norgs:\n  dodam: {ko: 도담젠트}   # 새싹\n# 끝\n"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    lexicon.cache_clear()
    return runner(monkeypatch)


def test_an_own_name_is_tagged_once_added_and_no_longer_once_removed(run: Run) -> None:
    assert run("entities", "add", "도담젠트", "--kind", "org", "--en", "Dodam Gent", "--alias", "도담") == 0
    assert load_lexicon(Path("entities.yaml")).entities["dodam-gent"].name == "도담젠트"
    assert run("entities", "remove", "dodam-gent") == 0
    assert "dodam-gent" not in load_lexicon(Path("entities.yaml")).entities


def test_a_packaged_name_is_replaced_by_its_id_alone(run: Run) -> None:
    assert run("entities", "add", "KT소리별", "--kind", "org", "--id", "kt") == 0
    assert load_lexicon(Path("entities.yaml")).entities["kt"].name == "KT소리별"


def test_comments_and_neighbours_stay(run: Run) -> None:
    Path("entities.yaml").write_text(OWN, "utf-8")
    assert run("entities", "add", "가온셀", "--kind", "org", "--id", "gaon") == 0
    assert run("entities", "add", "김하늘", "--kind", "person", "--id", "kim-haneul", "--post", "gaon 대표 2024..",
               "--ambiguous") == 0  # fmt: skip
    text = Path("entities.yaml").read_text("utf-8")
    assert text == OWN.replace("# 끝\n", "  gaon: {ko: 가온셀}\n# 끝\n") + (
        "people:\n  kim-haneul: {common: true, ko: 김하늘, posts: [gaon 대표 2024..]}\n"
    )
    assert run("entities", "remove", "gaon") == 2, "kim-haneul leads it"
    assert Path("entities.yaml").read_text("utf-8") == text
    assert run("entities", "remove", "kim-haneul") == run("entities", "remove", "gaon") == 0
    assert Path("entities.yaml").read_text("utf-8") == OWN + "people:\n"


def test_a_section_in_one_line_is_refused_with_its_neighbours_whole(run: Run) -> None:
    text = "people: {kim-a: {ko: 김가온}, kim-b: {ko: 김나루}}\n"
    Path("entities.yaml").write_text(text, "utf-8")
    assert run("entities", "remove", "kim-a") == 2
    assert run("entities", "add", "김다온", "--kind", "person", "--id", "kim-c") == 2
    assert Path("entities.yaml").read_text("utf-8") == text


def test_an_empty_section_keeps_its_comment(run: Run) -> None:
    Path("entities.yaml").write_text("orgs: {}   # 아직 없음\n", "utf-8")
    assert run("entities", "add", "도담젠트", "--kind", "org", "--id", "dodam") == 0
    assert Path("entities.yaml").read_text("utf-8") == "orgs:   # 아직 없음\n  dodam: {ko: 도담젠트}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("도담젠트", "--kind", "org"), "--en"),
        (("KT소리별", "--kind", "org"), "--id kt to replace KT"),
        (("소리별", "--kind", "org", "--en", "KT"), "--id kt to replace KT"),
        (("젠슨 황", "--kind", "person", "--id", "hwang"), "jensen-huang"),
        (("김하늘", "--kind", "person", "--id", "kim", "--post", "nowhere 대표"), "nowhere"),
        (("김하늘", "--kind", "person", "--id", "KIM!"), "id"),
    ],
)
def test_a_name_that_cannot_be_added_says_what_to_do_and_changes_nothing(
    run: Run, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert run("entities", "add", *arguments) == 2
    assert said in capsys.readouterr().err
    assert not Path("entities.yaml").exists()


def test_a_broken_file_is_named_with_its_line(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    Path("entities.yaml").write_text("people:\n  kim: {post: x}\n", "utf-8")
    assert run("entities", "list") == 2
    assert "entities.yaml:2" in capsys.readouterr().err


def test_the_list_tells_own_names_from_packaged_ones(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    Path("entities.yaml").write_text(OWN, "utf-8")
    assert run("entities", "list", "도담", "--json") == 0
    assert [(row["id"], row["own"]) for row in json.loads(capsys.readouterr().out)] == [("dodam", True)]
    assert run("entities", "list", "jensen-huang", "--json") == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["own"], row["posts"]) == (False, ["엔비디아 CEO", "엔비디아 창업자"])


def test_suggestions_come_from_the_stored_articles(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    now = datetime.now(UTC)
    articles = [
        Article(article_id=str(n), url=f"https://{n}.example/1", canonical_url=f"https://{n}.example/1",
                publisher=publisher, title="소버린 AI", text="도담젠트가 소버린 AI 사업에 나섰다.", published_at=now,
                fetched_at=now, outcome="stored")
        for n, publisher in enumerate(("가람일보", "나루신문"))
    ]  # fmt: skip
    tagger = load_tagger()
    path = Path("data/warehouse.duckdb")
    path.parent.mkdir()
    warehouse.prepare(path)
    with warehouse.writing(path) as db:
        read = tuple(tag(document_of(article), tagger) for article in articles)
        warehouse.load_articles(db, articles)
        warehouse.load_extractions(db, read)
    assert run("entities", "suggest", "--json") == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["name"], row["kind"], row["publishers"]) == ("도담젠트", "name", 2)
    assert run("entities", "suggest", "--publishers", "3") == 1
