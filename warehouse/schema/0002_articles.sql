-- The cleaned pages, and every distinct text seen.

CREATE TABLE articles (
    article_id       VARCHAR NOT NULL,           -- hash of canonical_url
    url              VARCHAR,                    -- where it was read
    canonical_url    VARCHAR,                    -- without tracking
    publisher        VARCHAR,                    -- the outlet
    feed_id          VARCHAR,                    -- the feed that led here first
    title            VARCHAR,                    -- canonical text; spans refer to it
    text             VARCHAR,                    -- canonical text, paragraphs split by a blank line; NULL after retention
    authors          VARCHAR[],                  -- reporters
    section          VARCHAR,                    -- as the publisher names it
    language         VARCHAR,                    -- ISO 639-1
    published_at     TIMESTAMPTZ,                -- publication
    published_on     DATE,                       -- its day in Korea
    published_source VARCHAR,                    -- feed, page or first_seen
    modified_at      TIMESTAMPTZ,                -- as the page says
    first_fetched_at TIMESTAMPTZ,                -- first fetch; never changes
    fetched_at       TIMESTAMPTZ,                -- last fetch
    method           VARCHAR,                    -- the cleaning step that gave the body
    text_hash        VARCHAR,                    -- of title and text, whitespace folded
    outcome          VARCHAR,                    -- stored or updated
    reason           VARCHAR,                    -- one English sentence, where there is one
    extractor_version VARCHAR,                   -- the rules that read it last
    gazetteer_version VARCHAR                    -- the names they knew
);

CREATE TABLE article_versions (
    article_id   VARCHAR NOT NULL,               -- the article
    version      INTEGER NOT NULL,               -- from 1, in the order seen
    text_hash    VARCHAR NOT NULL,               -- of this version
    title        VARCHAR,                        -- of this version
    text         VARCHAR,                        -- of a replaced version; NULL for the present one, which articles holds
    fetched_at   TIMESTAMPTZ,                    -- first fetch with this text
    modified_at  TIMESTAMPTZ                     -- as the page said then
);

-- Every version with its text, wherever that lies.
CREATE VIEW article_texts AS
SELECT v.article_id, v.version, v.title, coalesce(v.text, a.text) AS text, v.fetched_at, v.modified_at
FROM article_versions AS v LEFT JOIN articles AS a USING (article_id, text_hash);
