"""The gazetteer's files: sorted, resolvable, complete for the gold ids, extended by an operator's own file."""

import time
from collections import Counter
from pathlib import Path

import pytest
import yaml

from extractors.names.entries import GazetteerError
from extractors.names.gazetteer import DATA, FILES, Lexicon, load_lexicon
from extractors.names.positions import read_title

GOLD = Path(__file__).resolve().parent / "gold" / "entities.yaml"
AMBIGUOUS_IN_TWO = {"그록", "그로크"}           # Groq the chip maker, Grok the chatbot


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.mark.parametrize("name", [name for name, _ in FILES])
def test_a_file_is_one_entity_a_line_sorted_by_id_and_none_twice(name: str) -> None:
    text = (DATA / f"{name}.yaml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line[:1] not in ("#", "")]
    ids = [str(next(iter(yaml.safe_load(line)))) for line in lines]
    assert ids == sorted(set(ids)), "sort the lines of the file by id, and keep each id once"


@pytest.mark.parametrize("name", [name for name, _ in FILES])
def test_a_wikidata_item_stands_for_one_entity_of_a_file(name: str) -> None:
    rows = yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))
    items = Counter(row["wikidata"] for row in rows.values() if "wikidata" in row)
    assert items, "the best known have one"
    assert {item for item, times in items.items() if times > 1} == set()


def test_every_gold_id_is_there_with_its_kind(lexicon: Lexicon) -> None:
    gold = yaml.safe_load(GOLD.read_text(encoding="utf-8"))
    kinds = {"people": "person", "orgs": "org", "topics": "topic"}
    assert {i: kinds[section] for section, ids in gold.items() for i in ids} == {
        i: lexicon.kind_of(i) for ids in gold.values() for i in ids
    }


def test_it_covers_the_scene(lexicon: Lexicon) -> None:
    counts = Counter(entity.kind for entity in lexicon.entities.values())
    assert counts["person"] >= 400
    assert counts["org"] >= 400
    assert counts["topic"] >= 150


def test_an_alias_means_one_entity_unless_its_context_decides(lexicon: Lexicon) -> None:
    meanings = Counter(alias.surface for entity in lexicon.entities.values() for alias in entity.aliases)
    assert {surface for surface, count in meanings.items() if count > 1} <= AMBIGUOUS_IN_TWO


def test_whoever_is_off_the_gold_list_goes_by_name(lexicon: Lexicon) -> None:
    gold = yaml.safe_load(GOLD.read_text(encoding="utf-8"))["people"]
    others = [one for one in lexicon.entities.values() if one.kind == "person" and one.entity_id not in gold]
    assert [e.entity_id for e in others if e.entity_id != f"person:{e.name}"] == []


def test_every_post_is_a_position_at_a_known_employer(lexicon: Lexicon) -> None:
    for entity_id, entity in lexicon.entities.items():
        for post in lexicon.posts_of(entity_id):
            assert post.employer.startswith("org:") or lexicon.kind_of(post.employer) == "org", (entity_id, post)
            title = read_title(post.position)
            assert title is not None, f"{entity.name}: {post.position} is no position the rules know"


def test_what_events_ask_of_it(lexicon: Lexicon) -> None:
    assert lexicon.kind_of("sam-altman") == "person"
    assert lexicon.kind_of("person:김하람") == "person"
    assert lexicon.kind_of("nobody") is None
    assert lexicon.name_of("openai") == "오픈AI"
    assert lexicon.name_of("person:김하람") == "김하람"
    assert lexicon.group_of("sk-hynix") == "sk-group"
    assert {post.employer for post in lexicon.posts_of("sam-altman")} == {"openai"}


def test_it_loads_in_a_blink() -> None:
    taken = []
    for _ in range(3):  # what else this process holds makes one of them slow now and then
        started = time.process_time()
        load_lexicon()
        taken.append(time.process_time() - started)
    assert min(taken) < 0.5


def test_the_operators_own_file_adds_and_replaces(tmp_path: Path) -> None:
    own = tmp_path / "entities.yaml"
    own.write_text(
        "people:\n  hong-gil-dong: {ko: 홍길동, posts: [naver 대표]}\n"
        "orgs:\n  naver: {ko: 네이버, en: Naver, aliases: [녹색창]}\n",
        encoding="utf-8",
    )
    lexicon = load_lexicon(own)
    assert lexicon.name_of("hong-gil-dong") == "홍길동"
    assert "녹색창" in {alias.surface for alias in lexicon.entities["naver"].aliases}
    assert lexicon.version != load_lexicon().version


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("people:\n  hong: {ko: 홍길동, nickname: 길동}\n", ":2: hong: unknown key nickname"),
        ("people:\n  hong: {en: Hong}\n", ":2: hong: has no Korean name"),
        ("people:\n  hong: {ko: 홍길동, posts: [nowhere 대표]}\n", "no organisation nowhere"),
        ("people:\n  hong: {ko: 홍길동, wikidata: 20718}\n", ":2: hong: wikidata 20718 is no item of Wikidata"),
        ("people:\n  'Hong Gil-dong': {ko: 홍길동}\n", "no valid id"),
        ("planets:\n  mars: {ko: 화성}\n", ":1: planets: no section"),
        ("people:\n  - 홍길동\n", ":1: people: no section"),
        ("people: {hong: {ko: 홍길동\n", "no valid YAML"),
    ],
)
def test_a_mistake_in_the_operators_file_names_line_and_remedy(tmp_path: Path, content: str, says: str) -> None:
    own = tmp_path / "entities.yaml"
    own.write_text(content, encoding="utf-8")
    with pytest.raises(GazetteerError) as caught:
        load_lexicon(own)
    assert says in str(caught.value)
    assert str(own) in str(caught.value)
    assert "Remedy:" in str(caught.value)
