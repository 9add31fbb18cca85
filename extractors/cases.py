"""The cases before a batch of decisions: every watch with every article that it touches."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractors.match import Match, match
from extractors.records import Article, Extraction, StoryLink, Watch
from extractors.signal_match import on_signals, signal_matches
from extractors.signals import Signs


@dataclass(frozen=True, slots=True)
class Case:
    """One watch that touches one article, with all that the decision needs."""

    watch: Watch
    article: Article
    extraction: Extraction
    link: StoryLink
    found: Match
    source_count: int = 1                   # independent origins of the story in this batch

    @property
    def topic(self) -> str:
        """What is told once for each watch: the story, or a deal's new state, or a name's day."""
        return self.found.key or self.link.story_id


def touching(
    watches: Sequence[Watch],
    fresh: Sequence[tuple[Article, Extraction]],
    links: Mapping[str, StoryLink],
    names: Mapping[str, str],
    signs: Signs,
) -> list[Case]:
    """Every touching pair, oldest article first; on signals one case for each that fires."""
    cases = []
    sources = _source_counts(fresh, links)
    for article, extraction in sorted(fresh, key=lambda pair: (pair[0].published_at, pair[0].article_id)):
        link = links.get(article.article_id) or StoryLink(article.article_id, article.article_id, "first")
        for watch in watches:
            if on_signals(watch):
                found = signal_matches(watch, article, extraction, names, signs)
            else:
                one = match(watch, article, extraction, names)
                found = (one,) if one else ()
            source_count = sources.get(link.story_id, 1)
            cases += [Case(watch, article, extraction, link, one, source_count) for one in found]
    return cases


def _source_counts(
    fresh: Sequence[tuple[Article, Extraction]], links: Mapping[str, StoryLink]
) -> dict[str, int]:
    """Independent origins by story: each publisher's own report counts, all wire copies together count once."""
    origins: dict[str, set[str]] = {}
    for article, _ in fresh:
        link = links.get(article.article_id)
        if link:
            origins.setdefault(link.story_id, set()).add(article.publisher if link.origin == "own" else link.origin)
    return {story_id: len(found) for story_id, found in origins.items()}
