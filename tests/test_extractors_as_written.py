"""A single article's extraction names people off the list as the article does."""

from dataclasses import replace

from extractors.as_written import as_written
from extractors.records import Event, Extraction, Mention, Quote

KNOWN, WRITTEN = "person:해럴드 로저스", "person:해롤드 로저스"


def _mention(surface: str, start: int, entity_id: str = KNOWN, method: str = "alias") -> Mention:
    return Mention(entity_id, "text", start, start + len(surface), surface, method)


def test_every_part_of_the_extraction_uses_the_spelling_of_the_article() -> None:
    event = Event("e", "litigation", (KNOWN, "kakao"), "confirmed", (), "rule", roles=((KNOWN, "target"),))
    found = as_written(
        Extraction(
            "a",
            mentions=(_mention("해롤드 로저스", 0), _mention("로저스", 20, method="title_reference")),
            events=(event,),
            quotes=(Quote("text", 0, 3, "말", KNOWN),),
        )
    )
    assert {mention.entity_id for mention in found.mentions} == {WRITTEN}
    assert found.events == (replace(event, participants=(WRITTEN, "kakao"), roles=((WRITTEN, "target"),)),)
    assert found.quotes[0].speaker == WRITTEN


def test_a_family_name_or_a_latin_name_alone_changes_nothing() -> None:
    extraction = Extraction("a", mentions=(_mention("로저스", 0), _mention("Harold Rogers", 10)))
    assert as_written(extraction) == extraction


def test_listed_people_keep_their_ids() -> None:
    extraction = Extraction("a", mentions=(_mention("샘 알트만", 0, "sam-altman"),))
    assert as_written(extraction) == extraction
