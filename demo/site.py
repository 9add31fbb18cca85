"""One publisher's web site: which path gets which answer. The only state is what tests may switch."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from email.utils import format_datetime
from itertools import islice
from threading import Event, Lock

from demo.articles import DemoArticle, DemoFeed, Publisher
from demo.faults import Reply, reply_for
from demo.feeds import FeedItem, content_type, feed_body
from demo.pages import article_page, front_page

RELATED_COUNT = 4
TRACKING = "utm_source=rss&utm_medium=feed&utm_campaign=newsroom"


def tracked(path: str) -> str:
    """The same page with tracking parameters."""
    return f"{path}{'&' if '?' in path else '?'}{TRACKING}"


def amp(path: str) -> str:
    """The page's AMP twin: ND Soft has a name of its own for it."""
    twin = path.replace("articleView.html", "articleViewAmp.html")
    return twin if twin != path else f"/amp{path}"


LINK_FORMS: dict[str, Callable[[str], str]] = {"tracking": tracked, "amp": amp, "mobile": lambda path: f"/m{path}"}


@dataclass(slots=True)
class Fault:
    reply: str | Reply
    times: int | None


@dataclass(slots=True)
class Site:
    """Answers for one publisher; `neighbours` are all sites, for the search feed."""

    publisher: Publisher
    neighbours: Mapping[str, "Site"]
    stop: Event
    base_url: str = ""
    articles: dict[str, DemoArticle] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)     # every path that leads to an article -> its key
    withheld: tuple[DemoArticle, ...] = ()
    faults: dict[str, Fault] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)
    dressing: str = ""                      # HTML at every article page's end: how much a page weighs

    def __post_init__(self) -> None:
        for article in self.publisher.articles:
            if not article.later:
                self.put(article)
        self.withheld = tuple(article for article in self.publisher.articles if article.later)
        self.faults = {feed.path: Fault(feed.fault, None) for feed in self.publisher.feeds if feed.fault}

    def put(self, article: DemoArticle) -> None:
        """The article is published, or published anew, at its desktop, AMP, mobile and tracked addresses."""
        self.articles[article.key] = article
        for path in (article.path, *(write(article.path) for write in LINK_FORMS.values())):
            self.keys[path] = article.key

    def set_fault(self, path: str, fault: str | Reply | None, times: int | None = None) -> None:
        with self.lock:
            self.faults.pop(path, None)
            if fault is not None:
                self.faults[path] = Fault(fault, times)

    def answer(self, path: str, headers: Mapping[str, str]) -> Reply:
        """The reply to a GET of the path (query included) with those headers (names in lower case)."""
        fault = self._fault(path)
        if fault is not None:
            return fault
        bare = path.split("?", 1)[0]
        if bare == "/":
            return self._page(front_page(self.publisher, tuple(self.articles.values()), self.base_url))
        if bare == "/robots.txt" and self.publisher.robots is not None:
            return Reply(200, self.publisher.robots.encode(), "text/plain; charset=utf-8")
        for feed in self.publisher.feeds:
            if path == feed.path:
                return conditional(self._feed(feed), feed, self._modified_at(), headers)
        key = self.keys.get(path)
        return Reply(404, b"<h1>404</h1>") if key is None else self._article(self.articles[key])

    def _fault(self, path: str) -> Reply | None:
        with self.lock:
            fault = self.faults.get(path) or self.faults.get(path.split("?", 1)[0])
            if fault is None or fault.times == 0:
                return None
            if fault.times is not None:
                fault.times -= 1
        return fault.reply if isinstance(fault.reply, Reply) else reply_for(fault.reply, self.stop)

    def _article(self, article: DemoArticle) -> Reply:
        if article.page == "portal":
            return self._page(front_page(self.publisher, tuple(self.articles.values()), self.base_url))
        if article.page == "missing":
            return Reply(404, "<h1>요청하신 페이지를 찾을 수 없습니다.</h1>".encode())
        others = tuple(islice((other for other in self.articles.values() if other.key != article.key), RELATED_COUNT))
        page = article_page(self.publisher, article, others, self.base_url)
        end = self._dressing() + bytes.fromhex(self.publisher.damage)
        return self._page(page.replace(b"</body>", end + b"</body>"))

    def _dressing(self) -> bytes:
        return self.dressing.encode("utf-8" if self.publisher.encoding == "utf-8" else "cp949", "xmlcharrefreplace")

    def _page(self, body: bytes) -> Reply:
        """Korean sites of the EUC-KR kind say the charset only inside the page."""
        utf8 = self.publisher.encoding == "utf-8"
        return Reply(200, body, "text/html; charset=utf-8" if utf8 else "text/html")

    def _modified_at(self) -> str:
        newest = max((article.published_at for article in self._feed_articles()), default=None)
        return format_datetime(newest, usegmt=True) if newest else ""

    def _feed_articles(self) -> Sequence[DemoArticle]:
        sites = (self,) if self.publisher.cms != "search" else tuple(self.neighbours.values())
        every = (article for site in sites for article in site.articles.values())
        return sorted(every, key=lambda article: article.published_at, reverse=True)

    def _feed(self, feed: DemoFeed) -> Reply:
        articles = [a for a in self._feed_articles() if feed.section in (None, a.section)][: feed.limit]
        items = [item for article in articles for item in self._items(feed, article)]
        return Reply(200, feed_body(feed, self.publisher.name, self.base_url, items), content_type(feed))

    def _items(self, feed: DemoFeed, article: DemoArticle) -> Iterator[FeedItem]:
        site = self.neighbours[article.publisher_id]
        name, root = site.publisher.name, site.base_url
        if feed.form == "search":
            opaque = hashlib.sha256((root + article.path).encode()).hexdigest()[:40]
            yield FeedItem(article, f"{self.base_url}/rss/articles/CBMi{opaque}", name, root)
            return
        own = tracked(article.path) if "tracking" in feed.quirks else article.path
        for path in (own, *(LINK_FORMS[form](article.path) for form in article.links)):
            yield FeedItem(article, root + path, name, root)


def conditional(reply: Reply, feed: DemoFeed, modified_at: str, headers: Mapping[str, str]) -> Reply:
    """The reply with the feed's validators, or 304 where the client already has it.

    A feed with `lying` validators answers every conditional request with 304, changed or not.
    """
    assert isinstance(reply.body, bytes)
    etag = f'"{hashlib.md5(reply.body, usedforsecurity=False).hexdigest()[:16]}"'
    offered = {"etag": ("ETag", etag), "last_modified": ("Last-Modified", modified_at)}
    names = {"both": ("etag", "last_modified"), "none": (), "lying": ("etag",)}.get(feed.validators, (feed.validators,))
    validators = tuple(offered[name] for name in names)
    told = headers.get("if-none-match"), headers.get("if-modified-since")
    unchanged = (told[0] is not None and "etag" in names and (feed.validators == "lying" or told[0] == etag)) or (
        told[0] is None and told[1] is not None and "last_modified" in names and told[1] == modified_at
    )
    if unchanged:
        return Reply(304, b"", reply.content_type, validators)
    return Reply(reply.status, reply.body, reply.content_type, validators)
