"""Records of what is written and what it says: entities, articles, extractions, stories, deals."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from extractors.vocabulary import (
    DealChangeKind,
    DealState,
    EntityKind,
    EntryOutcome,
    EventType,
    Field,
    Modality,
    Origin,
)


@dataclass(frozen=True, slots=True)
class Alias:
    surface: str
    ambiguous: bool = False                 # counts only with support in the same article


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation or topic of the gazetteer."""

    entity_id: str
    kind: EntityKind
    name: str                               # Korean, as newspapers write it
    name_en: str | None = None
    wikidata: str | None = None
    aliases: tuple[Alias, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned page. `outcome` is "stored" for a good article, else the EntryOutcome that says why not."""

    article_id: str
    url: str
    canonical_url: str
    title: str
    text: str                               # canonical text (extractors.text): NFC, paragraphs split by a blank line
    publisher: str
    published_at: datetime
    fetched_at: datetime
    outcome: EntryOutcome = "stored"
    reason: str = ""
    feed_id: str | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    language: str = "ko"
    published_source: Literal["feed", "page", "first_seen"] = "feed"
    modified_at: datetime | None = None
    method: str = "trafilatura"             # the cleaning step that gave the body
    text_hash: str = ""                     # of title and text, whitespace folded
    page_title: str | None = None           # the headline on its page; "" for the title itself, None: not known


@dataclass(frozen=True, slots=True)
class Document:
    """What the tagger reads: an article stripped to what the rules use."""

    article_id: str
    title: str
    text: str
    published_at: datetime | None = None
    publisher: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    field: Field
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity at a span. `entity_id` is a gazetteer id, or `person:이름` for an executive off the list."""

    entity_id: str
    field: Field
    start: int
    end: int
    surface: str
    method: str                             # alias | title_reference | open_executive | ...
    why: str = ""                           # for `tag --explain`: alias, context, antecedent


@dataclass(frozen=True, slots=True)
class Refusal:
    """A candidate that was not taken, and why (for `tag --explain`)."""

    entity_id: str
    field: Field
    start: int
    end: int
    surface: str
    reason: str


@dataclass(frozen=True, slots=True)
class Amount:
    value: int | float                      # in whole units of the currency
    currency: str                           # ISO 4217


@dataclass(frozen=True, slots=True)
class Event:
    """One distinct event that an article reports, however often it says so."""

    event_id: str                           # hash of article, type, participants and first evidence
    type: EventType
    participants: tuple[str, ...]           # entity ids, sorted by first mention
    modality: Modality
    evidence: tuple[Span, ...]              # first is the best
    rule: str                               # name of the rule that made it
    roles: tuple[tuple[str, str], ...] = ()  # (entity id, investor|investee|supplier|customer|acquirer|...)
    date: str | None = None                 # ISO, as exact as the text: 2025-02-04, 2025-02, 2025-Q1, 2025
    amount: Amount | None = None
    place: str | None = None
    confidence: float = 0.5                 # the share of such events that are right


@dataclass(frozen=True, slots=True)
class Quote:
    field: Field
    start: int
    end: int                                # of the words between the quotation marks
    words: str
    speaker: str | None = None              # entity id where the text says who


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything the extractors say about one article."""

    article_id: str
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    extractor_version: str = ""
    gazetteer_version: str = ""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What story grouping remembers of an article."""

    article_id: str
    story_id: str
    publisher: str
    published_at: datetime
    title: str
    sentence_hashes: tuple[int, ...] = ()   # signed 64 bit, of normalised sentences
    event_keys: tuple[str, ...] = ()        # type|participants|day
    signature: tuple[int, ...] = ()         # MinHash of the text's character shingles, unsigned 32 bit
    origin: Origin = "own"
    keys: tuple[int, ...] = ()              # what its like is found by, signed 64 bit: see extractors.story_keys


@dataclass(frozen=True, slots=True)
class StoryLink:
    """An article's place in a story, and why. A new story has its first article's id."""

    article_id: str
    story_id: str
    reason: str                             # first | same_sentences | same_title | same_event | ...
    origin: Origin = "own"
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Deal:
    """One matter between the same parties, across articles, as it stands after its last change."""

    deal_id: str                            # hash of the article that opened it, type, parties and sum
    type: EventType                         # of its first event
    parties: tuple[str, ...]                # entity ids, sorted
    state: DealState
    title: str                              # of its first article
    first_told_at: datetime
    last_told_at: datetime
    amount: Amount | None = None            # as last told
    story_ids: tuple[str, ...] = ()         # that tell of it, sorted


@dataclass(frozen=True, slots=True)
class DealChange:
    """What one report says about a deal, and what that changed."""

    event_id: str                           # the report: an event of one article
    deal_id: str
    article_id: str
    story_id: str
    kind: DealChangeKind
    state: DealState                        # that this report gives it
    told_at: datetime                       # publication
    publisher: str
    reason: str                             # one English sentence
    evidence: str                           # the words that say so
    date: str | None = None                 # of the event, ISO, as exact as the text
    amount: Amount | None = None
