-- Second looks: at recent articles, and at the feeds themselves.

CREATE TABLE article_checks (
    article_id VARCHAR NOT NULL,                 -- the article, looked at again
    checked_at TIMESTAMPTZ NOT NULL,             -- when
    change     VARCHAR,                          -- same, trivial, changed, corrected, deleted, or unreachable
    reason     VARCHAR,                          -- one English sentence
    diff       VARCHAR                           -- [-words taken out-] {+words put in+}, with some words around
);

CREATE TABLE feed_health (
    feed_id    VARCHAR NOT NULL,                 -- the feed
    state      VARCHAR,                          -- good, failing, silent, shrinking or changed
    reason     VARCHAR,                          -- one English sentence
    changed_at TIMESTAMPTZ                       -- in this state from then on
);

ALTER TABLE fetches ADD COLUMN form VARCHAR;                  -- of a feed document: rss20, atom10, sitemap, ...
ALTER TABLE fetches ADD COLUMN entry_count INTEGER;           -- entries that a feed document held
