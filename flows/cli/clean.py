"""`clean`: a page in, its article as JSON out."""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli.console import NOTHING, fail, say
from flows.cli.frame import FILTER, Help
from flows.cli.when import iso_moment

if TYPE_CHECKING:
    from extractors.records import Article

CLEAN = Help(
    """Clean one page: HTML in, the article as JSON out.

The output is {"url", "canonical_url", "title", "authors", "published_at", "modified_at", "publisher", "language",
"text", "outcome", "reason", "method"}. A page that holds no article says so in "outcome".

Exit 0: an article. 1: no article in it (the JSON is printed). 2: the file cannot be read. 3: the address could not be
reached. Private addresses are refused unless ALLIANCE_WATCH_ALLOW_HOSTS names them.""",
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
    try:
        published_at = iso_moment(published) if published else None
    except ValueError:
        fail(f"--published {published!r} is no ISO date or time", "2026-11-03T09:00+09:00")
    now = datetime.now(UTC)
    if source.startswith(("http://", "https://")):
        fail("not yet")
    else:
        article = _cleaned(_read(source), url or _file_url(source), None, feed_title, published_at, now)
    sys.stdout.write(json.dumps(article_json(article), ensure_ascii=False) + "\n")
    if article.outcome != "stored":
        say(f"{article.outcome}: {article.reason}")
        raise typer.Exit(NOTHING)


def article_json(article: "Article") -> dict[str, object]:
    """The article as the command prints it; times are ISO in UTC."""
    return {
        "url": article.url,
        "canonical_url": article.canonical_url,
        "title": article.title,
        "authors": list(article.authors),
        "published_at": article.published_at.isoformat(),
        "modified_at": article.modified_at.isoformat() if article.modified_at else None,
        "publisher": article.publisher,
        "language": article.language,
        "text": article.text,
        "outcome": article.outcome,
        "reason": article.reason,
        "method": article.method,
    }


def _cleaned(
    body: bytes,
    url: str,
    content_type: str | None,
    feed_title: str | None,
    published_at: datetime | None,
    now: datetime,
) -> "Article":
    from extractors.page.clean import clean_page

    return clean_page(
        body, url=url, fetched_at=now, content_type=content_type, feed_title=feed_title, published_at=published_at
    )


def _read(source: str) -> bytes:
    if source == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(source).read_bytes()
    except OSError as error:
        fail(f"{source}: {error.strerror}", "the path of a saved page, an address, or - to read stdin")


def _file_url(source: str) -> str:
    return "" if source == "-" else Path(source).resolve().as_uri()
