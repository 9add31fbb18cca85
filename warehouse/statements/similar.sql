-- Articles since $since that share enough keys with one of the asked, and how many articles have each of the asked keys.
-- $asked: JSON, one row for each key of an asked article: its number, publisher, moment of publication, key. $needed: keys
-- that must be shared, and $within: how near in time the two must be, both by kind. A key in more than $common articles
-- says nothing, nor does one that a publisher has in more than $standing and nobody else, not one of those who ask either.
CREATE OR REPLACE TEMP TABLE asked AS
SELECT unnest(
    from_json($asked, '[{"mark": "INTEGER", "publisher": "VARCHAR", "asked_at": "TIMESTAMPTZ", "key": "BIGINT"}]'),
    recursive := true
);

CREATE OR REPLACE TEMP TABLE counted AS
SELECT key, count(*) AS articles, CASE WHEN min(publisher) = max(publisher) THEN min(publisher) END AS publisher
FROM (SELECT unnest(keys) AS key, publisher FROM fingerprints WHERE published_at >= $since)
SEMI JOIN asked USING (key)
GROUP BY key;

CREATE OR REPLACE TEMP TABLE telling AS
SELECT key FROM counted
WHERE articles <= $common AND (
    articles <= $standing OR publisher IS NULL
    OR key IN (SELECT key FROM asked JOIN counted USING (key) WHERE asked.publisher <> counted.publisher)
);

CREATE OR REPLACE TEMP TABLE alike AS
SELECT DISTINCT article_id FROM (
    SELECT article_id
    FROM asked JOIN (
        SELECT unnest(keys) AS key, article_id, published_at FROM fingerprints WHERE published_at >= $since
    ) USING (key)
    WHERE key IN (FROM telling)
      AND published_at BETWEEN asked_at - $within[(key & 3) + 1] AND asked_at + $within[(key & 3) + 1]
    GROUP BY mark, article_id, key & 3
    HAVING count(*) >= $needed[(key & 3) + 1]
);
