-- Articles about the same news.

CREATE TABLE stories (
    story_id           VARCHAR NOT NULL,         -- id of the article that opened it
    title              VARCHAR,                  -- of its earliest article
    first_article_id   VARCHAR,                  -- its earliest article
    first_publisher    VARCHAR,                  -- whose article that is
    first_published_at TIMESTAMPTZ,              -- of its earliest article
    last_published_at  TIMESTAMPTZ,              -- of its latest article
    article_count      INTEGER,                  -- articles
    publisher_count    INTEGER,                  -- outlets
    origin_count       INTEGER                   -- independent origins: each outlet's own report, all wire copies once
);

CREATE TABLE story_articles (
    story_id     VARCHAR NOT NULL,               -- the story
    article_id   VARCHAR NOT NULL,               -- in one story only
    reason       VARCHAR,                        -- first, same_sentences, same_wording, same_title, same_event, ...
    origin       VARCHAR,                        -- own, wire or press_release
    score        DOUBLE,                         -- how surely, 0 to 1
    published_on DATE                            -- of the article: the day in Korea
);

-- What grouping remembers of recent articles; old rows go.
CREATE TABLE fingerprints (
    article_id      VARCHAR NOT NULL,            -- the article
    story_id        VARCHAR,                     -- its story
    publisher       VARCHAR,                     -- the outlet
    published_at    TIMESTAMPTZ,                 -- of the article
    title           VARCHAR,                     -- of the article
    sentence_hashes BIGINT[],                    -- of normalised sentences
    event_keys      VARCHAR[],                   -- type|participants|day
    signature       UINTEGER[],                  -- MinHash of character shingles
    origin          VARCHAR                      -- own, wire or press_release
);
