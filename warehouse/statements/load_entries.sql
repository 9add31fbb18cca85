-- An entry seen again gets its new outcome and keeps the moment when it was first seen. What a run has stored, a slower
-- run beside it does not call a duplicate: the article would be found under no feed any more.
CREATE OR REPLACE TEMP TABLE known AS
SELECT
    entry_id, known.first_seen_at,
    known.outcome IN ('stored', 'updated') AND incoming.outcome NOT IN ('stored', 'updated') AS stands
FROM entries AS known JOIN incoming USING (entry_id);

DELETE FROM entries WHERE entry_id IN (SELECT entry_id FROM known WHERE stands IS NOT TRUE);

INSERT INTO entries BY NAME
SELECT incoming.* REPLACE (coalesce(known.first_seen_at, incoming.first_seen_at) AS first_seen_at)
FROM incoming LEFT JOIN known USING (entry_id)
WHERE known.stands IS NOT TRUE;

DROP TABLE temp.known;
