-- Rows of articles that the warehouse holds, with their day.
INSERT INTO mentions BY NAME
SELECT incoming.*, articles.published_on
FROM incoming JOIN articles USING (article_id);

-- Pairs first seen together, or seen together earlier than known.
CREATE OR REPLACE TEMP TABLE found AS
WITH named AS (
    SELECT DISTINCT article_id, entity_id, published_on FROM incoming JOIN articles USING (article_id)
)
SELECT one.entity_id AS one_id, other.entity_id AS other_id, min(one.published_on) AS first_seen_on
FROM named AS one JOIN named AS other ON one.article_id = other.article_id AND one.entity_id < other.entity_id
GROUP BY ALL;

DELETE FROM found USING pairs_seen AS known
WHERE known.one_id = found.one_id AND known.other_id = found.other_id AND known.first_seen_on <= found.first_seen_on;

DELETE FROM pairs_seen USING found WHERE pairs_seen.one_id = found.one_id AND pairs_seen.other_id = found.other_id;

INSERT INTO pairs_seen BY NAME SELECT * FROM found;

DROP TABLE temp.found;
