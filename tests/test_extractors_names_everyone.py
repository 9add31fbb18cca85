"""Every listed person and house is found in every way in which newspapers introduce them."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache

import pytest

from extractors.names.find import find_names
from extractors.records import Document
from extractors.tag import Tagger, load_tagger

DAY = datetime(2026, 6, 1, tzinfo=UTC)
VOWELS = "ABCDEFGHIJKOPQSTUVWXYZabcdefghijkopqstuvwxyz2459"
PEOPLE: dict[str, Callable[[str, str, str], str]] = {
    "name house post": lambda name, house, post: f"{name} {house} {post}{_by(post, '은는')} AI 협력을 강조했다.",
    "house name post": lambda name, house, post: f"{house} {name} {post}{_by(post, '은는')} AI 협력을 강조했다.",
    "house post name": lambda name, house, post: f"{house} {post} {name}{_by(name, '은는')} AI 협력을 강조했다.",
    "who is": lambda name, house, post: f"{house} {post}인 {name}{_by(name, '은는')} AI 협력을 강조했다.",
    "of a house": lambda name, house, post: f"{house}의 {name} {post}{_by(post, '은는')} AI 협력을 강조했다.",
    "age": lambda name, house, post: f"{name}(58) {house} {post}{_by(post, '은는')} AI 협력을 강조했다.",
    "former": lambda name, house, post: f"{name} 전 {house} {post}{_by(post, '은는')} AI 협력을 강조했다.",
    "who leads": lambda name, house, post: f"{house}{_by(house, '을를')} 이끄는 {name} {post}{_by(post, '은는')} 왔다.",
}
HOUSES: dict[str, Callable[[str], str]] = {
    "topic": lambda house: f"{house}{_by(house, '은는')} 7일 새 AI 모델을 공개했다.",
    "partner": lambda house: f"SK텔레콤이 {house}{_by(house, '과와')} AI 협약을 맺었다.",
    "owner": lambda house: f"SK텔레콤이 {house}의 AI 칩을 쓴다.",
    "in a list": lambda house: f"SK텔레콤, {house} 등 4개사는 AI 협력을 강조했다.",
    "in quotes": lambda house: f"AI 기업 ‘{house}’{_by(house, '은는')} 협력을 강조했다.",
}
UNTOLD = ["배순민"]  # 소장 heads a police station, too


def _by(word: str, particles: str) -> str:
    """The particle for the word: the first behind a consonant."""
    last = word[-1]
    closed = (ord(last) - ord("가")) % 28 > 0 if "가" <= last <= "힣" else last not in VOWELS
    return particles[0 if closed else 1]


@cache
def tagger() -> Tagger:
    return load_tagger()


def found_in(text: str) -> set[str]:
    document = Document("a", "AI 소식", text, DAY)
    return {m.entity_id for m in find_names(document, tagger().lexicon, tagger().morphology).mentions}


@pytest.mark.parametrize("way", PEOPLE)
def test_every_listed_person_is_found(way: str) -> None:
    entries = tagger().lexicon.entries
    posts = [(one.entity, entries[one.posts[0].employer].entity.name, one.posts[0].position)
             for one in entries.values() if one.posts and one.posts[0].employer in entries]  # fmt: skip
    assert len(posts) > 500
    assert [person.name for person, house, post in posts
            if person.entity_id not in found_in(PEOPLE[way](person.name, house, post))] == UNTOLD  # fmt: skip


@pytest.mark.parametrize("way", HOUSES)
def test_every_listed_house_is_found_by_each_plain_name(way: str) -> None:
    houses = [one.entity for one in tagger().lexicon.entries.values() if one.entity.kind == "org"]
    names = [(one.entity_id, alias.surface) for one in houses for alias in one.aliases
             if not alias.ambiguous and "가" <= alias.surface[-1] <= "힣"]  # fmt: skip
    assert len(names) > 900
    assert [name for entity_id, name in names if entity_id not in found_in(HOUSES[way](name))] == []
