"""The sentence that an alert quotes, and the name in it."""

from extractors.records import Article, Extraction, Span
from extractors.sentences import sentences

LONGEST = 300        # characters of a quoted sentence


def sentence_at(article: Article, span: Span) -> Span:
    """The sentence around the span (the whole title for a span in the title), without outer spaces."""
    if span.field == "title":
        return Span("title", 0, len(article.title))
    for start, end in sentences(article.text):
        if start <= span.start < end:
            return Span("text", start, end)
    return span


def quoted(article: Article, extraction: Extraction, span: Span | None, entity_id: str | None) -> tuple[str, str]:
    """The sentence as one line of at most 300 characters, and the entity's surface within it ("" where absent)."""
    if span is None:
        return article.title, ""
    sentence = sentence_at(article, span)
    text = article.title if sentence.field == "title" else article.text
    inside = [
        mention.surface
        for mention in extraction.mentions
        if mention.entity_id == entity_id and mention.field == sentence.field
        and sentence.start <= mention.start and mention.end <= sentence.end
    ]
    words = " ".join(text[sentence.start : sentence.end].split())
    if len(words) > LONGEST:
        words = words[: LONGEST - 1].rstrip() + "…"
    surface = inside[0] if inside else ""
    return words, surface if surface in words else ""
