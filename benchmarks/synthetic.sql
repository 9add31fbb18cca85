-- Articles $first to $last of $total with everything that belongs to them, written as sets: 1,000 days up to
-- 26 November 2026, with weekends, a few loud names and a long tail, stories of one to twelve articles.
-- Before: temp tables `paragraphs(p, text)`, `paragraph_terms(p, term, count, words)` (see synthetic_words.sql).

CREATE OR REPLACE TEMP MACRO share(a, b) AS (hash(a, b) % 1000003) / 1000003;
CREATE OR REPLACE TEMP MACRO listed(a, b) AS 'entity-' || floor(power(share(a, b), 3) * 2000)::INTEGER;
CREATE OR REPLACE TEMP MACRO unlisted(a, b) AS 'person:' || chr(44032 + (hash(a, b, 1) % 40)::INTEGER * 277)
    || chr(44032 + (hash(a, b, 2) % 50)::INTEGER * 211) || chr(44032 + (hash(a, b, 3) % 50)::INTEGER * 193);
CREATE OR REPLACE TEMP MACRO quarried(text, a, b, size) AS text[1 + (hash(a, b, 9) % 150)::INTEGER:][:size];

-- Of 24 articles twelve tell one story, twice three another, six stand alone.
CREATE OR REPLACE TEMP TABLE chunk AS
WITH numbered AS (
    SELECT i, i / $total::DOUBLE * (142 * 5.7 + 3.5) AS work, i % 24 AS place FROM range($first, $last) AS numbers(i)
),
dated AS (
    SELECT *, work - 5.7 * floor(work / 5.7) AS weekday FROM numbered
),
timed AS (
    SELECT i, place, TIMESTAMP '2024-03-04' + to_days(7 * floor(work / 5.7)::INTEGER)
        + to_microseconds((86400e6 * CASE WHEN weekday < 5 THEN weekday ELSE 5 + (weekday - 5) / 0.35 END)::BIGINT)
        AS korean
    FROM dated
)
SELECT
    i, printf('%016x', hash(i)) AS article_id, korean::DATE AS published_on,
    (korean - INTERVAL 9 HOUR)::TIMESTAMPTZ AS published_at,
    i - CASE WHEN place < 12 THEN place WHEN place < 18 THEN place % 3 ELSE 0 END AS s,
    printf('%016x', hash(s)) AS story_id, '매체' || floor(power(share(i, 'press'), 2) * 60)::INTEGER AS publisher,
    'f' || (hash(i, 'feed') % 60) AS feed_id,
    'https://press' || (hash(i, 'feed') % 60) || '.example/news/' || 20000000 + i AS url,
    list_transform(range(5), k -> (hash(i, k) % 40000)::INTEGER) AS ps,
    list_transform(range(8), k -> chr(44032 + (hash(i, k, 1) % 11172)::INTEGER) || chr(44032 + (hash(i, k, 2) % 60)::INTEGER * 180)
        || CASE WHEN k < 3 THEN '' ELSE chr(44032 + (hash(i, k, 3) % 20)::INTEGER * 500) END) AS rare
FROM timed ORDER BY i;

CREATE OR REPLACE TEMP TABLE worded AS
SELECT i, quarried(a.text, i, 0, 28) || ' ' || rare[1] AS title,
    concat_ws(chr(10) || chr(10), a.text, b.text, c.text, d.text, e.text, array_to_string(rare, '의 ') || '.') AS text
FROM chunk
JOIN paragraphs AS a ON a.p = ps[1] JOIN paragraphs AS b ON b.p = ps[2] JOIN paragraphs AS c ON c.p = ps[3]
JOIN paragraphs AS d ON d.p = ps[4] JOIN paragraphs AS e ON e.p = ps[5]
ORDER BY i;

INSERT INTO articles BY NAME
SELECT article_id, url, url AS canonical_url, publisher, feed_id, title, text, ['김' || hash(i, 'who') % 900 || ' 기자'] AS authors,
    'ko' AS language, published_at, published_on, 'feed' AS published_source, published_at + INTERVAL 10 MINUTE AS fetched_at,
    published_at + INTERVAL 10 MINUTE AS first_fetched_at, 'trafilatura' AS method, printf('%016x', hash(i, 'text')) AS text_hash,
    'stored' AS outcome, '' AS reason, '1' AS extractor_version, '1' AS gazetteer_version
FROM chunk JOIN worded USING (i) ORDER BY i;

INSERT INTO article_versions BY NAME
SELECT article_id, 1 AS version, text_hash, title, fetched_at
FROM articles SEMI JOIN chunk USING (article_id, published_on) ORDER BY articles.rowid;

-- Every fifth article stands in a second feed.
INSERT INTO entries BY NAME
SELECT printf('%016x', hash(i, 'entry', copy)) AS entry_id, article_id, 'f' || (hash(i, 'feed') + 7 * copy) % 60 AS feed_id,
    'run-' || i // 50 AS run_id, url, url AS canonical_url, title, url AS guid, [] AS authors,
    [] AS categories, published_at, 'feed' AS published_source, CASE copy WHEN 0 THEN 'stored' ELSE 'duplicate' END AS outcome,
    CASE copy WHEN 0 THEN 'new' ELSE 'the article is stored already' END AS reason,
    published_at + INTERVAL 10 MINUTE AS first_seen_at, published_at + INTERVAL 10 MINUTE AS seen_at, 1 AS attempt_count
FROM chunk JOIN worded USING (i), range(2) AS copies(copy) WHERE copy = 0 OR i % 5 = 0 ORDER BY i;

-- The page, and two polls of a feed for each new article.
INSERT INTO fetches BY NAME
SELECT printf('%016x', hash(i, 'fetch', n)) AS fetch_id, 'run-' || i // 50 AS run_id, feed_id,
    CASE n WHEN 0 THEN 'page' ELSE 'feed' END AS purpose,
    CASE n WHEN 0 THEN url ELSE 'https://press.example/rss/f' || (hash(i, n) % 60) END AS url, url AS final_url,
    CASE WHEN n = 2 THEN 'unchanged' ELSE 'fetched' END AS outcome, '200' AS reason, 200 AS status,
    published_at + INTERVAL 10 MINUTE AS started_at, (100 + hash(i, n) % 900)::INTEGER AS elapsed_ms,
    (20000 + hash(i, n) % 60000)::BIGINT AS byte_count, 'text/html; charset=utf-8' AS content_type
FROM chunk, range(3) AS attempts(n) ORDER BY i;

INSERT INTO runs BY NAME
SELECT 'run-' || i // 50 AS run_id, 'ingest' AS flow, published_at AS started_at, published_at + INTERVAL 1 MINUTE AS finished_at,
    'completed' AS outcome, MAP {'stored': 50::BIGINT} AS counts
FROM chunk WHERE i % 50 = 0 ORDER BY i;

-- Seven names an article, some of them often: five of its story, one of its own, one perhaps off the list.
CREATE OR REPLACE TEMP TABLE named AS
SELECT i, article_id, published_on, k::INTEGER AS k, CASE
    WHEN k % 7 < 5 THEN listed(s, k % 7)
    WHEN k % 7 = 5 OR share(i, 'off') < 0.6 THEN listed(i, k % 7)
    ELSE unlisted(i, k % 7) END AS entity_id
FROM chunk, range(20) AS places(k);

INSERT INTO mentions BY NAME
SELECT article_id, entity_id, CASE k WHEN 0 THEN 'title' ELSE 'text' END AS field, (k * 55 + hash(i, k) % 40)::INTEGER AS "start",
    ("start" + 3 + hash(entity_id) % 5)::INTEGER AS "end",
    CASE WHEN entity_id LIKE 'person:%' THEN entity_id[8:] ELSE '이름' || entity_id[8:] END AS surface,
    CASE WHEN entity_id LIKE 'person:%' THEN 'open_executive' WHEN hash(i, k) % 12 = 0 THEN 'title_reference' ELSE 'alias' END AS method,
    published_on, '1' AS extractor_version, '1' AS gazetteer_version
FROM named ORDER BY i, k;

INSERT INTO pairs_seen BY NAME
WITH names AS (SELECT DISTINCT i, published_on, entity_id FROM named)
SELECT one.entity_id AS one_id, other.entity_id AS other_id, min(one.published_on) AS first_seen_on
FROM names AS one JOIN names AS other ON one.i = other.i AND one.entity_id < other.entity_id
GROUP BY ALL
HAVING (one_id, other_id) NOT IN (SELECT (one_id, other_id) FROM pairs_seen);

-- Three events; the articles of a story tell the same ones.
CREATE OR REPLACE TEMP TABLE told AS
SELECT i, s, article_id, story_id, published_on, published_at, publisher, k, printf('%016x', hash(i, 'event', k)) AS event_id,
    ['partnership', 'investment', 'meeting', 'launch', 'supply', 'infrastructure', 'acquisition', 'rivalry', 'restriction',
     'appointment', 'joint_development', 'litigation', 'participation', 'joint_venture', 'termination']
        [1 + floor(power(share(s, 'type' || k), 2) * 15)::INTEGER] AS type,
    ['confirmed', 'reported', 'planned', 'speculated', 'denied'][1 + floor(power(share(i, 'sure' || k), 2.5) * 5)::INTEGER] AS modality,
    hash(s, 'when', k) % 10 AS w
FROM chunk, range(3) AS places(k);

INSERT INTO events BY NAME
SELECT event_id, article_id, type, CASE
        WHEN w < 4 THEN NULL
        WHEN w < 7 THEN published_on - (w - 4)::INTEGER
        WHEN w = 7 THEN published_on + (hash(s, k) % 200)::INTEGER
        ELSE date_trunc('quarter', published_on + 120)::DATE END AS happened_on,
    CASE WHEN w < 4 THEN NULL WHEN w < 8 THEN 'day' WHEN w = 8 THEN 'quarter' ELSE 'year' END AS date_precision,
    CASE WHEN hash(s, 'sum', k) % 10 < 3 THEN (1 + hash(s, 'sum', k) % 500) * 1e9 END AS amount,
    CASE WHEN hash(s, 'sum', k) % 10 < 3 THEN 'KRW' END AS currency,
    CASE WHEN hash(s, 'place', k) % 10 < 2 THEN '서울' END AS place,
    modality, round(0.5 + share(i, k) / 2, 2) AS confidence, 'rule-' || hash(s, k) % 40 AS rule, published_on,
    '1' AS extractor_version, '1' AS gazetteer_version
FROM told ORDER BY i, k;

INSERT INTO event_participants BY NAME
SELECT event_id, listed(s, (k + ordinal) % 5) AS entity_id,
    CASE WHEN type = 'investment' THEN ['investor', 'investee'][1 + ordinal] WHEN type = 'supply' THEN ['supplier', 'customer'][1 + ordinal] END AS role,
    ordinal::INTEGER AS ordinal, published_on, '1' AS extractor_version
FROM told, range(2) AS roles(ordinal)
WHERE ordinal = 0 OR listed(s, (k + 1) % 5) <> listed(s, k % 5)
ORDER BY i, k, ordinal;

INSERT INTO event_evidence BY NAME
SELECT event_id, 'text' AS field, (k * 300)::INTEGER AS "start", (k * 300 + 60)::INTEGER AS "end", 0 AS ordinal,
    quarried(text, i, k, 60) AS words, published_on, '1' AS extractor_version
FROM told JOIN worded USING (i) ORDER BY i, k;

INSERT INTO quotes BY NAME
SELECT article_id, 'text' AS field, 400 AS "start", 445 AS "end", quarried(text, i, 7, 45) AS words, listed(s, 1) AS speaker_id,
    published_on, '1' AS extractor_version, '1' AS gazetteer_version
FROM chunk JOIN worded USING (i) ORDER BY i;

INSERT INTO story_articles BY NAME
SELECT story_id, article_id, CASE WHEN i = s THEN 'first' ELSE 'same_event' END AS reason,
    CASE WHEN i = s THEN 'own' ELSE ['own', 'own', 'wire', 'press_release'][1 + (hash(i, 'origin') % 4)::INTEGER] END AS origin,
    0.8 AS score, published_on
FROM chunk ORDER BY i;

-- A chunk's last story may go on in the next.
CREATE OR REPLACE TEMP TABLE touched AS SELECT DISTINCT story_id FROM chunk;
DELETE FROM stories WHERE story_id IN (SELECT story_id FROM touched);
INSERT INTO stories BY NAME
SELECT story_id, arg_min(title, published_at) AS title, arg_min(article_id, published_at) AS first_article_id,
    arg_min(publisher, published_at) AS first_publisher, min(published_at) AS first_published_at,
    max(published_at) AS last_published_at, count(*)::INTEGER AS article_count,
    count(DISTINCT publisher)::INTEGER AS publisher_count, count(DISTINCT source_of(origin, publisher, story_id))::INTEGER AS origin_count
FROM story_articles JOIN articles USING (article_id, published_on) WHERE story_id IN (SELECT story_id FROM touched)
GROUP BY story_id;

-- The ledger: a deal for every tenth story, told of by each of its articles.
INSERT INTO deals BY NAME
SELECT story_id AS deal_id, any_value(type) AS type, list_sort(list_distinct([listed(s, 0), listed(s, 1)])) AS parties,
    ['rumoured', 'in_talks', 'planned', 'signed', 'carried_out'][1 + (hash(s, 'state') % 5)::INTEGER] AS state,
    '제목' AS title, min(published_at) AS first_told_at, max(published_at) AS last_told_at, 1e11 AS amount, 'KRW' AS currency
FROM told WHERE hash(s) % 10 = 0 AND k = 0 AND story_id NOT IN (SELECT deal_id FROM deals) GROUP BY s, story_id;

INSERT INTO deal_changes BY NAME
SELECT event_id, story_id AS deal_id, article_id, story_id, CASE WHEN i = s THEN 'opened' ELSE 'repeated' END AS kind, 'planned' AS state,
    published_at AS told_at, publisher, 'first report' AS reason, quarried(text, i, k, 60) AS evidence
FROM told JOIN worded USING (i) WHERE hash(s) % 10 = 0 AND k = 0 ORDER BY i;

INSERT INTO alert_decisions BY NAME
SELECT printf('%016x', hash(i, 'decision')) AS decision_id, 'watch-' || i % 20 AS watch_id, article_id, story_id,
    CASE WHEN i % 30 = 0 THEN 'sent' ELSE 'below_threshold' END AS outcome, 'speculated is less than reported' AS reason,
    published_at AS decided_at, listed(s, 0) AS entity_id
FROM chunk WHERE i % 3 = 0 ORDER BY i;

-- The search index, as statements/index_articles.sql would make it of the same texts.
CREATE OR REPLACE TEMP TABLE parts AS SELECT i, unnest(ps) AS p FROM chunk;

INSERT INTO search_articles BY NAME
SELECT article_id, (i + 1)::INTEGER AS article_no, published_on, word_count
FROM chunk JOIN (SELECT i, (10 + sum(words))::INTEGER AS word_count
                 FROM parts JOIN (SELECT p, any_value(words) AS words FROM paragraph_terms GROUP BY p) USING (p) GROUP BY i) USING (i)
ORDER BY i;

INSERT INTO postings BY NAME
SELECT term, (i + 1)::INTEGER AS article_no, search_weight(sum(count), 310) AS weight
FROM (SELECT i, term, count FROM parts JOIN paragraph_terms USING (p)
      UNION ALL SELECT i, unnest(rare), 1 FROM chunk)
GROUP BY term, i ORDER BY term, i;

INSERT INTO tidied SELECT min(i) + 1, max(i) + 1, 9 FROM chunk;

INSERT INTO appearances BY NAME
SELECT c.published_on, entity_id, (i + 1)::INTEGER AS article_no, (s + 1)::INTEGER AS story_no,
    source_of(origin, publisher, c.story_id) AS source
FROM (SELECT DISTINCT i, entity_id FROM named) JOIN chunk AS c USING (i) JOIN story_articles USING (article_id, published_on)
ORDER BY i, entity_id;
