-- What is to happen, and when?
-- 앞으로 무슨 일이 언제 예정되어 있나?
SELECT e.happened_on AS "from", e.date_precision AS precise_to, e.type, e.modality, v.words AS sentence
FROM events AS e JOIN event_evidence AS v USING (event_id)
WHERE v.ordinal = 0 AND e.happened_on > newest_day()
GROUP BY ALL ORDER BY "from", e.type, sentence LIMIT 4;
