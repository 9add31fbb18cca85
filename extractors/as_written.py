"""People off the list under the name that the article gives them.

Inside, a person of the gazetteer keeps one id over all spellings (`person:해럴드 로저스`), so that a watch meets every
one of them. Who reads the extraction of a single article knows the spelling that stands there: `person:해롤드 로저스`.
"""

from dataclasses import replace

from extractors.names.persons import is_chinese_name
from extractors.records import Event, Extraction, Mention, Quote

OFF_LIST = "person:"
SHORTEST_JOINED = 4  # 팀쿡 is no whole name that stands for itself; 해럴드로저스 is


def as_written(extraction: Extraction) -> Extraction:
    """The extraction with each `person:이름` spelt as the article first spells the whole name."""
    spelt = _spellings(extraction.mentions)
    if not spelt:
        return extraction
    return replace(
        extraction,
        mentions=tuple(replace(m, entity_id=spelt.get(m.entity_id, m.entity_id)) for m in extraction.mentions),
        events=tuple(_event(event, spelt) for event in extraction.events),
        quotes=tuple(_quote(quote, spelt) for quote in extraction.quotes),
    )


def _spellings(mentions: tuple[Mention, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for mention in mentions:
        name = mention.entity_id.removeprefix(OFF_LIST)
        if mention.entity_id == name or mention.entity_id in found or mention.method == "title_reference":
            continue
        if _is_whole(mention.surface, name):
            found[mention.entity_id] = OFF_LIST + mention.surface
    return {known: written for known, written in found.items() if known != written}


def _is_whole(surface: str, name: str) -> bool:
    """Whether the surface is a whole name in Hangul, not a family name alone or the name in Latin letters."""
    if surface.isascii():
        return False
    if " " in surface or " " not in name or is_chinese_name(surface):
        return True  # 우융밍, who is 에디 우 elsewhere
    return len(surface) >= SHORTEST_JOINED and surface not in name.split()


def _event(event: Event, spelt: dict[str, str]) -> Event:
    return replace(
        event,
        participants=tuple(spelt.get(one, one) for one in event.participants),
        roles=tuple((spelt.get(one, one), role) for one, role in event.roles),
    )


def _quote(quote: Quote, spelt: dict[str, str]) -> Quote:
    return replace(quote, speaker=spelt.get(quote.speaker, quote.speaker)) if quote.speaker else quote
