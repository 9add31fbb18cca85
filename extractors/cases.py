"""The cases before a batch of decisions: every watch with every article that it touches."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractors.match import Match, match
from extractors.records import Article, Extraction, StoryLink, Watch


@dataclass(frozen=True, slots=True)
class Case:
    """One watch that touches one article, with all that the decision needs."""

    watch: Watch
    article: Article
    extraction: Extraction
    link: StoryLink
    found: Match
    source_count: int = 1                   # independent origins of the story in this batch


def touching(
    watches: Sequence[Watch],
    fresh: Sequence[tuple[Article, Extraction]],
    links: Mapping[str, StoryLink],
    names: Mapping[str, str],
) -> list[Case]:
    """Every touching pair, oldest article first."""
    cases = []
    sources = _source_counts(fresh, links)
    for article, extraction in sorted(fresh, key=lambda pair: (pair[0].published_at, pair[0].article_id)):
        link = links.get(article.article_id) or StoryLink(article.article_id, article.article_id, "first")
        for watch in watches:
            found = match(watch, article, extraction, names)
            if found:
                cases.append(Case(watch, article, extraction, link, found, sources.get(link.story_id, 1)))
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
