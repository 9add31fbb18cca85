"""The invented articles and their publishers, read from `demo/publishers/*.yaml`, one file each.

An article says what a poll must make of it (`outcome`), whose words it carries (`origin`), who must be found in it
and who must not, the events it reports and the watches of `demo/watchlist.yaml` that fire on it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from demo.dates import month_of, write_dates
from extractors.records import EntryOutcome, EventType, Modality, Origin

KST = ZoneInfo("Asia/Seoul")
PUBLISHERS_DIR = Path(__file__).parent / "publishers"


@dataclass(frozen=True, slots=True)
class ExpectedEvent:
    type: EventType
    participants: tuple[str, ...]
    modality: Modality
    date: str | None = None                 # ISO, day or month
    amount: int | None = None               # whole units
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class DemoArticle:
    """An article as its publisher prints it. `paragraphs` are what a perfect cleaner returns."""

    key: str                                # hanbit-01
    publisher_id: str
    path: str                               # below the publisher's root, query included
    title: str
    paragraphs: tuple[str, ...]
    published_at: datetime                  # aware UTC
    reporter: str = "편집국"
    section: str = "IT"
    deck: str | None = None                 # subtitle: not part of the body
    caption: str | None = None              # under the photo: not part of the body
    tail: tuple[str, ...] = ()              # tip lines and notices at the body's end: not part of it
    outcome: EntryOutcome = "stored"
    origin: Origin = "own"
    page: str = "article"                   # article | paywall | photo | deleted | portal | missing
    links: tuple[str, ...] = ()             # how else the feed links to it: tracking | amp | mobile | http
    later: bool = False                     # withheld until Newsroom.publish
    story: str | None = None                # articles of one story share it
    mentions: tuple[str, ...] = ()          # entity ids that must be found
    absent: tuple[str, ...] = ()            # entity ids that must not be found
    events: tuple[ExpectedEvent, ...] = ()
    alerts: tuple[str, ...] = ()            # watch ids that fire

    @property
    def text(self) -> str:
        """The body alone, paragraphs split by a blank line."""
        return "\n\n".join(self.paragraphs)

    @property
    def published_kst(self) -> datetime:
        return self.published_at.astimezone(KST)


@dataclass(frozen=True, slots=True)
class DemoFeed:
    """One feed of a publisher and the ways in which it is awkward."""

    feed_id: str
    path: str = "/rss/allArticle.xml"
    form: str = "rss"                       # rss | atom | sitemap | sitemap_index | search
    encoding: str = "utf-8"
    date: str = "rfc822"                    # a key of demo.feeds.DATE_STYLES
    guid: str = "link"                      # link | number | none
    title: str = "plain"                    # plain | cdata | entities
    summary: int = 120                      # characters; 0: no description; -1: full text
    quirks: tuple[str, ...] = ()            # keys of demo.feeds.QUIRKS
    validators: str = "both"                # both | etag | last_modified | none | lying
    fault: str | None = None                # a key of demo.faults.FAULTS, from the start
    section: str | None = None              # only articles of this section
    limit: int = 50                         # items, newest first
    listed: bool = True                     # False: served, but not among Newsroom.feeds
    note: str = ""


@dataclass(frozen=True, slots=True)
class Publisher:
    publisher_id: str
    name: str
    cms: str                                # template below demo/templates
    feeds: tuple[DemoFeed, ...]
    articles: tuple[DemoArticle, ...]
    robots: str | None = "User-agent: *\nDisallow: /admin/\n"    # None: there is none
    encoding: str = "utf-8"                 # of the pages
    damage: str = ""                        # bytes, in hexadecimal digits, at the end of each page that are no letter


AS_WRITTEN = ("reporter", "section", "outcome", "origin", "page", "later", "story")


def _moment(when: str, today: date) -> datetime:
    """`-1 09:12` is twelve past nine in Seoul on the day before today."""
    days, clock = when.split()
    local = datetime.combine(today + timedelta(days=int(days)), time.fromisoformat(clock), KST)
    return local.astimezone(UTC)


def _iso(value: object, published: date) -> str | None:
    """0 -> the day of publication, -3 -> three days earlier, `month-2` -> that month, 2025 or 2025-02 -> itself."""
    if isinstance(value, int) and abs(value) < 1000:
        return (published + timedelta(days=value)).isoformat()
    if isinstance(value, str) and value.startswith("month"):
        return f"{month_of(published, int(value[5:] or 0)):%Y-%m}"
    return None if value is None else str(value)


def _event(raw: Mapping[str, Any], published: date) -> ExpectedEvent:
    amount, currency = raw.get("amount", (None, None))
    return ExpectedEvent(raw["type"], tuple(raw["who"]), raw["modality"], _iso(raw.get("date"), published), amount,
                         currency)  # fmt: skip


def _inherit(raw: Mapping[str, Any], originals: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """A copy takes its original's text with its own light edits, and everything else it does not say itself."""
    if "copy_of" not in raw:
        return dict(raw)
    original = originals[raw["copy_of"]]
    text = original["text"]
    for old, new in raw.get("edits", ()):
        if old not in text:
            raise ValueError(f"{raw['id']}: edit {old!r} is not in {raw['copy_of']}")
        text = text.replace(old, new)
    taken = {key: value for key, value in original.items() if key in ("title", "story", "expect", "section")}
    return {"origin": "wire"} | taken | {"text": text} | dict(raw)


def _article(raw: Mapping[str, Any], publisher: Mapping[str, Any], today: date) -> DemoArticle:
    published_at = _moment(raw["at"], today)
    day = published_at.astimezone(KST).date()
    write = {key: write_dates(raw[key], day) for key in ("title", "text", "deck", "caption") if raw.get(key)}
    expect = raw.get("expect") or {}
    raw = {"origin": publisher.get("origin", "own")} | dict(raw)
    number = f"{day:%Y%m%d}{int(raw['id'].rsplit('-', 1)[1]):04d}"
    return DemoArticle(
        key=raw["id"],
        publisher_id=publisher["id"],
        path=raw.get("path", publisher.get("path", "/news/articleView.html?idxno={number}")).format(number=number),
        title=write["title"],
        paragraphs=tuple(part.strip() for part in write["text"].strip().split("\n\n")),
        published_at=published_at,
        deck=write.get("deck"),
        caption=write.get("caption"),
        tail=tuple(raw.get("tail", publisher.get("tail", ()))),
        mentions=tuple(expect.get("who", ())),
        absent=tuple(expect.get("not", ())),
        events=tuple(_event(event, day) for event in expect.get("events", ())),
        alerts=tuple(raw.get("alerts", ())),
        links=tuple(raw.get("links", ())),
        **{key: raw[key] for key in AS_WRITTEN if key in raw},
    )


def _raw_publishers() -> Iterator[dict[str, Any]]:
    for path in sorted(PUBLISHERS_DIR.glob("*.yaml")):
        yield yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def load_publishers(today: date) -> tuple[Publisher, ...]:
    """Every publisher with its feeds and articles, dated back from `today` (a day in Seoul)."""
    raws = list(_raw_publishers())
    originals = {article["id"]: article for raw in raws for article in raw.get("articles") or ()}
    publishers = []
    for raw in raws:
        whole = [_inherit(article, originals) for article in raw.get("articles") or ()]
        articles = tuple(_article(article, raw, today) for article in whole)
        feeds = tuple(_feed(feed) for feed in raw["feeds"])
        extra = {key: raw[key] for key in ("robots", "encoding", "damage") if key in raw}
        publishers.append(Publisher(raw["id"], raw["name"], raw["cms"], feeds, articles, **extra))
    return tuple(publishers)


def _feed(raw: Mapping[str, Any]) -> DemoFeed:
    fields: dict[str, Any] = {key: tuple(v) if isinstance(v, list) else v for key, v in raw.items() if key != "id"}
    return DemoFeed(feed_id=raw["id"], **fields)


def corrected(article: DemoArticle, *, title: str | None, replacements: Mapping[str, str]) -> DemoArticle:
    """The article with a new title and words replaced in its body, at the same address."""
    paragraphs = article.paragraphs
    for old, new in replacements.items():
        paragraphs = tuple(paragraph.replace(old, new) for paragraph in paragraphs)
    return replace(article, title=title or article.title, paragraphs=paragraphs)
