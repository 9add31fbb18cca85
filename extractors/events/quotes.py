"""Quotes: the words between quotation marks and who said them."""

from extractors.records import Document, Mention, Quote


def find_quotes(doc: Document, mentions: tuple[Mention, ...]) -> tuple[Quote, ...]:
    """The spoken quotes of the document in order; the speaker where the text says who."""
    return ()
