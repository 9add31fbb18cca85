"""A synthetic warehouse of any size, skewed like the real thing, and a batch of tagged articles to load into it."""

import random
from datetime import UTC, datetime, timedelta

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
from warehouse import Connection
from warehouse.statements import run_script, statement

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
ENTITY_COUNT = 2000
MENTIONS = 20                # a real article of 2,000 characters names about twenty
EVENTS = 3
TYPES = ("meeting", "partnership", "investment", "acquisition", "supply", "infrastructure", "launch", "rivalry")
MODALITIES = ("confirmed", "reported", "planned", "speculated", "denied")
PARTICLES = ("이", "가", "은", "는", "을", "를", "의", "에", "으로", "와", "했다", "하는", "", "", "")


def _vocabulary() -> list[str]:
    """20,000 invented words of one to four syllables, the short ones first."""
    dice = random.Random(5)
    syllables = [chr(code) for code in dice.sample(range(0xAC00, 0xD7A4), 300)]
    words = {"".join(dice.choices(syllables, k=2 + int(4 * dice.random() ** 3))) for _ in range(21_000)}
    return sorted(words, key=lambda word: (len(word), word))[:20_000]


VOCABULARY = _vocabulary()


def sentence(dice: random.Random, count: int = 22) -> str:
    """So many words, frequent like those of a language (the n-th as often as 1/n), each with an ending."""
    ranks = (int(len(VOCABULARY) ** dice.random()) - 1 for _ in range(count))
    return " ".join(VOCABULARY[rank] + dice.choice(PARTICLES) for rank in ranks) + "."

# Popular like names in the news: a few everywhere, a long tail. An article names about seven, some of them often.
_ENTITY = f"floor(power((hash(i, 'name', k % 7) % 1000003) / 1000003, 3) * {ENTITY_COUNT})::INT"
_PARTNER = _ENTITY.replace("k %", "(k + ordinal) %")
_ARTICLE = "printf('%016x', hash(i))"
_DAY = "(DATE '2026-11-26' - ((1 - i / n) * 1000)::INT)"
_FILL = (
    f"""CREATE OR REPLACE TEMP TABLE numbered AS
        SELECT i, n::DOUBLE AS n, {_ARTICLE} AS article_id, {_DAY} AS published_on,
               printf('매체%d', floor(power(random(), 2) * 60)::INT) AS publisher
        FROM (SELECT unnest(range(first, n)) AS i, n FROM (SELECT ?::BIGINT AS first, ?::BIGINT AS n))""",
    """INSERT INTO articles BY NAME
       SELECT article_id, 'https://press.example/' || i AS url, 'https://press.example/' || i AS canonical_url,
              publisher, 'f' || i % 60 AS feed_id, '제목 ' || i || ' ' || pool[1 + (i % len(pool))::INT][:30] AS title,
              array_to_string(list_transform(range(22), x -> pool[1 + (hash(i, x) % len(pool))::INT]), ' ') AS text,
              [] AS authors, 'ko' AS language, published_on::TIMESTAMP + to_seconds((i % 86400)::INT) AS published_at,
              published_on, 'feed' AS published_source, published_at AS fetched_at, published_at AS first_fetched_at,
              'trafilatura' AS method, article_id AS text_hash, 'stored' AS outcome, '' AS reason
       FROM numbered, pool ORDER BY i""",
    """INSERT INTO article_versions BY NAME
       SELECT article_id, 1 AS version, article_id AS text_hash, '제목 ' || i AS title, published_on AS fetched_at
       FROM numbered ORDER BY i""",
    """INSERT INTO entries BY NAME
       SELECT 'e' || article_id AS entry_id, article_id, 'f' || i % 60 AS feed_id, 'https://press.example/' || i AS url,
              'https://press.example/' || i AS canonical_url, '제목 ' || i AS title, 'stored' AS outcome,
              published_on AS first_seen_at, published_on AS seen_at, 1 AS attempt_count
       FROM numbered ORDER BY i""",
    f"""CREATE OR REPLACE TEMP TABLE named AS
        SELECT i, article_id, published_on, unnest(range({MENTIONS})) AS k, 'entity-' || {_ENTITY} AS entity_id
        FROM numbered""",
    """INSERT INTO mentions BY NAME
       SELECT article_id, entity_id, 'text' AS field, (k * 90)::INT AS "start", (k * 90 + 4)::INT AS "end",
              '이름' || entity_id[8:] AS surface, 'alias' AS method, published_on, '1' AS extractor_version,
              '1' AS gazetteer_version
       FROM named ORDER BY i""",
    f"""CREATE OR REPLACE TEMP TABLE told AS
        SELECT i, article_id, published_on, unnest(range({EVENTS})) AS k FROM numbered""",
    f"""INSERT INTO events BY NAME
        SELECT printf('%016x', hash(i, k)) AS event_id, article_id, {list(TYPES)}[1 + (random() * 7)::INT] AS type,
               published_on AS happened_on, 'day' AS date_precision,
               CASE WHEN random() < .3 THEN (random() * 1e12)::BIGINT END AS amount, 'KRW' AS currency,
               {list(MODALITIES)}[1 + (random() * 4)::INT] AS modality, 0.7 AS confidence, 'rule' AS rule, published_on,
               '1' AS extractor_version, '1' AS gazetteer_version
        FROM told ORDER BY i""",
    f"""INSERT INTO event_participants BY NAME
        SELECT printf('%016x', hash(i, k)) AS event_id, 'entity-' || {_PARTNER} AS entity_id, role,
               ordinal::INT AS ordinal, published_on, '1' AS extractor_version
        FROM told, (VALUES ('investor', 0), ('investee', 1)) AS roles(role, ordinal) ORDER BY i""",
    """INSERT INTO event_evidence BY NAME
       SELECT printf('%016x', hash(i, k)) AS event_id, 'text' AS field, (k * 100)::INT AS "start",
              (k * 100 + 60)::INT AS "end", 0 AS ordinal, pool[1 + (hash(i, k) % len(pool))::INT][:60] AS words,
              published_on, '1' AS extractor_version
       FROM told, pool ORDER BY i""",
    """INSERT INTO story_articles BY NAME
       SELECT printf('%016x', hash(i - i % 3)) AS story_id, article_id, 'same_event' AS reason,
              CASE WHEN i % 3 = 2 THEN 'wire' ELSE 'own' END AS origin, 1.0 AS score, published_on
       FROM numbered ORDER BY i""",
)


def fill(db: Connection, count: int, *, first: int = 0) -> None:
    """Articles number `first` to `count` with everything that belongs to them, spread over 1,000 days."""
    pool = [sentence(random.Random(seed)) for seed in range(20_000)]
    db.execute("CREATE OR REPLACE TEMP TABLE pool AS SELECT ?::VARCHAR[] AS pool", [pool])
    db.execute("SELECT setseed(0.5)")
    for sql in _FILL:
        db.execute(sql, [first, count] if "?" in sql else None)
    db.execute(
        """INSERT INTO stories BY NAME
           SELECT story_id, any_value(title) AS title, min(article_id) AS first_article_id,
                  arg_min(publisher, published_at) AS first_publisher, min(published_at) AS first_published_at,
                  max(published_at) AS last_published_at, count(*)::INT AS article_count,
                  count(DISTINCT publisher)::INT AS publisher_count, count(DISTINCT origin)::INT AS origin_count
           FROM story_articles JOIN articles USING (article_id)
           WHERE story_id NOT IN (SELECT story_id FROM stories) GROUP BY story_id"""
    )
    db.execute("CREATE OR REPLACE TEMP VIEW incoming AS SELECT * FROM articles SEMI JOIN numbered USING (article_id)")
    run_script(db, statement("index_articles"))
    db.execute(
        """INSERT INTO pairs_seen SELECT one.entity_id, other.entity_id, min(one.published_on)
           FROM named AS one JOIN named AS other
             ON one.article_id = other.article_id AND one.entity_id < other.entity_id
           WHERE (one.entity_id, other.entity_id) NOT IN (SELECT (one_id, other_id) FROM pairs_seen) GROUP BY ALL"""
    )


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
        fingerprints=tuple(
            Fingerprint(one.article_id, one.article_id, one.publisher, one.published_at, one.title,
                        tuple(dice.getrandbits(62) for _ in range(20)), (),
                        tuple(dice.getrandbits(32) for _ in range(64)))
            for one in articles
        ),
        story_links=tuple(StoryLink(article_id, article_id, "first") for article_id in numbers),
    )  # fmt: skip


def _article(article_id: str, dice: random.Random) -> Article:
    url = f"https://press.example/{article_id}"
    text = " ".join(sentence(dice) for _ in range(22))
    at = NOW - timedelta(seconds=dice.randrange(86_400))
    return Article(article_id, url, url, f"제목 {article_id}", text, f"매체{dice.randrange(60)}", at, NOW,
                   feed_id="f1", text_hash=article_id)  # fmt: skip


def _entry(article: Article) -> EntryResult:
    entry = Entry(f"e{article.article_id}", article.article_id, "f1", article.url, article.canonical_url, article.title)
    return EntryResult(entry, "stored", "", NOW)


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
