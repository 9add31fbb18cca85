"""Personnel lists (`[인사]`): every `▲직함 이름` is an appointment, though no sentence says so."""

import re

from extractors.events.dates import When
from extractors.events.merge import Draft
from extractors.events.phrases import NounKind
from extractors.records import Document, Mention, Span

LIST_TITLE = re.compile(r"^\s?[\[<(【]?\s?(?:인사|인사·부고|부고·인사|동정·인사)\s?[\]>)】·]|\[인사")
SECTION = re.compile(r"[◇■◆□]\s?[^\n◇■◆□▲△▶]*")
ITEM = re.compile(r"[▲△▶]\s?[^\n◇■◆□▲△▶]+")
NOT_PERSONNEL = re.compile(r"부고|별세|모친상|부친상|장인상|장모상|발인|빈소")


def is_personnel_list(doc: Document) -> bool:
    return LIST_TITLE.search(doc.title) is not None


def personnel_drafts(
    doc: Document, mentions: tuple[tuple[Mention, NounKind], ...], dates: tuple[When, ...]
) -> list[Draft]:
    """The appointments of the list: each item's person, with the organisation of the item, else of its section."""
    here = [(m, kind) for m, kind in mentions if m.field == "text"]
    dead = NOT_PERSONNEL.search(doc.text)
    drafts: list[Draft] = []
    for section, start, end in _sections(doc.text):
        if dead and start >= dead.start():
            break
        heading_orgs = [m.entity_id for m, kind in here if kind == "org" and section[0] <= m.start < section[1]]
        day = next((w.iso for w in dates if section[0] <= w.start < section[1]), None)
        for item in ITEM.finditer(doc.text, start, end):
            inside = [(m, kind) for m, kind in here if item.start() <= m.start < item.end()]
            people = [m.entity_id for m, kind in inside if kind == "person"]
            orgs = [m.entity_id for m, kind in inside if kind == "org"] or heading_orgs[:1]
            if people:
                roles = dict.fromkeys([*people, *orgs], "-")
                stop = item.start() + len(item[0].rstrip())
                drafts.append(Draft("appointment", roles, "confirmed", [Span("text", item.start(), stop)],
                                    "appointment/list", 1, 0.75, date=day, dated=day is not None,
                                    separate=True))  # fmt: skip
    return drafts


def _sections(text: str) -> list[tuple[tuple[int, int], int, int]]:
    """The heading's span and the `[start, end)` of the section under it; one section where there are no headings."""
    heads = [m.span() for m in SECTION.finditer(text)] or [(0, 0)]
    ends = [h[0] for h in heads[1:]] + [len(text)]
    return [(head, head[0], end) for head, end in zip(heads, ends, strict=True)]
