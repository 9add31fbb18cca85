"""Feeds shared among workers: every feed polled by one, every host asked by one."""

from collections import Counter
from urllib.parse import urlsplit

import pytest

from extractors.records import FeedSpec
from flows.settings import load_settings
from flows.shares import share_of
from flows.yaml_file import ConfigError

FEEDS = tuple(
    FeedSpec(f"f{number}", f"매체 {number}", f"https://press{number % 100}.example/{number}.xml", "매체")
    for number in range(300)
)


@pytest.mark.parametrize("parts", [1, 2, 3, 7])
def test_every_feed_is_in_one_part_and_every_host_too(parts: int) -> None:
    shares = [share_of(FEEDS, f"{part}/{parts}") for part in range(1, parts + 1)]
    assert sorted(feed.feed_id for share in shares for feed in share) == sorted(feed.feed_id for feed in FEEDS)
    hosts = Counter(host for share in shares for host in {urlsplit(feed.url).netloc for feed in share})
    assert max(hosts.values()) == 1
    assert min(map(len, shares)) > 300 / parts / 3, "no part is left without work"


def test_a_feed_stays_where_it_is_when_others_come_and_go() -> None:
    assert set(share_of(FEEDS[::2], "2/3")) == set(FEEDS[::2]) & set(share_of(FEEDS, "2/3"))


@pytest.mark.parametrize("wrong", ["3/2", "0/2", "2", "a/b", "1/0", "1/2/3", ""])
def test_a_part_that_cannot_be_is_told(wrong: str) -> None:
    if not wrong:
        assert load_settings({"ALLIANCE_WATCH_SHARE": wrong}).share == "1/1"
        return
    with pytest.raises(ConfigError, match="second of three"):
        load_settings({"ALLIANCE_WATCH_SHARE": wrong})
