-- What was denied?
-- 무엇을 부인했나?
SELECT e.type, a.publisher, v.words AS sentence
FROM events AS e JOIN articles AS a USING (article_id)
JOIN event_evidence AS v ON v.event_id = e.event_id AND v.ordinal = 0
WHERE e.modality = 'denied'
ORDER BY a.publisher, sentence, e.type LIMIT 4;
