"""Does an extraction say what its invented article expects? The differences, as sentences for a test's message."""

from collections.abc import Iterator

from demo.articles import DemoArticle, ExpectedEvent
from extractors.records import Event, Extraction


def differences(article: DemoArticle, extraction: Extraction) -> tuple[str, ...]:
    """Everything expected that was not found, and everything found that must not be; empty where all is well."""
    return (*_mention_differences(article, extraction), *_event_differences(article, extraction))


def _mention_differences(article: DemoArticle, extraction: Extraction) -> Iterator[str]:
    found = {mention.entity_id for mention in extraction.mentions}
    yield from (f"{article.key}: {entity_id} was not found" for entity_id in article.mentions if entity_id not in found)
    for mention in extraction.mentions:
        if mention.entity_id in article.absent:
            yield f"{article.key}: {mention.surface!r} is not {mention.entity_id} ({mention.method})"


def _event_differences(article: DemoArticle, extraction: Extraction) -> Iterator[str]:
    for expected in article.events:
        if not any(agrees(expected, event) for event in extraction.events):
            who = ", ".join(expected.participants)
            yield f"{article.key}: no {expected.modality} {expected.type} of {who} on {expected.date or 'any day'}"


def agrees(expected: ExpectedEvent, event: Event) -> bool:
    """True where type and modality are those expected, all expected parties take part, and date and amount fit."""
    return (
        event.type == expected.type
        and event.modality == expected.modality
        and set(expected.participants) <= set(event.participants)
        and expected.date in (None, event.date)
        and (expected.amount is None or (event.amount is not None and event.amount.value == expected.amount))
    )
