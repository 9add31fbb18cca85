-- incoming: article_id. Who appears in these articles, as their mentions and stories are now.
CREATE OR REPLACE TEMP TABLE shown AS
SELECT article_id, published_on, article_no FROM search_articles SEMI JOIN incoming USING (article_id);

DELETE FROM appearances WHERE article_no IN (SELECT article_no FROM shown);

CREATE OR REPLACE TEMP TABLE placed AS
SELECT article_id, published_on, article_no, story_id, source_of(origin, publisher, coalesce(story_id, article_id)) AS source
FROM shown JOIN articles USING (article_id, published_on) LEFT JOIN story_articles USING (article_id, published_on);

INSERT INTO appearances BY NAME
SELECT published_on, entity_id, placed.article_no, coalesce(opener.article_no, placed.article_no) AS story_no, source
FROM (SELECT DISTINCT article_id, published_on, entity_id FROM mentions SEMI JOIN shown USING (article_id, published_on))
JOIN placed USING (article_id, published_on)
LEFT JOIN (SELECT article_id, article_no FROM search_articles
           WHERE article_id IN (SELECT story_id FROM placed)) AS opener ON opener.article_id = placed.story_id
ORDER BY published_on, placed.article_no, entity_id;

DROP TABLE temp.placed;
DROP TABLE temp.shown;
