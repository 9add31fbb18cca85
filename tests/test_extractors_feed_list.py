"""The feeds that we ship: plausible, annotated, and each an address of its own."""

from pathlib import Path

import pytest

from extractors.feed.links import canonical_url
from flows.feeds_file import load_feeds

FEEDS = load_feeds(Path(__file__).parents[1] / "feeds.yaml")


def test_there_are_enough_of_each_kind() -> None:
    assert sum(feed.enabled and feed.kind == "rss" for feed in FEEDS) >= 35
    assert sum(feed.kind == "search" for feed in FEEDS) >= 3


@pytest.mark.parametrize("feed", FEEDS, ids=lambda feed: feed.feed_id)
def test_a_feed_has_a_web_address_and_says_what_is_odd_about_it(feed) -> None:  # type: ignore[no-untyped-def]
    assert canonical_url(feed.url)
    assert feed.note
    assert feed.publisher


def test_search_feeds_are_polled_gently() -> None:
    assert all((feed.interval_seconds or 0) >= 1_800 for feed in FEEDS if feed.kind == "search")
