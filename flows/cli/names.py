"""Entity names as people type them on the command line: resolved, corrected, completed."""

from functools import cache
from typing import TYPE_CHECKING, NoReturn

from flows.cli.console import fail

if TYPE_CHECKING:
    from extractors.names.gazetteer import Lexicon


@cache
def lexicon() -> "Lexicon":
    """The gazetteer, loaded when the first name is looked up."""
    from extractors.names.gazetteer import load_lexicon
    from flows.settings import load_settings

    return load_lexicon(load_settings().entities)


def resolve(name: str) -> str:
    """The entity id that the name means. A name nobody bears, or several do, ends the command with what to write."""
    from extractors.lookup import lookup

    found = lookup(name, lexicon().entities)
    if len(found) != 1:
        _refuse(name, found)
    return found[0]


def _refuse(name: str, found: tuple[str, ...]) -> NoReturn:
    from extractors.lookup import suggestions

    if found:
        fail(f"{name!r} may be {' or '.join(found)}", "the id that you mean")
    near = suggestions(name, lexicon().entities)
    if near:
        fail(f"{name!r} is not in the gazetteer; did you mean {' or '.join(near)}?", f"'{near[0]}'")
    fail(f"{name!r} is not in the gazetteer", f"'person:{name}' for an executive off the list")


def shown(entity_id: str) -> str:
    """The Korean name of the entity; an executive off the list is his own name."""
    entity = lexicon().entities.get(entity_id)
    return entity.name if entity else entity_id.removeprefix("person:")


def complete(incomplete: str) -> list[tuple[str, str]]:
    """Names and ids that begin so, with what they are, for the Tab key."""
    wanted = incomplete.casefold()
    return [
        (written, f"{entity.kind} {entity.entity_id}")
        for entity in lexicon().entities.values()
        for written in (entity.name, entity.entity_id)
        if written.casefold().startswith(wanted)
    ][:50]
