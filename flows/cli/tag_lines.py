"""The JSON lines of `tag`: one article in, its extraction or the reason why not out."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractors.records import Document, Event, Extraction, Field, Mention, Quote, Refusal
from extractors.text import align
from flows.cli.when import iso_moment

Json = dict[str, object]


class BadLine(Exception):
    """A line that is no article; `line_id` is its id where one could be read."""

    def __init__(self, problem: str, line_id: object = None) -> None:
        super().__init__(problem)
        self.line_id = line_id


@dataclass(frozen=True, slots=True)
class Given:
    """An article as it was given, and its canonical form with the way back from canonical to given offsets."""

    line_id: str | int
    raw: Mapping[Field, str]
    offsets: Mapping[Field, Sequence[int]]
    document: Document

    def span(self, field: Field, start: int, end: int) -> tuple[int, int, str]:
        """Start, end and surface in the text as given, of a span of the canonical text."""
        begin, finish = self.offsets[field][start], self.offsets[field][end]
        return begin, finish, self.raw[field][begin:finish]


def read_line(raw: bytes) -> Given:
    """The article of one line. BadLine says what is wrong with it."""
    fields = _object(raw)
    line_id = fields.get("id")
    if isinstance(line_id, bool) or not isinstance(line_id, str | int):
        raise BadLine("has no id" if line_id is None else "id must be text or a whole number")
    texts: dict[Field, str] = {"title": _text(fields, "title"), "text": _text(fields, "text")}
    aligned = {field: align(text) for field, text in texts.items()}
    published_at = _text(fields, "published_at")
    try:
        moment = iso_moment(published_at) if published_at.strip() else None
    except ValueError as error:
        raise BadLine(f"published_at {error}", line_id) from None
    document = Document(
        str(line_id), aligned["title"][0], aligned["text"][0], moment,
        publisher=_text(fields, "outlet") or None, url=_text(fields, "url") or None,
    )  # fmt: skip
    return Given(line_id, texts, {field: offsets for field, (_, offsets) in aligned.items()}, document)


def _object(raw: bytes) -> Json:
    try:
        fields = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        readable = _id_of(raw.decode("utf-8", "replace"))
        raise BadLine(f"is not UTF-8 (byte 0x{raw[error.start]:02x} at {error.start})", readable) from None
    except ValueError as error:
        raise BadLine(f"is not JSON ({error})") from None
    except RecursionError:
        raise BadLine("is nested too deeply") from None
    if not isinstance(fields, dict):
        raise BadLine("is JSON, but no object")
    return fields


def _id_of(text: str) -> object:
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError):
        return None
    line_id = fields.get("id") if isinstance(fields, dict) else None
    return line_id if isinstance(line_id, str | int) else None


def _text(fields: Json, key: str) -> str:
    """The text of the key, `` where it is absent or null. A lone surrogate becomes U+FFFD: offsets stay."""
    text = fields.get(key)
    if text is None:
        return ""
    if not isinstance(text, str):
        raise BadLine(f"{key} must be text", fields.get("id"))
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _lone(text) else text


def _lone(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


def extraction_json(given: Given, found: Extraction, *, explain: bool = False) -> Json:
    """The output object of the line; all offsets are characters of title and text as given."""
    line: Json = {
        "id": given.line_id,
        "mentions": [_mention(given, mention, explain) for mention in found.mentions],
        "events": [_event(given, event) for event in found.events],
        "quotes": [_quote(given, quote) for quote in found.quotes],
    }
    if explain:
        line["refusals"] = [_refusal(given, refusal) for refusal in found.refusals]
        line["versions"] = {"extractor": found.extractor_version, "gazetteer": found.gazetteer_version}
    return line


def error_json(line_id: object, problem: str) -> Json:
    """The output object of a line that could not be tagged."""
    return {"id": line_id, "error": problem}


def dump(line: Json) -> bytes:
    """One line of JSON in UTF-8, with its newline."""
    try:
        return json.dumps(line, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:  # a lone surrogate in the id: escape it, as JSON can
        return json.dumps(line).encode() + b"\n"


def _mention(given: Given, mention: Mention, explain: bool) -> Json:
    start, end, surface = given.span(mention.field, mention.start, mention.end)
    shown: Json = {
        "entity": mention.entity_id, "field": mention.field, "start": start, "end": end, "surface": surface,
    }  # fmt: skip
    return shown | {"method": mention.method, "why": mention.why} if explain else shown


def _event(given: Given, event: Event) -> Json:
    evidence = [(span.field, *given.span(span.field, span.start, span.end)) for span in event.evidence]
    return {
        "type": event.type,
        "participants": list(event.participants),
        "roles": dict(event.roles),
        "date": event.date,
        "amount": {"value": event.amount.value, "currency": event.amount.currency} if event.amount else None,
        "place": event.place,
        "modality": event.modality,
        "evidence": [{"field": field, "start": start, "end": end} for field, start, end, _ in evidence],
        "confidence": round(event.confidence, 4),
        "rule": event.rule,
    }


def _quote(given: Given, quote: Quote) -> Json:
    start, end, words = given.span(quote.field, quote.start, quote.end)
    return {"speaker": quote.speaker, "words": words, "field": quote.field, "start": start, "end": end}


def _refusal(given: Given, refusal: Refusal) -> Json:
    start, end, surface = given.span(refusal.field, refusal.start, refusal.end)
    return {
        "entity": refusal.entity_id, "field": refusal.field, "start": start, "end": end, "surface": surface,
        "reason": refusal.reason,
    }  # fmt: skip
