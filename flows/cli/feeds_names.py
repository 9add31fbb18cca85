"""feeds.yaml as the command line reads it, and ids for new feeds."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from extractors.records import FeedSpec


def load(path: Path) -> "tuple[FeedSpec, ...]":
    """The feeds of the file. ConfigError says where it is wrong."""
    from flows.feeds_file import load_feeds

    return load_feeds(path)


def require_address(url: str) -> None:
    """Ends the command where this is no http or https address."""
    from flows.cli.console import fail
    from flows.http.addresses import AddressRefused
    from flows.http.urls import parse_target

    try:
        parse_target(url)
    except AddressRefused as error:
        why = f": {error}" if "://" in url else ""
        fail(f"{url!r} is no web address{why}", "https://news.example/feed")


def host_of(url: str) -> str:
    """The host of the address; empty where it has none, or is no address."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:                      # http://[::1
        return ""


def free_id(url: str, taken: Collection[str]) -> str:
    """An id from the host that no feed has yet: www.bloter.net is bloter, then bloter-2."""
    host = host_of(url).removeprefix("www.").removeprefix("rss.")
    first = host.split(".")[0]
    base = first if first.isascii() and not first.isdigit() and first.replace("-", "").isalnum() else "feed"
    candidates = [base, *(f"{base}-{number}" for number in range(2, len(taken) + 3))]
    return next(candidate for candidate in candidates if candidate not in taken)
