"""A synthetic warehouse of any size, skewed like the real thing, and a batch of tagged articles to load into it."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

from extractors.ids import make_id
from extractors.records import (
    Amount,
    Article,
    Batch,
    Entity,
    Entry,
    EntryResult,
    Event,
    Extraction,
    Fingerprint,
    Mention,
    Quote,
    Run,
    Span,
    StoryLink,
)
from extractors.story_keys import story_keys
from warehouse.connect import exclusive
from warehouse.statements import run_script

HERE = Path(__file__).parent
NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
ENTITY_COUNT = 2000
MENTIONS = 20                # a real article of 2,000 characters names about twenty
EVENTS = 3
TYPES = ("meeting", "partnership", "investment", "acquisition", "supply", "infrastructure", "launch", "rivalry")
PARTICLES = ("이", "가", "은", "는", "을", "를", "의", "에", "으로", "와", "했다", "하는", "", "", "")


def _vocabulary() -> list[str]:
    """20,000 invented words of one to four syllables, the short ones first."""
    dice = random.Random(5)
    syllables = [chr(code) for code in dice.sample(range(0xAC00, 0xD7A4), 300)]
    words = {"".join(dice.choices(syllables, k=2 + int(4 * dice.random() ** 3))) for _ in range(21_000)}
    return sorted(words, key=lambda word: (len(word), word))[:20_000]


VOCABULARY = _vocabulary()


def sentence(dice: random.Random, count: int = 23) -> str:
    """So many words, frequent like those of a language (the n-th as often as 1/n), each with an ending."""
    ranks = (int(len(VOCABULARY) ** dice.random()) - 1 for _ in range(count))
    return " ".join(VOCABULARY[rank] + dice.choice(PARTICLES) for rank in ranks) + "."


def fill(path: Path, count: int, *, step: int = 50_000) -> None:
    """An empty warehouse holds so many articles with everything that belongs to them, spread over 1,000 days.

    Written as sets, by synthetic.sql: four minutes a million on two idle cores.
    """
    articles = (HERE / "synthetic.sql").read_text("utf-8")
    with exclusive(path) as db:
        db.execute("SET memory_limit = '5GB'; SET threads = 2")
        run_script(db, (HERE / "synthetic_words.sql").read_text("utf-8"), {"vocabulary": VOCABULARY})
        for first in range(0, count, step):
            db.begin()
            run_script(db, articles, {"first": first, "last": min(first + step, count), "total": count})
            db.commit()
        db.execute("INSERT INTO feed_counts BY NAME SELECT * FROM count_feeds(DATE '2024-01-01', DATE '2026-12-31')"
                   " ORDER BY seen_on, feed_id")  # fmt: skip


def entities() -> tuple[Entity, ...]:
    """The names that the synthetic articles use: half people, half organisations."""
    return tuple(
        Entity(f"entity-{number}", "person" if number % 2 else "org", f"이름{number}") for number in range(ENTITY_COUNT)
    )


def batch(count: int, *, seed: int = 1) -> Batch:
    """So many tagged articles that the warehouse does not hold, as an ingest run hands them over."""
    dice = random.Random(seed)
    run = Run(f"bench-{seed}", "ingest", NOW, NOW, "completed", (("stored", count),))
    numbers = [make_id("bench", str(seed), str(number)) for number in range(count)]
    articles = tuple(_article(article_id, dice) for article_id in numbers)
    return Batch(
        run=run,
        entries=tuple(_entry(article) for article in articles),
        articles=articles,
        extractions=tuple(_extraction(article_id, dice) for article_id in numbers),
        fingerprints=tuple(_mark(article, dice) for article in articles),
        story_links=tuple(StoryLink(article_id, article_id, "first") for article_id in numbers),
    )  # fmt: skip


def _mark(article: Article, dice: random.Random) -> Fingerprint:
    sentences, minhash = (tuple(dice.getrandbits(bits) for _ in range(count)) for bits, count in ((62, 20), (32, 64)))
    return Fingerprint(article.article_id, article.article_id, article.publisher, article.published_at, article.title,
                       sentences, (), minhash, keys=story_keys(article.title, sentences, minhash, ()))  # fmt: skip


def _article(article_id: str, dice: random.Random) -> Article:
    url = f"https://press.example/{article_id}"
    text = " ".join(sentence(dice) for _ in range(13))
    at = NOW - timedelta(seconds=dice.randrange(86_400))
    return Article(article_id, url, url, f"제목 {article_id}", text, f"매체{dice.randrange(60)}", at, NOW,
                   feed_id="f1", text_hash=article_id)  # fmt: skip


def _entry(article: Article) -> EntryResult:
    entry = Entry(f"e{article.article_id}", article.article_id, "f1", article.url, article.canonical_url, article.title)
    return EntryResult(entry, "stored", "", NOW)


def extraction(article_id: str) -> Extraction:
    """What a tagger might say of the article, always the same."""
    return _extraction(article_id, random.Random(article_id))


def _extraction(article_id: str, dice: random.Random) -> Extraction:
    names = [f"entity-{int(dice.random() ** 3 * ENTITY_COUNT)}" for _ in range(7)] * (MENTIONS // 7 + 1)
    mentions = tuple(
        Mention(name, "text", 90 * k, 90 * k + 4, "이름", "alias") for k, name in enumerate(names[:MENTIONS])
    )
    events = tuple(
        Event(make_id(article_id, str(k)), dice.choice(TYPES), (names[k], names[k + 1]), "confirmed",  # type: ignore[arg-type]
              (Span("text", 100 * k, 100 * k + 60),), "rule", date="2026-11-25", amount=Amount(10**9, "KRW"))
        for k in range(EVENTS)
    )  # fmt: skip
    return Extraction(article_id, mentions, events, (Quote("text", 0, 10, "말"),), (), "1", "1")
