"""`clean`: a page in, its article as JSON out."""

import json
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli.console import fail, say
from flows.cli.frame import FILTER, Help
from flows.cli.page import article_of, exit_code
from flows.cli.when import iso_moment

if TYPE_CHECKING:
    from extractors.records import Article

CLEAN = Help(
    """Clean one page: HTML in, the article as JSON out.

The output is {"url", "canonical_url", "title", "authors", "published_at", "modified_at", "publisher", "language",
"text", "outcome", "reason", "method"}; times are UTC. A page that holds no article says so in "outcome".

Exit 0: an article. 1: there is none (the JSON says why). 2: the file cannot be read. 3: the address cannot be had now.
Private addresses are refused unless ALLIANCE_WATCH_ALLOW_HOSTS names them.""",
    (
        ("alliance-watch clean page.html --url https://news.example/1", "a saved page"),
        ("alliance-watch clean https://news.example/1", "fetch it first, politely"),
        ("curl -s https://news.example/1 | alliance-watch clean - --url https://news.example/1", "as a filter"),
    ),
    FILTER,
)


def clean(
    source: Annotated[str, typer.Argument(metavar="FILE|URL|-", help="The page; - reads it from stdin.")],
    url: Annotated[str, typer.Option(help="The address the page came from.")] = "",
    feed_title: Annotated[str | None, typer.Option(help="Its title in the feed, preferred to the page's.")] = None,
    published: Annotated[
        str | None, typer.Option(metavar="WHEN", help="Its time in the feed, ISO; without a zone Korean time.")
    ] = None,
) -> None:
    """Print the article of the page as one JSON object."""
    from flows.settings import load_settings

    try:
        published_at = iso_moment(published) if published else None
    except ValueError as error:
        fail(f"--published {error}", "2026-11-03T09:00+09:00")
    now = datetime.now(UTC)
    article = article_of(source, load_settings(), now=now, url=url, feed_title=feed_title, published_at=published_at)
    sys.stdout.write(json.dumps(article_json(article), ensure_ascii=False) + "\n")
    if article.outcome != "stored":
        say(f"{article.outcome}: {article.reason}")
        raise typer.Exit(exit_code(article))


def article_json(article: "Article") -> dict[str, object]:
    """The article as the command prints it; a time that neither feed nor page told is null."""
    told = article.published_source != "first_seen"
    return {
        "url": article.url,
        "canonical_url": article.canonical_url,
        "title": article.title,
        "authors": list(article.authors),
        "published_at": article.published_at.isoformat() if told else None,
        "modified_at": article.modified_at.isoformat() if article.modified_at else None,
        "publisher": article.publisher,
        "language": article.language,
        "text": article.text,
        "outcome": article.outcome,
        "reason": article.reason,
        "method": article.method,
    }
