"""From a name as a person writes it to an entity of the gazetteer, and what was probably meant otherwise."""

import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from extractors.records import Entity

OFF_LIST = "person:"     # an executive off the gazetteer: person:홍길동


def lookup(name: str, entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """The ids that the name may mean: an id, a Korean or English name, or an alias, spaces and case aside.

    A proper name wins over an alias; more than one id is left for the person to choose from.
    """
    if name in entities or name.startswith(OFF_LIST):
        return (name,)
    wanted = _fold(name)
    proper = [entity.entity_id for entity in entities.values() if wanted in map(_fold, _proper(entity))]
    if proper:
        return tuple(proper)
    return tuple(
        entity.entity_id
        for entity in entities.values()
        if wanted in (_fold(alias.surface) for alias in entity.aliases)
    )


def suggestions(name: str, entities: Mapping[str, Entity], *, count: int = 3) -> tuple[str, ...]:
    """The names most like this one, letter by letter of Hangul: 올트만 is one vowel from 올트먼."""
    spelled: dict[str, str] = {}
    for entity in entities.values():
        for written in (*_proper(entity), entity.entity_id, *(alias.surface for alias in entity.aliases)):
            spelled.setdefault(_letters(written), written)
    near = get_close_matches(_letters(name), spelled, n=count, cutoff=0.7)
    return tuple(spelled[letters] for letters in near)


def _proper(entity: Entity) -> Iterable[str]:
    return [entity.name, *([entity.name_en] if entity.name_en else [])]


def _fold(name: str) -> str:
    return "".join(unicodedata.normalize("NFC", name).split()).casefold()


def _letters(name: str) -> str:
    """The jamo of the name: NFD takes each syllable apart."""
    return unicodedata.normalize("NFD", _fold(name))
