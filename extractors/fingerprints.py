"""The fingerprint of an article: what is enough to recognise the same news tomorrow without its text."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

from extractors.ids import signed_hash
from extractors.minhash import signature
from extractors.origin import origin_of
from extractors.records import Article, Event, Extraction, Fingerprint
from extractors.story_keys import story_keys

MIN_SENTENCE = 14    # folded characters; shorter ones ("한편 이날 행사에는") are nobody's own
MAX_PARTICIPANTS = 6
LEAD = 200           # characters of text in which the main event stands; background comes later

# Coarser than the tagger's splitter on purpose: copies glue and unglue sentences, and a sentence hash must survive it.
_BREAK = re.compile(r"\n+|(?<=[가-힣][.!?])[\"'”’)\]]*\s*(?=\S)")
_NOT_WORD = re.compile(r"[\W_]+")
_BYLINE = re.compile(
    r"[(\[][가-힣·\s]{2,12}=\s*[가-힣A-Za-z0-9]{2,8}\s*[)\]]|[가-힣]{2,4}\s*(?:기자|특파원)\s*=|\S+@\S+"
)
_FURNITURE = re.compile(r"무단\s*(?:전재|복제)|재배포|저작권|제보|기사\s*문의|구독|카카오톡|ⓒ|사진\s*[=|:]|자료사진")
# Broad kinds that many articles of a day share without telling the same news.
_ACTIVE_ROLES = frozenset({"supplier", "investor", "acquirer", "authority"})
_VAGUE_TYPES = frozenset({"rivalry"})


def fold(text: str) -> str:
    """The text without spaces and punctuation, lower case: what two copies share."""
    return _NOT_WORD.sub("", text).lower()


def sentence_hashes(text: str) -> tuple[int, ...]:
    """Sorted distinct hashes of the folded sentences, without bylines and the furniture of the site."""
    pieces = (piece for piece in _BREAK.split(_BYLINE.sub(" ", text)) if not _FURNITURE.search(piece))
    return tuple(sorted({signed_hash(folded) for piece in pieces if len(folded := fold(piece)) >= MIN_SENTENCE}))


def event_keys(article: Article, events: tuple[Event, ...]) -> tuple[str, ...]:
    """`type|a+b|day|active` for each pair that meets in a main event (in the title or the lead).

    The day is empty where the text gives none; `active` is the supplier, investor, acquirer or authority, if known.
    """
    keys = set()
    for event in events:
        if event.type in _VAGUE_TYPES or not _is_main(event):
            continue
        day = event.date if event.date and len(event.date) == 10 else ""
        for one, other in combinations(sorted(set(event.participants[:MAX_PARTICIPANTS])), 2):
            keys.add(f"{event.type}|{one}+{other}|{day}|{_active(event, one, other)}")
    return tuple(sorted(keys))


def _active(event: Event, one: str, other: str) -> str:
    """Who acts on whom: 삼성전자가 엔비디아에 공급 is not 엔비디아가 삼성전자에 공급."""
    return next((who for who, role in event.roles if role in _ACTIVE_ROLES and who in (one, other)), "")


def _is_main(event: Event) -> bool:
    return any(span.field == "title" or span.start < LEAD for span in event.evidence)


def fingerprint(article: Article, extraction: Extraction, *, story_id: str) -> Fingerprint:
    """The article's fingerprint as a member of the story."""
    return with_keys(Fingerprint(
        article_id=article.article_id,
        story_id=story_id,
        publisher=article.publisher,
        published_at=article.published_at,
        title=article.title,
        sentence_hashes=sentence_hashes(article.text),
        event_keys=event_keys(article, extraction.events),
        signature=signature(fold(_BYLINE.sub(" ", article.text))),
        origin=origin_of(article),
    ))  # fmt: skip


def with_keys(mark: Fingerprint) -> Fingerprint:
    """The fingerprint with the keys that follow from it."""
    return replace(mark, keys=story_keys(mark.title, mark.sentence_hashes, mark.signature, mark.event_keys))


def fingerprints(fresh: Iterable[tuple[Article, Extraction]]) -> tuple[Fingerprint, ...]:
    """Those of the articles, each in a story of its own yet."""
    return tuple(fingerprint(article, found, story_id=article.article_id) for article, found in fresh)
