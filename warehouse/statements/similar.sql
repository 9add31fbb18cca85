-- Articles since $since that share enough keys with one of the asked, and how many articles have each of the asked keys.
-- $marks, $publishers and $keys: number and publisher of the asked article, and a key of it. $needed: keys that must be
-- shared, by kind. A key in more than $common articles says nothing, nor does one that a publisher has in more than
-- $standing and nobody else, not one of those who ask either.
CREATE OR REPLACE TEMP TABLE asked AS
SELECT
    unnest(from_json($marks, '["INTEGER"]')) AS mark,
    unnest(from_json($publishers, '["VARCHAR"]')) AS publisher,
    unnest(from_json($keys, '["BIGINT"]')) AS key;

CREATE OR REPLACE TEMP TABLE held AS
SELECT key, article_id, publisher
FROM (SELECT unnest(keys) AS key, article_id, publisher FROM fingerprints WHERE published_at >= $since)
SEMI JOIN asked USING (key);

CREATE OR REPLACE TEMP TABLE counted AS
SELECT key, count(*) AS articles, CASE WHEN min(publisher) = max(publisher) THEN min(publisher) END AS publisher
FROM held GROUP BY key;

CREATE OR REPLACE TEMP TABLE alike AS
SELECT DISTINCT article_id FROM (
    SELECT article_id
    FROM asked JOIN held USING (key) JOIN counted USING (key)
    WHERE articles <= $common AND (
        articles <= $standing OR counted.publisher IS NULL
        OR key IN (SELECT key FROM asked JOIN counted USING (key) WHERE asked.publisher <> counted.publisher)
    )
    GROUP BY mark, article_id, key & 3
    HAVING count(*) >= $needed[(key & 3) + 1]
);
