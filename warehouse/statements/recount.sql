-- What follows from other tables, worked out anew.
INSERT INTO story_articles BY NAME
SELECT article_id AS story_id, article_id, 'first' AS reason, 'own' AS origin, 1.0 AS score, published_on
FROM articles ANTI JOIN story_articles USING (article_id);

CREATE OR REPLACE TEMP TABLE touched AS
SELECT story_id FROM story_articles UNION SELECT story_id FROM stories;

DELETE FROM pairs_seen;
INSERT INTO pairs_seen BY NAME
WITH named AS (SELECT DISTINCT article_id, entity_id, published_on FROM mentions)
SELECT one.entity_id AS one_id, other.entity_id AS other_id, min(one.published_on) AS first_seen_on
FROM named AS one JOIN named AS other ON one.article_id = other.article_id AND one.entity_id < other.entity_id
GROUP BY ALL;
