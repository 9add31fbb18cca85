-- What we poll, every attempt, every item seen, every run.

CREATE TABLE feeds (
    feed_id                  VARCHAR NOT NULL,   -- id in feeds.yaml
    -- from feeds.yaml
    name                     VARCHAR,            -- for people
    url                      VARCHAR,            -- of the feed document
    publisher                VARCHAR,            -- the outlet whose articles it carries
    language                 VARCHAR,            -- ISO 639-1
    kind                     VARCHAR,            -- rss, sitemap, search or naver
    enabled                  BOOLEAN,            -- polled at all
    listed                   BOOLEAN,            -- stands in feeds.yaml today
    fixed_interval_seconds   INTEGER,            -- set by the operator; NULL: adaptive
    selector                 VARCHAR,            -- CSS selector of the article body, where rules fail
    note                     VARCHAR,            -- terms of use and quirks
    -- what we remember between polls
    etag                     VARCHAR,            -- validator of the last good answer
    last_modified            VARCHAR,            -- validator of the last good answer
    body_hash                VARCHAR,            -- of the last document, because validators lie
    last_polled_at           TIMESTAMPTZ,        -- start of the last attempt
    last_ok_at               TIMESTAMPTZ,        -- last attempt that was fetched or unchanged
    last_new_at              TIMESTAMPTZ,        -- last attempt that brought an entry never seen before
    newest_item_at           TIMESTAMPTZ,        -- publication of the newest entry: a stale feed shows here
    next_poll_at             TIMESTAMPTZ,        -- due from this moment on
    interval_seconds         INTEGER,            -- between polls at present
    longest_interval_seconds INTEGER,            -- what the feed's own busiest hours allow
    failure_count            INTEGER,            -- consecutive; 0 after a good poll
    outcome                  VARCHAR,            -- of the last poll
    reason                   VARCHAR             -- of that outcome, one English sentence
);

CREATE TABLE fetches (
    fetch_id            VARCHAR NOT NULL,        -- computed from URL and start
    run_id              VARCHAR,                 -- the run that made the attempt
    feed_id             VARCHAR,                 -- the feed polled, or the one whose entry led here
    purpose             VARCHAR,                 -- feed, page or robots
    url                 VARCHAR,                 -- asked for
    final_url           VARCHAR,                 -- after redirects
    outcome             VARCHAR,                 -- fetched, unchanged, limited, refused, missing, failed, too_large, broken
    reason              VARCHAR,                 -- one English sentence
    status              INTEGER,                 -- HTTP status; NULL where no answer came
    started_at          TIMESTAMPTZ,             -- of the attempt
    elapsed_ms          INTEGER,                 -- until the last byte or the failure
    byte_count          BIGINT,                  -- of the body, content-decoding undone
    content_type        VARCHAR,                 -- full header value
    etag                VARCHAR,                 -- of the answer
    last_modified       VARCHAR,                 -- of the answer
    retry_after_seconds INTEGER                  -- asked for by the server
);

CREATE TABLE entries (
    entry_id         VARCHAR NOT NULL,           -- hash of feed and guid (or link)
    article_id       VARCHAR NOT NULL,           -- hash of canonical_url; the article may be missing, see outcome
    feed_id          VARCHAR NOT NULL,           -- where it was seen
    run_id           VARCHAR,                    -- the run of the last outcome
    -- from the feed
    url              VARCHAR,                    -- as published, absolute
    canonical_url    VARCHAR,                    -- without tracking
    title            VARCHAR,                    -- plain text
    guid             VARCHAR,                    -- as published
    summary          VARCHAR,                    -- plain text; NULL once an article holds the text
    content          VARCHAR,                    -- full text of the feed, kept only while the entry is to be tried again
    authors          VARCHAR[],                  -- as published
    categories       VARCHAR[],                  -- as published
    publisher        VARCHAR,                    -- named by search feeds
    published_at     TIMESTAMPTZ,                -- as the feed says
    published_source VARCHAR,                    -- feed or first_seen
    -- what became of it
    outcome          VARCHAR,                    -- stored, duplicate, updated, discovery, failed, ...
    reason           VARCHAR,                    -- one English sentence
    first_seen_at    TIMESTAMPTZ,                -- never changes
    seen_at          TIMESTAMPTZ,                -- of the last outcome
    attempt_count    INTEGER,                    -- pages tried
    next_attempt_at  TIMESTAMPTZ                 -- set while a temporary failure is to be tried again
);

CREATE TABLE runs (
    run_id      VARCHAR NOT NULL,                -- computed from flow and start
    flow        VARCHAR,                         -- ingest, deliver, ...
    started_at  TIMESTAMPTZ,                     -- of the run
    finished_at TIMESTAMPTZ,                     -- of its last write
    outcome     VARCHAR,                         -- completed, unreachable or failed
    counts      MAP(VARCHAR, BIGINT)             -- outcome word -> how many
);
