-- incoming: mentions. Pairs first seen together, or seen together earlier than known.
CREATE OR REPLACE TEMP TABLE found AS
WITH named AS (SELECT DISTINCT article_id, entity_id, published_on FROM incoming),
together AS (
    SELECT one.entity_id AS one_id, other.entity_id AS other_id, min(one.published_on) AS first_seen_on
    FROM named AS one JOIN named AS other ON one.article_id = other.article_id AND one.entity_id < other.entity_id
    GROUP BY ALL
)
SELECT together.*, known.first_seen_on IS NOT NULL AS is_known
FROM together LEFT JOIN pairs_seen AS known USING (one_id, other_id)
WHERE known.first_seen_on IS NULL OR known.first_seen_on > together.first_seen_on;

DELETE FROM pairs_seen USING (SELECT * FROM found WHERE is_known) AS earlier
WHERE pairs_seen.one_id = earlier.one_id AND pairs_seen.other_id = earlier.other_id;

INSERT INTO pairs_seen BY NAME SELECT * EXCLUDE (is_known) FROM found;

DROP TABLE temp.found;
