"""What belongs to the AI scene: `하나은행, 나라사랑카드 출시` is news, and no event of the kind that we watch for."""

import re
from collections.abc import Iterable, Sequence

from extractors.events.drafts import Draft
from extractors.names.gazetteer import Lexicon
from extractors.records import Document, Mention, Refusal, Span

# What AI is made of and moves, and AI itself; where birds are ill, AI is their flu.
MADE_OF_IT = (
    r"(?<![A-Za-z])(?:GPU|NPU|HBM|LLM)(?![A-Za-z])|인공\s?지능|반도체|메모리(?!얼|\s?폼)|파운드리|데이터\s?센터|"
    r"클라우드(?!\s?펀딩)|언어\s?모델|챗봇|휴머노이드|로봇|자율\s?주행|슈퍼컴퓨터|양자\s?(?:컴퓨|기술)"
)
SPOKEN_OF = re.compile(rf"(?<![A-Za-z])AI(?![A-Za-z])|{MADE_OF_IT}")
BESIDE_FLU = re.compile(MADE_OF_IT)
FLU = re.compile(r"조류\s?(?:인플루엔자|독감|AI)|고병원성|살처분|가금")
NONE_OF_IT = "only those beside the AI scene take part (`aside`), and AI is not spoken of"
OPENS = 200  # characters of the text: what the article is about


def may_tell(doc: Document, mentions: Sequence[Mention], lexicon: Lexicon) -> bool:
    """Whether the article may hold an event of the scene at all: it names one of it, or speaks of AI."""
    known = {mention.entity_id for mention in mentions}
    words = _words(doc)
    return not all(map(lexicon.is_aside, known)) or bool(words.search(doc.title) or words.search(doc.text))


def of_the_scene(
    drafts: Iterable[Draft], doc: Document, mentions: Sequence[Mention], lexicon: Lexicon
) -> tuple[list[Draft], list[Draft]]:
    """The events in which somebody of the scene takes part, or whose sentences speak of AI; and the others.

    Of houses beside the scene (`aside` in orgs.yaml: 쿠팡, 셀트리온, 국토부) and of executives off the list, only
    such are told: `한화에어로, 폴란드에 천무 공급` is not, `NHN, AI 돌봄 협약` is. An article that opens with AI tells
    what else it opens with and what becomes of those in its title; one that opens with anybody of the scene, what
    becomes of executives.
    """
    opening = (Span("title", 0, len(doc.title)), Span("text", 0, OPENS))
    of_ai = any(_speaks(doc, span) for span in opening)
    about = of_ai or any(_names(span, mentions, lexicon) for span in opening)
    titled = {lexicon.acts_for(m.entity_id) for m in mentions if m.field == "title"}
    kept: list[Draft] = []
    others: list[Draft] = []
    for draft in drafts:
        told = (
            not all(map(lexicon.is_aside, draft.roles))
            or (of_ai and (draft.opens or not titled.isdisjoint(draft.roles)))
            or (about and all(one.startswith("person:") for one in draft.roles))
            or any(_speaks(doc, span) or _names(span, mentions, lexicon) for span in draft.evidence)
        )
        (kept if told else others).append(draft)
    return kept, others


def refused(draft: Draft, doc: Document) -> Refusal:
    """The event that is none of the scene, at the sentence that tells it."""
    span = draft.evidence[0]
    surface = _text(doc, span)[span.start : span.end]
    return Refusal(next(iter(draft.roles)), span.field, span.start, span.end, surface, f"{draft.type}: {NONE_OF_IT}")


def nothing_of_it(mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[Refusal, ...]:
    """Why an article that names only such houses tells nothing: at the first mention of each house and person."""
    first: dict[str, Mention] = {}
    for mention in mentions:
        if lexicon.kind_of(mention.entity_id) != "topic":
            first.setdefault(mention.entity_id, mention)
    return tuple(Refusal(m.entity_id, m.field, m.start, m.end, m.surface, f"no event: {NONE_OF_IT}")
                 for m in first.values())  # fmt: skip


def _words(doc: Document) -> re.Pattern[str]:
    return BESIDE_FLU if FLU.search(doc.title) or FLU.search(doc.text) else SPOKEN_OF


def _text(doc: Document, span: Span) -> str:
    return doc.title if span.field == "title" else doc.text


def _speaks(doc: Document, span: Span) -> bool:
    """Whether AI is spoken of there."""
    return _words(doc).search(_text(doc, span), span.start, span.end) is not None


def _names(span: Span, mentions: Sequence[Mention], lexicon: Lexicon) -> bool:
    """Whether a house or topic of the scene is named there."""
    inside = (m.entity_id for m in mentions if m.field == span.field and span.start <= m.start < span.end)
    return any(lexicon.kind_of(one) != "person" and not lexicon.is_aside(one) for one in inside)
