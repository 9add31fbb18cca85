"""The newsroom: every invented publisher on its own loopback port, with states that tests can switch."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from threading import Event

import yaml

from demo.articles import DemoArticle, DemoFeed, Publisher, corrected, load_publishers
from demo.faults import HOSTILE, Reply
from demo.server import Request, Server, stop
from demo.site import Site
from extractors.records import FeedKind, FeedSpec

WATCHLIST = Path(__file__).parent / "watchlist.yaml"


@dataclass(slots=True)
class Newsroom:
    """A running newsroom. Everything public may be called while it serves."""

    today: date
    sites: dict[str, Site]
    log: list[Request] = field(default_factory=list)

    @property
    def base_url(self) -> str:
        """The root of the first publisher."""
        return next(iter(self.sites.values())).base_url

    @property
    def publishers(self) -> tuple[Publisher, ...]:
        return tuple(site.publisher for site in self.sites.values())

    @property
    def feeds(self) -> tuple[FeedSpec, ...]:
        """The feeds to poll, as feeds.yaml would list them."""
        served = ((site, feed) for site in self.sites.values() for feed in site.publisher.feeds)
        return tuple(_spec(site, feed) for site, feed in served if feed.listed)

    @property
    def articles(self) -> tuple[DemoArticle, ...]:
        """What is published now, as published now, oldest first."""
        published = (article for site in self.sites.values() for article in site.articles.values())
        return tuple(sorted(published, key=lambda article: (article.published_at, article.key)))

    @property
    def request_log(self) -> tuple[Request, ...]:
        return tuple(self.log)

    @property
    def expected_alerts(self) -> frozenset[tuple[str, str]]:
        """(watch id, story) of every alert that the published articles must raise, each once."""
        return frozenset((watch, article.story or article.key) for article in self.articles for watch in article.alerts)

    def article(self, key: str) -> DemoArticle:
        return self._site_of(key).articles[key]

    def url_of(self, key: str) -> str:
        """The address of the article's page."""
        site = self._site_of(key)
        return site.base_url + site.articles[key].path

    def article_at(self, url: str) -> DemoArticle | None:
        """The article whose page that is; None for any other address."""
        return next((article for article in self.articles if self.url_of(article.key) == url), None)

    def set_fault(self, url: str, fault: str | Reply | None, *, times: int | None = None) -> None:
        """From now on (or for that many requests) the address answers with the fault; None ends it."""
        site = next(site for site in self.sites.values() if url.startswith(site.base_url + "/"))
        site.set_fault(url.removeprefix(site.base_url), fault, times)

    def publish(self, article: str | DemoArticle, *, at: datetime | None = None) -> DemoArticle:
        """A withheld article, by key, or a new one appears in its publisher's feeds and pages."""
        if isinstance(article, str):
            article = next(held for site in self.sites.values() for held in site.withheld if held.key == article)
        printed = replace(article, later=False, published_at=at or article.published_at)
        self.sites[article.publisher_id].put(printed)
        return printed

    def correct(self, key: str, *, title: str | None = None, replacements: Mapping[str, str] | None = None) -> None:
        """The article's page and feed entry show other words from now on."""
        site = self._site_of(key)
        site.put(corrected(site.articles[key], title=title, replacements=replacements or {}))

    def remove(self, key: str) -> None:
        """The article's page becomes a notice that it was deleted."""
        site = self._site_of(key)
        site.put(replace(site.articles[key], page="deleted", outcome="not_article"))

    def write_feeds_yaml(self, path: Path) -> Path:
        """A feeds.yaml of this newsroom, for the command line."""
        keys = ("name", "url", "publisher", "language", "kind")
        feeds = [{"id": spec.feed_id} | {key: getattr(spec, key) for key in keys} for spec in self.feeds]
        path.write_text(yaml.safe_dump({"feeds": feeds}, allow_unicode=True, sort_keys=False), "utf-8")
        return path

    def _site_of(self, key: str) -> Site:
        return next(site for site in self.sites.values() if key in site.articles)


def _spec(site: Site, feed: DemoFeed) -> FeedSpec:
    kind: FeedKind = "sitemap" if feed.form.startswith("sitemap") else "search" if feed.form == "search" else "rss"
    name = site.publisher.name + (f" {feed.section}" if feed.section else "")
    url = site.base_url + feed.path
    return FeedSpec(feed.feed_id, name, url, site.publisher.name, kind=kind, note=feed.note or None)


def _hostile_publishers() -> Iterator[Publisher]:
    for fault in HOSTILE:
        name = f"hostile-{fault.replace('_', '-')}"
        yield Publisher(name, f"심술신문 {fault}", "wordpress", (DemoFeed(name, fault=fault),), ())


@contextmanager
def serve(
    port: int = 0, *, today: date, hostile: bool = False, publishers: Sequence[Publisher] | None = None
) -> Iterator[Newsroom]:
    """A newsroom on 127.0.0.1, one port for each publisher, counted up from `port` (0: free ones).

    Every article is older than the start of `today` (a day in Seoul). `hostile` adds a publisher for every attack;
    `publishers` are served in place of the invented ones.
    """
    ending = Event()
    publishers = [*(load_publishers(today) if publishers is None else publishers)]
    publishers += _hostile_publishers() if hostile else ()
    newsroom = Newsroom(today, {})
    servers: list[Server] = []
    try:
        for number, publisher in enumerate(publishers):
            site = newsroom.sites[publisher.publisher_id] = Site(publisher, newsroom.sites, ending)
            servers.append(Server(port and port + number, publisher.publisher_id, site.answer, newsroom.log))
            site.base_url = servers[-1].base_url
        for server in servers:
            server.start()
        yield newsroom
    finally:
        ending.set()
        stop(servers)
