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


def touching(
    watches: Sequence[Watch],
    fresh: Sequence[tuple[Article, Extraction]],
    links: Mapping[str, StoryLink],
    names: Mapping[str, str],
) -> list[Case]:
    """Every touching pair, oldest article first."""
    cases = []
    for article, extraction in sorted(fresh, key=lambda pair: (pair[0].published_at, pair[0].article_id)):
        link = links.get(article.article_id) or StoryLink(article.article_id, article.article_id, "first")
        for watch in watches:
            found = match(watch, article, extraction, names)
            if found:
                cases.append(Case(watch, article, extraction, link, found))
    return cases
