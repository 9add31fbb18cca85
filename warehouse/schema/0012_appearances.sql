-- Who appears in which article: the mentions counted once, beside what questions about days and windows ask of them.

CREATE TABLE appearances (
    published_on DATE,                           -- of the article: the day in Korea
    entity_id    VARCHAR NOT NULL,               -- gazetteer id, or person:이름
    article_no   INTEGER NOT NULL,               -- see search_articles
    story_no     INTEGER,                        -- article_no of the article that opened its story
    source       INTEGER                         -- hash of its origin: the outlet's own report, or the story that it copies
);

-- The outlet stands for its own report, the story for all copies of a wire or press release. For hashes that stay the same.
CREATE MACRO source_of(origin, publisher, story_id) AS (md5_number_lower(
    CASE WHEN coalesce(origin, 'own') = 'own' THEN coalesce(publisher, '') ELSE origin || story_id END) % 2147483647)::INTEGER;

INSERT INTO appearances BY NAME
WITH numbered AS (
    SELECT article_id, a.published_on, s.article_no, coalesce(opener.article_no, s.article_no) AS story_no,
        source_of(origin, publisher, story_id) AS source
    FROM articles AS a JOIN search_articles AS s USING (article_id)
    LEFT JOIN story_articles AS l USING (article_id)
    LEFT JOIN search_articles AS opener ON opener.article_id = l.story_id
)
SELECT published_on, entity_id, article_no, story_no, source
FROM (SELECT DISTINCT article_id, entity_id FROM mentions) JOIN numbered USING (article_id)
ORDER BY published_on, article_no, entity_id;
