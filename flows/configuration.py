"""The operator's two files, read together: whom we poll, whom we watch."""

import logging
from dataclasses import dataclass
from pathlib import Path

from extractors.names.gazetteer import Lexicon
from extractors.records import FeedSpec
from flows.feeds_file import load_feeds
from flows.settings import Settings
from flows.shares import share_of
from flows.watch_file import BUILT_IN, Watchlist, load_watchlist

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Configuration:
    feeds: tuple[FeedSpec, ...]             # all of feeds.yaml
    ours: tuple[FeedSpec, ...]              # those that this worker polls
    watchlist: Watchlist


def load_configuration(settings: Settings, lexicon: Lexicon) -> Configuration:
    """Both files. Raises ConfigError with file, line and remedy."""
    feeds = load_feeds(settings.feeds)
    return Configuration(feeds, share_of(feeds, settings.share), watchlist_of(settings, lexicon))


def watchlist_of(settings: Settings, lexicon: Lexicon) -> Watchlist:
    """The watchlist. Raises ConfigError with file, line and remedy.

    Where no watchlist was named and none lies here, nobody is watched: articles and events are stored all the same.
    """
    if settings.watchlist == Path("watchlist.yaml") and not settings.watchlist.exists():
        log.info("no watchlist.yaml here: no alerts")
        return Watchlist((), BUILT_IN)
    return load_watchlist(settings.watchlist, lexicon)
