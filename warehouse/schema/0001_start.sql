-- Tables are plural; *_id are computed ids, *_at instants (UTC), *_on calendar dates (KST).
-- No PRIMARY KEY or UNIQUE: ids are computed and every load deletes by key before it inserts, in one transaction.
-- warehouse/doctor.py checks that keys are unique; docs/columns.md explains every column.

-- ---- what we poll -------------------------------------------------------------------------------------------
CREATE TABLE feeds (
    feed_id VARCHAR NOT NULL,
    -- from feeds.yaml
    name VARCHAR, url VARCHAR, publisher VARCHAR, language VARCHAR, kind VARCHAR, enabled BOOLEAN, note VARCHAR,
    -- ours: what we remember between polls
    etag VARCHAR, last_modified VARCHAR, body_hash VARCHAR,
    last_polled_at TIMESTAMPTZ, last_ok_at TIMESTAMPTZ, last_new_at TIMESTAMPTZ, newest_item_at TIMESTAMPTZ,
    next_poll_at TIMESTAMPTZ, interval_seconds BIGINT, longest_interval_seconds BIGINT, failure_count BIGINT,
    outcome VARCHAR, reason VARCHAR
);

CREATE TABLE fetches (
    fetch_id VARCHAR NOT NULL, feed_id VARCHAR, purpose VARCHAR, url VARCHAR, final_url VARCHAR,
    outcome VARCHAR NOT NULL, reason VARCHAR, status INTEGER, etag VARCHAR, last_modified VARCHAR,
    content_type VARCHAR, retry_after_seconds BIGINT, started_at TIMESTAMPTZ NOT NULL, elapsed_ms BIGINT,
    byte_count BIGINT
);

CREATE TABLE entries (
    entry_id VARCHAR NOT NULL, article_id VARCHAR NOT NULL, feed_id VARCHAR NOT NULL,
    -- from the feed
    url VARCHAR, canonical_url VARCHAR, title VARCHAR, guid VARCHAR, summary VARCHAR,
    content VARCHAR,                          -- full text, kept only while the entry is to be tried again
    authors VARCHAR[], categories VARCHAR[], publisher VARCHAR, published_at TIMESTAMPTZ, published_source VARCHAR,
    -- ours
    outcome VARCHAR NOT NULL, reason VARCHAR, first_seen_at TIMESTAMPTZ NOT NULL, seen_at TIMESTAMPTZ NOT NULL,
    attempt_count BIGINT, next_attempt_at TIMESTAMPTZ
);

-- ---- what was written ---------------------------------------------------------------------------------------
CREATE TABLE articles (
    article_id VARCHAR NOT NULL, url VARCHAR, canonical_url VARCHAR, feed_id VARCHAR, publisher VARCHAR,
    title VARCHAR, text VARCHAR, authors VARCHAR[], section VARCHAR, language VARCHAR,
    published_at TIMESTAMPTZ NOT NULL, published_source VARCHAR, modified_at TIMESTAMPTZ,
    fetched_at TIMESTAMPTZ, first_fetched_at TIMESTAMPTZ, outcome VARCHAR, reason VARCHAR, method VARCHAR,
    text_hash VARCHAR, extractor_version VARCHAR, gazetteer_version VARCHAR
);

CREATE TABLE article_versions (
    article_id VARCHAR NOT NULL, version INTEGER NOT NULL, text_hash VARCHAR NOT NULL, title VARCHAR, text VARCHAR,
    modified_at TIMESTAMPTZ, fetched_at TIMESTAMPTZ
);

-- ---- who and what it says -----------------------------------------------------------------------------------
CREATE TABLE entities (
    entity_id VARCHAR NOT NULL, kind VARCHAR NOT NULL, name VARCHAR, name_en VARCHAR, wikidata VARCHAR
);
CREATE TABLE aliases (entity_id VARCHAR NOT NULL, surface VARCHAR NOT NULL, ambiguous BOOLEAN);

CREATE TABLE mentions (
    article_id VARCHAR NOT NULL, entity_id VARCHAR NOT NULL, field VARCHAR, "start" INTEGER, "end" INTEGER,
    surface VARCHAR, method VARCHAR, extractor_version VARCHAR
);
CREATE TABLE events (
    event_id VARCHAR NOT NULL, article_id VARCHAR NOT NULL, type VARCHAR NOT NULL, happened_on DATE,
    date_precision VARCHAR,                   -- day | month | quarter | year; happened_on is its first day
    amount DOUBLE, currency VARCHAR, place VARCHAR, modality VARCHAR, confidence DOUBLE, rule VARCHAR,
    extractor_version VARCHAR
);
CREATE TABLE event_participants (
    event_id VARCHAR NOT NULL, entity_id VARCHAR NOT NULL, role VARCHAR, extractor_version VARCHAR
);
CREATE TABLE event_evidence (
    event_id VARCHAR NOT NULL, field VARCHAR, "start" INTEGER, "end" INTEGER, extractor_version VARCHAR
);
CREATE TABLE quotes (
    article_id VARCHAR NOT NULL, speaker VARCHAR, field VARCHAR, "start" INTEGER, "end" INTEGER, words VARCHAR,
    extractor_version VARCHAR
);

-- ---- stories and deals --------------------------------------------------------------------------------------
CREATE TABLE stories (
    story_id VARCHAR NOT NULL, title VARCHAR, first_article_id VARCHAR, first_publisher VARCHAR,
    first_published_at TIMESTAMPTZ, last_published_at TIMESTAMPTZ, article_count BIGINT, publisher_count BIGINT,
    origin_count BIGINT                       -- independent origins: own reports, plus one for all copies
);
CREATE TABLE story_articles (
    story_id VARCHAR NOT NULL, article_id VARCHAR NOT NULL, origin VARCHAR, reason VARCHAR, score DOUBLE
);
CREATE TABLE fingerprints (
    article_id VARCHAR NOT NULL, sentence_hashes BIGINT[], event_keys VARCHAR[], signature UINTEGER[], origin VARCHAR
);
CREATE TABLE deals (
    deal_id VARCHAR NOT NULL, type VARCHAR, state VARCHAR, title VARCHAR, amount DOUBLE, currency VARCHAR,
    first_reported_at TIMESTAMPTZ, changed_at TIMESTAMPTZ
);
CREATE TABLE deal_changes (
    deal_id VARCHAR NOT NULL, event_id VARCHAR NOT NULL, article_id VARCHAR NOT NULL, state VARCHAR,
    happened_on DATE, reported_at TIMESTAMPTZ, amount DOUBLE, currency VARCHAR, evidence VARCHAR, note VARCHAR
);

-- ---- whom we tell -------------------------------------------------------------------------------------------
CREATE TABLE watches (watch_id VARCHAR NOT NULL, channels VARCHAR[], definition VARCHAR, seen_at TIMESTAMPTZ);
CREATE TABLE alerts (
    alert_id VARCHAR NOT NULL, watch_id VARCHAR NOT NULL, story_id VARCHAR NOT NULL, article_id VARCHAR NOT NULL,
    channels VARCHAR[], title VARCHAR, url VARCHAR, publisher VARCHAR, published_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ, deliver_after TIMESTAMPTZ, entity_id VARCHAR, entity_name VARCHAR, reason VARCHAR,
    evidence VARCHAR, surface VARCHAR, event_type VARCHAR, modality VARCHAR, amount DOUBLE, currency VARCHAR,
    kind VARCHAR, origin VARCHAR, digest BOOLEAN, source_count BIGINT
);
CREATE TABLE deliveries (
    delivery_id VARCHAR NOT NULL, alert_id VARCHAR NOT NULL, channel_id VARCHAR NOT NULL, outcome VARCHAR NOT NULL,
    reason VARCHAR, attempt_count BIGINT, next_attempt_at TIMESTAMPTZ, updated_at TIMESTAMPTZ
);
CREATE TABLE alert_decisions (
    decision_id VARCHAR NOT NULL, watch_id VARCHAR NOT NULL, article_id VARCHAR NOT NULL, story_id VARCHAR,
    outcome VARCHAR NOT NULL, reason VARCHAR, decided_at TIMESTAMPTZ, alert_id VARCHAR, entity_id VARCHAR,
    event_id VARCHAR, evidence_field VARCHAR, evidence_start INTEGER, evidence_end INTEGER
);
CREATE TABLE silences (
    silence_id VARCHAR NOT NULL, comment VARCHAR, created_at TIMESTAMPTZ, until TIMESTAMPTZ, watch_id VARCHAR,
    entity_id VARCHAR
);

-- ---- what we did --------------------------------------------------------------------------------------------
CREATE TABLE runs (
    run_id VARCHAR NOT NULL, flow VARCHAR, started_at TIMESTAMPTZ, finished_at TIMESTAMPTZ, outcome VARCHAR,
    counts MAP(VARCHAR, BIGINT)
);
