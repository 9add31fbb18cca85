"""The press of the soak: 100 feeds on loopback whose articles appear as a simulated clock goes on, faults mixed in.

Everything follows from numbers: article k of feed f appears at a moment of its own, has a page of its own, and fails
or not at a moment, the same in every run. A process of its own serves it, so that nothing of it is measured.
"""

import hashlib
import multiprocessing
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import lru_cache, partial
from html import escape
from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import Synchronized
from random import Random

from benchmarks.synthetic import sentence
from demo.articles import DemoArticle
from demo.faults import NOTICE, Reply
from demo.generate import generate_article
from demo.server import Request, Server

Clock = Synchronized                    # of a float

LISTED = 40                             # items of a feed; of a busy one half a day's
HOSTS = 20
FEEDS = 100
OWN_SENTENCES = 12
TWIN_EVERY = 20                         # articles: such a one is listed a second time, with tracking parameters
FAULTS: tuple[tuple[float, Reply], ...] = (     # the share of a feed's half hours, and what it answers in them
    (0.010, Reply(500, b"<h1>500</h1>")),
    (0.006, Reply(503, NOTICE.encode())),
    (0.004, Reply(429, b"", headers=(("Retry-After", "900"),))),
    (0.004, Reply(404, b"<h1>404</h1>")),
    (0.004, Reply(200, b"<rss version='2.0'><channel><item><title>", "application/xml", length="long")),
    (0.004, Reply(200, NOTICE.encode())),
)
PAGE_FAULTS = 0.02                      # the share of pages that answer 503 in their first half hour


@dataclass(frozen=True, slots=True)
class Plan:
    """How much appears when."""

    began_at: datetime
    per_day: float                      # articles of one feed
    feeds: int = FEEDS

    def moment(self, feed: int, number: int) -> datetime:
        """When the article appears; feeds are apart, and none is punctual."""
        away = (number + share("at", feed, number)) / self.per_day + share("feed", feed) / self.per_day
        return (self.began_at + timedelta(days=away)).replace(microsecond=0)

    def published(self, feed: int, now: datetime) -> int:
        """How many articles of the feed have appeared."""
        count = max(int((now - self.began_at) / timedelta(days=1) * self.per_day) + 1, 0)
        while count and self.moment(feed, count - 1) > now:
            count -= 1
        return count

    @property
    def listed(self) -> int:
        """Items of a feed."""
        return max(LISTED, int(self.per_day / 2))

    def article(self, feed: int, number: int) -> DemoArticle:
        return _article(feed, number, self.moment(feed, number))


@lru_cache(maxsize=20_000)      # a feed lists its articles again and again
def _article(feed: int, number: int, at: datetime) -> DemoArticle:
    """Most of it is its own: articles made of few sentences only resemble each other as no news does."""
    dice = Random(f"{feed}-{number}")
    article = generate_article(number, f"soak{feed:03}", at, dice)
    return replace(article, paragraphs=(*article.paragraphs, *(sentence(dice) for _ in range(OWN_SENTENCES))))


def share(*what: object) -> float:
    """A number in [0, 1) that is always the same for the same words."""
    return int.from_bytes(hashlib.blake2b(repr(what).encode(), digest_size=6).digest()) / 2**48


def answer(plan: Plan, path: str, headers: Mapping[str, str], now: datetime) -> Reply:
    """What the press says at that moment."""
    kind, _, rest = path.strip("/").partition("/")
    if kind == "feed" and rest.isdecimal():
        return feed_fault(int(rest), now) or _feed(plan, int(rest), headers, now)
    if kind.isdecimal() and rest.partition("?")[0].isdecimal():
        return _page(plan, int(kind), int(rest.partition("?")[0]), now)
    return Reply(404, b"<h1>404</h1>")


def feed_fault(feed: int, now: datetime) -> Reply | None:
    """The fault that the feed answers with in this half hour, None where it works."""
    drawn = share("fault", feed, int(now.timestamp()) // 1800)
    for part, reply in FAULTS:
        if drawn < part:
            return reply
        drawn -= part
    return None


def _feed(plan: Plan, feed: int, headers: Mapping[str, str], now: datetime) -> Reply:
    count = plan.published(feed, now)
    etag = f'"{feed}-{count}"'
    if headers.get("if-none-match") == etag:
        return Reply(304, headers=(("ETag", etag),))
    items = "".join(_items(plan, feed, range(max(count - plan.listed, 0), count)))
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>soak {feed}</title>{items}</channel></rss>'
    return Reply(200, body.encode(), "application/xml", (("ETag", etag),))


def _items(plan: Plan, feed: int, numbers: range) -> Iterator[str]:
    for number in reversed(numbers):
        article = plan.article(feed, number)
        at = format_datetime(article.published_at)
        for tail in ("", "?utm_source=rss")[: 1 + (number % TWIN_EVERY == 0)]:
            yield (f"<item><title>{escape(article.title)}</title><link>/{feed}/{number}{tail}</link>"
                   f"<pubDate>{at}</pubDate></item>")  # fmt: skip


def _page(plan: Plan, feed: int, number: int, now: datetime) -> Reply:
    article = plan.article(feed, number)
    young = now < article.published_at + timedelta(minutes=30)
    if article.published_at > now or (young and share("page", feed, number) < PAGE_FAULTS):
        return Reply(503, NOTICE.encode())
    body = "".join(f"<p>{escape(line)}</p>" for line in article.paragraphs)
    html = (f"<!doctype html><html lang='ko'><head><meta charset='utf-8'><title>{escape(article.title)}</title></head>"
            f"<body><div id='article-view-content-div' itemprop='articleBody'>{body}</div></body></html>")  # fmt: skip
    return Reply(200, html.encode())


@contextmanager
def press(plan: Plan, ports: Sequence[int] = ()) -> Iterator[tuple[list[str], Clock]]:
    """The feeds' addresses, and the clock that the press goes by (its `value` is a timestamp).

    `ports` are where its hosts listened before; else any.
    """
    context = multiprocessing.get_context("spawn")
    clock = context.Value("d", plan.began_at.timestamp())
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(plan, tuple(ports) or (0,) * HOSTS, clock, theirs), daemon=True)
    process.start()
    try:
        roots = ours.recv()
        yield [f"{roots[feed % HOSTS]}/feed/{feed}" for feed in range(plan.feeds)], clock
    finally:
        process.terminate()
        process.join()


def _serve(plan: Plan, ports: Sequence[int], clock: Clock, pipe: Connection) -> None:
    log: deque[Request] = deque(maxlen=1)       # half a million requests need not be remembered
    servers = [Server(port, f"host{host}", partial(_answer_now, plan, clock), log) for host, port in enumerate(ports)]
    for server in servers:
        server.start()
    pipe.send([server.base_url for server in servers])
    servers[0].thread.join()


def _answer_now(plan: Plan, clock: Clock, path: str, headers: Mapping[str, str]) -> Reply:
    return answer(plan, path, headers, datetime.fromtimestamp(clock.value, UTC))
