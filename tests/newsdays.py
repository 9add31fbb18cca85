"""Two days of invented news in a published warehouse; its words may be hostile."""

import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import warehouse
from extractors.records import (
    Alert,
    AlertDecision,
    Amount,
    Article,
    Batch,
    Deal,
    DealChange,
    Entity,
    Event,
    Extraction,
    FeedSpec,
    FeedState,
    Mention,
    Quote,
    Run,
    Span,
    StoryLink,
)
from tests.warehouses import fresh

NOW = datetime(2026, 11, 25, 23, tzinfo=UTC)            # 08:00 on the 26th in Korea
WORDS = "오픈AI와 카카오가 협력했다."
HOSTILE = (
    "<script>window.pwned=1</script><img src=x onerror=window.pwned=1> =1+1 "
    "**[눌러](javascript:window.pwned=1) :red[x] $x$"
)
ENTITIES = (
    Entity("openai", "org", "오픈AI", "OpenAI"), Entity("kakao", "org", "카카오", "Kakao"),
    Entity("altman", "person", "샘 올트먼", "Sam Altman"),
)  # fmt: skip
FEED = FeedSpec("hanbit", "한빛전자신문", "https://hanbit.example/rss", "한빛전자신문")


def news(home: Path, *, title: str = "오픈AI·카카오 협력", url: str = "https://hanbit.example/") -> Path:
    """The warehouse below `home`: an own report and a wire copy of one story, with a deal, an alert and a sick feed.

    Made once for each title and address, then copied with its snapshot.
    """
    made, path = _made(title, url), home / "warehouse.duckdb"
    home.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(made, path)
    shutil.copyfile(warehouse.snapshot_path(made), warehouse.snapshot_path(path))
    return path


@cache
def _made(title: str, url: str) -> Path:
    path = fresh(Path(tempfile.mkdtemp(prefix="news-")) / "warehouse.duckdb")
    moments = (NOW - timedelta(hours=20), NOW - timedelta(hours=19))
    articles = tuple(_article(f"a{number}", title, url, at) for number, at in enumerate(moments, 1))
    event_ids = ("e1", "e2")
    batch = Batch(
        Run("run-1", "ingest", NOW, NOW, "completed", (("stored", 2),)),
        feed_states=(FeedState("hanbit", last_polled_at=NOW, failure_count=3, outcome="failed", reason=title),),
        articles=articles,
        extractions=tuple(_extraction(one, event) for one, event in zip(articles, event_ids, strict=True)),
        story_links=(StoryLink("a1", "a1", "first", "wire"), StoryLink("a2", "a1", "same_sentences")),
        deals=(Deal("d1", "partnership", ("kakao", "openai"), "signed", title, *moments, Amount(5e9, "KRW")),),
        deal_changes=(DealChange("e1", "d1", "a1", "a1", "opened", "signed", moments[0], title, "first", title),),
        alerts=(_alert(articles[0], title),),
        decisions=(AlertDecision("x1", "w1", "a1", "a1", "sent", title, NOW, "al1", "openai"),),
    )  # fmt: skip
    with warehouse.writing(path) as db:
        warehouse.load_entities(db, ENTITIES)
        warehouse.load_feeds(db, (FEED,))
        warehouse.load(db, batch)
    warehouse.publish(path)
    return path


def _article(article_id: str, title: str, url: str, at: datetime) -> Article:
    text = f"{WORDS} {title}"
    return Article(
        article_id, f"{url}{article_id}", f"{url}{article_id}", title, text, f"{title} 신문 {article_id}", at, NOW,
        feed_id="hanbit", text_hash=article_id,
    )  # fmt: skip


def _extraction(article: Article, event_id: str) -> Extraction:
    spans = (Span("text", 0, len(article.text)),)
    return Extraction(
        article.article_id,
        (Mention("openai", "text", 0, 4, "오픈AI", "alias"), Mention("kakao", "text", 6, 9, "카카오", "alias"),
         Mention("altman", "title", 0, 1, article.title[:1], "alias")),
        (Event(event_id, "partnership", ("openai", "kakao"), "confirmed", spans, "rule", date="2026-11-25",
               amount=Amount(5e9, "KRW")),
         Event(f"m{event_id}", "meeting", ("altman", "kakao"), "planned", spans, "rule", date="2026-12-03")),
        (Quote("text", 0, len(WORDS), WORDS, "openai"),),
        extractor_version="1", gazetteer_version="g",
    )  # fmt: skip


def _alert(article: Article, title: str) -> Alert:
    return Alert(
        "al1", "w1", "a1", "a1", ("console",), title, article.url, article.publisher, article.published_at, NOW, NOW,
        "openai", "오픈AI", title, WORDS, "오픈AI", "partnership", "confirmed",
    )  # fmt: skip
