"""Stories: which articles tell the same news, decided purely and with the reason.

Four nets, strongest first: the same sentences (a copy, edited or cut), the same wording (MinHash), the same title,
the same event (a rewrite: type, participants, day). An article joins the story of its best match; stories never
merge afterwards, so a story id given once holds.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta

from extractors.minhash import resemblance
from extractors.origin import origin_of_copy
from extractors.records import Fingerprint, Origin, StoryLink
from extractors.story_keys import EVENT, NEEDED, SENTENCE, TITLE, WORDING, kind_of
from extractors.titles import is_routine, title_likeness

WINDOW = timedelta(hours=72)
EVENT_WINDOW = timedelta(hours=36)
WITHIN = (WINDOW, WINDOW, WINDOW, EVENT_WINDOW)     # two articles further apart share no key, by kind
# Tuned on tests/stories: pairwise precision .97 first, then recall.
SAME_SENTENCES = 0.5     # of the shorter article's sentences, at least NEEDED of them
OWN_SHARED = 6           # articles of one publisher share standing sentences: more of them, or a like title, is asked
OWN_TITLE = 0.2
SAME_WORDING = 0.5
OWN_WORDING = 0.8
SAME_TITLE = 0.5         # with at least NEEDED shared words
LIKE_TITLE = 0.4         # enough where the wording is somewhat alike too
LIKE_WORDING = 0.1
SAME_EVENT_TITLE = 0.12  # a rewrite of one event still shares some of its title
COMMON = 300             # a title word in more recent articles than this says nothing
STANDING = 10            # nor does a sentence that one publisher alone prints in so many


@dataclass(frozen=True, slots=True)
class Match:
    """The best earlier article, why it is the same news (a StoryLink reason), and how surely (0 to 1)."""

    fingerprint: Fingerprint
    reason: str
    score: float


@dataclass(slots=True)
class Index:
    """What grouping remembers: the articles that have a key, and how many have it in all.

    It need not hold every article that has a key, only those that share NEEDED with one that will be grouped. It grows
    by every article that is.
    """

    by_article: dict[str, Fingerprint] = field(default_factory=dict)
    holders: dict[int, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))     # article ids, in order
    counts: dict[int, tuple[int, str | None]] = field(default_factory=dict)     # articles, their publisher if it is one

    def add(self, mark: Fingerprint) -> None:
        self.remember(mark)
        for key in mark.keys:
            count, publisher = self.counts.get(key, (0, mark.publisher))
            self.counts[key] = (count + 1, publisher if publisher == mark.publisher else None)

    def remember(self, mark: Fingerprint) -> None:
        """One that is counted already."""
        self.by_article[mark.article_id] = mark
        for key in mark.keys:
            self.holders[key][mark.article_id] = None

    def says_nothing(self, key: int) -> bool:
        """True for what stands everywhere, and for a sentence or word of one publisher's furniture."""
        count, publisher = self.counts.get(key, (0, None))
        return count > COMMON or (count > STANDING and publisher is not None)


def index_of(
    marks: Iterable[Fingerprint], counts: Mapping[int, tuple[int, str | None]], uncounted: Iterable[Fingerprint] = ()
) -> Index:
    """An index of marks that are among those counted, and of some that are not."""
    index = Index(counts=dict(counts))
    for mark in marks:
        index.remember(mark)
    for mark in uncounted:
        index.add(mark)
    return index


def group(marks: Iterable[Fingerprint], index: Index) -> tuple[tuple[StoryLink, ...], tuple[Fingerprint, ...]]:
    """One link for each mark, and the mark in its story, oldest first; an article seen before keeps its story.

    `index` are the articles before; it learns these.
    """
    links, grouped = [], []
    for fresh in sorted(marks, key=lambda mark: (mark.published_at, mark.article_id)):
        link, mark = _place(fresh, index)
        index.add(mark)
        links.append(link)
        grouped.append(mark)
    return tuple(links), tuple(grouped)


def _place(mark: Fingerprint, index: Index) -> tuple[StoryLink, Fingerprint]:
    known = index.by_article.get(mark.article_id)
    if known:
        # A wire story without its dateline was known by its likeness: a word changed makes it nobody's own.
        mark = replace(mark, story_id=known.story_id, origin=known.origin if mark.origin == "own" else mark.origin)
        return StoryLink(mark.article_id, mark.story_id, "new_version", mark.origin), mark
    match = best_match(mark, index)
    if not match:
        return StoryLink(mark.article_id, mark.story_id, "first", mark.origin), mark
    mark = replace(mark, story_id=match.fingerprint.story_id, origin=_origin(mark, match))
    return StoryLink(mark.article_id, mark.story_id, match.reason, mark.origin, round(match.score, 3)), mark


def _origin(mark: Fingerprint, match: Match) -> Origin:
    if match.reason not in ("same_sentences", "same_wording"):
        return mark.origin
    return origin_of_copy(
        mark.origin, match.fingerprint.origin, same_publisher=mark.publisher == match.fingerprint.publisher
    )


def best_match(mark: Fingerprint, index: Index) -> Match | None:
    """The first net that catches anything decides; within a net the best score, then the earliest article."""
    for net in (_same_sentences, _same_wording, _same_title, _same_event):
        matches = [match for match in net(mark, index) if _apart(mark, match.fingerprint) <= WINDOW]
        if matches:
            return min(matches, key=lambda match: (-match.score, match.fingerprint.published_at))
    return None


def _same_sentences(mark: Fingerprint, index: Index) -> Iterable[Match]:
    for other, count in _sharing(mark, SENTENCE, index):
        score = count / min(len(mark.sentence_hashes), len(other.sentence_hashes))
        furniture = count < OWN_SHARED and _unlike_sisters(mark, other)
        if score >= SAME_SENTENCES and not furniture:
            yield Match(other, "same_sentences", score)


def _unlike_sisters(mark: Fingerprint, other: Fingerprint) -> bool:
    """Two articles of one publisher under unlike titles: what they share may be the site's standing sentences."""
    return mark.publisher == other.publisher and title_likeness(mark.title, other.title) < OWN_TITLE


def _same_wording(mark: Fingerprint, index: Index) -> Iterable[Match]:
    for other, _ in _sharing(mark, WORDING, index):
        score = resemblance(mark.signature, other.signature)
        if score >= (OWN_WORDING if _unlike_sisters(mark, other) else SAME_WORDING):
            yield Match(other, "same_wording", score)


def _same_title(mark: Fingerprint, index: Index) -> Iterable[Match]:
    if is_routine(mark.title):
        return
    for other, _ in _sharing(mark, TITLE, index):
        score = title_likeness(mark.title, other.title)
        alike = score >= LIKE_TITLE and resemblance(mark.signature, other.signature) >= LIKE_WORDING
        if (score >= SAME_TITLE or alike) and not _rival_events(mark, other):
            yield Match(other, "same_title", score)


def _same_event(mark: Fingerprint, index: Index) -> Iterable[Match]:
    for other, _ in _sharing(mark, EVENT, index):
        score = _event_overlap(mark.event_keys, other.event_keys)
        near = _apart(mark, other) <= EVENT_WINDOW
        if near and score >= 0.5 and title_likeness(mark.title, other.title) >= SAME_EVENT_TITLE:
            yield Match(other, "same_event", score)


def _sharing(mark: Fingerprint, kind: int, index: Index) -> Iterable[tuple[Fingerprint, int]]:
    """The articles that share enough keys of the kind, and how many; a key that says nothing is none."""
    telling = (key for key in mark.keys if kind_of(key) == kind and not index.says_nothing(key))
    shared = Counter(article_id for key in telling for article_id in index.holders.get(key, ()))
    return ((index.by_article[one], count) for one, count in shared.items() if count >= NEEDED[kind])


def _apart(one: Fingerprint, other: Fingerprint) -> timedelta:
    return abs(one.published_at - other.published_at)


def _event_overlap(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """The share of the smaller set's pairs that the other tells too; days agree where both are given."""
    agreeing = sum(any(_agree(key, candidate) for candidate in other) for key in one)
    return min(1.0, agreeing / min(len(one), len(other)))


def _agree(key: str, other: str) -> bool:
    """Type and pair are the same, and so are day and active party where both say them."""
    kind, pair, *details = key.split("|")
    other_kind, other_pair, *other_details = other.split("|")
    same = (kind, pair) == (other_kind, other_pair)
    return same and all(not a or not b or a == b for a, b in zip(details, other_details, strict=False))


def _rival_events(mark: Fingerprint, other: Fingerprint) -> bool:
    """Both report an event of one type, by other parties: 앤트로픽에 투자 and 퍼플렉시티에 투자 have like titles."""
    shared = {key.split("|")[0] for key in mark.event_keys} & {key.split("|")[0] for key in other.event_keys}
    return bool(shared) and not any(_agree(key, one) for key in mark.event_keys for one in other.event_keys)
