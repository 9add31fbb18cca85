"""Feeds shared among workers: each takes its part of feeds.yaml, and a host's feeds are all in one part. Pure."""

from collections.abc import Sequence
from zlib import crc32

from extractors.records import FeedSpec
from flows.http.urls import host_key, parse_target


def share_of(feeds: Sequence[FeedSpec], share: str) -> tuple[FeedSpec, ...]:
    """The feeds of part `2/3`: every feed is in one of the three, and stays there whatever else feeds.yaml holds."""
    part, parts = (int(number) for number in share.split("/"))
    return tuple(feed for feed in feeds if crc32(host_key(parse_target(feed.url)).encode()) % parts == part - 1)
