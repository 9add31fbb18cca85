"""Sentences of a Korean news text: where each begins and ends.

Newspapers glue sentences (`했다.오픈AI가`), put whole sentences into quotation marks (`"간다."라고`), and write
decimals (`3.5%`) and abbreviations (`Inc.`) with the same full stop. A sentence never crosses a newline.
"""

import itertools
import re
from functools import lru_cache

Span = tuple[int, int]

# A quotation longer than this is taken for a stray mark (an apostrophe, inches, a forgotten closing quote).
LONGEST_QUOTE = 1200

QUOTE = re.compile(rf"“[^“”\n]{{0,{LONGEST_QUOTE}}}”|\"[^\"\n]{{0,{LONGEST_QUOTE}}}\"|‘[^‘’\n]{{0,200}}’")
STOP = re.compile(r"[.!?。]+[”\"’')\]」』]*")
POINTS = re.compile("…")
PART = 12  # characters, and more, of a part
HEADING = re.compile(r"[◇◆■□▣●★☞]")
LATIN_SHORT = re.compile(r"(?:\b(?:Inc|Corp|Co|Ltd|Mr|Mrs|Ms|Dr|St|No|vs|Jr|Sr|etc|Vol|Fig|approx)|\b[A-Za-z])$")
# What may follow a stop with no blank between them, when the word before it ends a Korean sentence.
GLUED = re.compile(r"[가-힣A-Za-z0-9一-龥“\"‘'(\[<【◇◆■□▲△▶▷●○※·☞-]")
# `캐릭터.AI와`: a name, unless the word before it ends a sentence (`했다.AI 기업이`)
DOMAIN = re.compile(r"(?<![다요까죠음임함됨])\.(?:AI|ai|com|io|kr)(?![A-Za-z0-9])")
QUOTED_ON = re.compile(r"\s?(?:이?라[고며는면던]|고\b|고 |며\b|는 |란 |면서|이란|등|을|를|의|에|과|와|이[라란]|[,，])")
TOLD = re.compile(r"다\.(?:\s|$|[가-힣])")
ITEM = re.compile(r"[▲△▶◇◆■□]")
SOME = 3  # sentences that make a text no mere list


@lru_cache(maxsize=8)  # events and quotes ask for the same text in turn
def sentences(text: str) -> tuple[Span, ...]:
    """The `[start, end)` spans of the sentences in order: trimmed, not overlapping, none empty, none over a newline."""
    found: list[Span] = []
    at = 0
    for line in text.split("\n"):
        found.extend(_of_line(text, at, at + len(line)))
        at += len(line) + 1
    return tuple(found)


def is_told(text: str) -> bool:
    """Whether a text tells in sentences, and is no list of items (`▲부사장 홍길동`)."""
    return ITEM.search(text) is None and len(TOLD.findall(text)) >= SOME


def quotations(text: str) -> tuple[Span, ...]:
    """The spans of quotations, marks included, that open and close within one line."""
    return tuple(m.span() for m in QUOTE.finditer(text))


def _of_line(text: str, start: int, end: int) -> list[Span]:
    cuts = [start]
    quotes = [(start + a, start + b) for a, b in quotations(text[start:end])]
    if not quotes and STOP.search(text, start, end) is None:  # a line of a title: each part of it tells for itself
        for points in POINTS.finditer(text, start, end):
            cuts += [points.end()] if points.end() - cuts[-1] > PART else []
    marks = sorted([(m.end(), m.start()) for m in STOP.finditer(text, start, end)]
                   + [(m.start(), -1) for m in HEADING.finditer(text, start, end)])  # fmt: skip
    at = 0
    for cut, stop in marks:
        while at < len(quotes) and quotes[at][1] < cut:
            at += 1
        inside = at < len(quotes) and quotes[at][0] < (stop if stop >= 0 else cut) and cut < quotes[at][1]
        if not inside and (stop < 0 or _ends_sentence(text, stop, cut, end)):
            cuts.append(cut)
    return [span for a, b in itertools.pairwise([*sorted(cuts), end]) if (span := _trimmed(text, a, b))]


def _ends_sentence(text: str, stop: int, cut: int, end: int) -> bool:
    if cut >= end:
        return True
    closes_quote = text[cut - 1] in "”\"’'"
    if closes_quote and QUOTED_ON.match(text, cut, end):
        return False  # “간다.”라고 했다: the sentence goes on
    before, after = text[max(0, stop - 8) : stop], text[cut]
    if text[stop] == "." and (LATIN_SHORT.search(before) or DOMAIN.match(text, stop)):
        return False
    if after.isspace():
        return not (text[stop] == "." and before[-1:].isdigit() and text[cut + 1 : cut + 2].isdigit())
    korean = (bool(before) and "가" <= before[-1] <= "힣") or (text[stop] in "!?" and before[-1:] != "")
    return korean and bool(GLUED.match(after))


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
