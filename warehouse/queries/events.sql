-- question: Which events were told: who, what, when, how much, how surely, and in which words?
-- parameter: since DATE null - first day of publication, KST
-- parameter: until DATE null - last day of publication, KST
-- parameter: type VARCHAR null - event type, such as partnership; null: all
-- parameter: entity VARCHAR null - a participant's id; null: all
-- parameter: modality VARCHAR null - confirmed, reported, planned, speculated or denied; null: all
-- columns: published_at, type, participants, happened_on, date_precision, amount, currency, place, modality, confidence, evidence, publisher, title, url, event_id
WITH who AS (
    SELECT event_id, string_agg(coalesce(e.name, regexp_replace(entity_id, '^person:', ''))
                                || coalesce(' (' || role || ')', ''), ', ' ORDER BY role NULLS LAST, entity_id) AS participants
    FROM event_participants LEFT JOIN entities e USING (entity_id) GROUP BY event_id
),
words AS (
    SELECT event_id, any_value(field) AS field, arg_min("start", rowid) AS "start", arg_min("end", rowid) AS "end",
           arg_min(field, rowid) AS first_field
    FROM event_evidence GROUP BY event_id
)
SELECT a.published_at, v.type, coalesce(w.participants, '') AS participants, v.happened_on, v.date_precision, v.amount,
       v.currency, v.place, v.modality, v.confidence,
       replace(substr(CASE x.first_field WHEN 'title' THEN a.title ELSE a.text END, x."start" + 1, x."end" - x."start"),
               chr(10), ' ') AS evidence,
       a.publisher, a.title, a.url, v.event_id
FROM events v JOIN articles a USING (article_id) LEFT JOIN who w USING (event_id) LEFT JOIN words x USING (event_id)
WHERE ($type IS NULL OR v.type = $type)
  AND ($modality IS NULL OR v.modality = $modality)
  AND ($entity IS NULL OR v.event_id IN (SELECT event_id FROM event_participants WHERE entity_id = $entity))
  AND ($since IS NULL OR (a.published_at AT TIME ZONE 'Asia/Seoul')::DATE >= $since)
  AND ($until IS NULL OR (a.published_at AT TIME ZONE 'Asia/Seoul')::DATE <= $until)
ORDER BY a.published_at DESC, a.article_id, v.event_id
