-- An entry seen again gets its new outcome and keeps the moment when it was first seen.
CREATE OR REPLACE TEMP TABLE known AS
SELECT entry_id, first_seen_at FROM entries WHERE entry_id IN (SELECT entry_id FROM incoming);

DELETE FROM entries WHERE entry_id IN (SELECT entry_id FROM incoming);

INSERT INTO entries BY NAME
SELECT incoming.* REPLACE (coalesce(known.first_seen_at, incoming.first_seen_at) AS first_seen_at)
FROM incoming LEFT JOIN known USING (entry_id);

DROP TABLE temp.known;
