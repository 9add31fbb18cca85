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

-- Articles older than the search index enter it now.
CREATE TEMP TABLE late AS
SELECT article_id, published_on, search_words(title) AS title_words, search_words(text) AS text_words,
    ((SELECT coalesce(max(article_no), 0) FROM search_articles) + row_number() OVER (ORDER BY published_at))::INTEGER AS article_no
FROM articles ANTI JOIN search_articles USING (article_id);

INSERT INTO search_articles BY NAME
SELECT article_id, article_no, published_on, (len(title_words) + len(text_words))::INTEGER AS word_count FROM late;

INSERT INTO search_terms BY NAME
SELECT term, article_no, least(sum(weight), 255)::UTINYINT AS count
FROM (
    SELECT article_no, weight, unnest(search_tails(search_stem(word))) AS term
    FROM (SELECT article_no, unnest(title_words) AS word, 3 AS weight FROM late
          UNION ALL SELECT article_no, unnest(text_words), 1 FROM late)
)
GROUP BY term, article_no;

DROP TABLE temp.late;

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
