-- The present text stands in articles; article_versions remembers every text, and holds those that were replaced.
CREATE OR REPLACE TEMP TABLE known AS
SELECT article_id, text_hash, published_at, published_on, first_fetched_at, feed_id
FROM articles WHERE article_id IN (SELECT article_id FROM incoming);

CREATE OR REPLACE TEMP TABLE replaced AS
SELECT known.article_id, known.text_hash
FROM known JOIN incoming USING (article_id) WHERE incoming.text_hash <> known.text_hash;

UPDATE article_versions SET text = old.text
FROM (SELECT * FROM articles SEMI JOIN replaced USING (article_id)) AS old
WHERE article_versions.article_id = old.article_id AND article_versions.text_hash = old.text_hash;

-- A text that comes back is the present one again.
UPDATE article_versions SET text = NULL
FROM incoming
WHERE article_versions.article_id = incoming.article_id AND article_versions.text_hash = incoming.text_hash;

CREATE OR REPLACE TEMP TABLE earlier AS
SELECT article_id, text_hash, version FROM article_versions SEMI JOIN incoming USING (article_id);

INSERT INTO article_versions (article_id, version, text_hash, title, fetched_at, modified_at)
SELECT article_id, 1 + coalesce(last, 0), text_hash, title, fetched_at, modified_at
FROM incoming ANTI JOIN earlier USING (article_id, text_hash)
LEFT JOIN (SELECT article_id, max(version) AS last FROM earlier GROUP BY article_id) USING (article_id);

DROP TABLE temp.earlier;

DELETE FROM articles WHERE article_id IN (SELECT article_id FROM incoming);

-- A moment of first sight is a guess: a later guess does not replace the earlier date.
INSERT INTO articles BY NAME
SELECT incoming.* REPLACE (
    coalesce(known.first_fetched_at, incoming.first_fetched_at) AS first_fetched_at,
    coalesce(known.feed_id, incoming.feed_id) AS feed_id,
    CASE WHEN incoming.published_source = 'first_seen' THEN coalesce(known.published_at, incoming.published_at)
         ELSE incoming.published_at END AS published_at,
    CASE WHEN incoming.published_source = 'first_seen' THEN coalesce(known.published_on, incoming.published_on)
         ELSE incoming.published_on END AS published_on)
FROM incoming LEFT JOIN known USING (article_id);

DROP TABLE temp.replaced;
DROP TABLE temp.known;
