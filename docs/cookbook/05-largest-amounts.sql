-- Which are the largest sums, by currency?
-- 금액이 가장 큰 사건은?
SELECT e.type, e.amount / 1e9 AS billions, e.currency, e.modality,
       string_agg(DISTINCT n.name, ', ' ORDER BY n.name) AS who
FROM events AS e
JOIN event_participants AS p USING (event_id)
JOIN entities AS n USING (entity_id)
WHERE e.amount IS NOT NULL
GROUP BY e.event_id, e.type, e.amount, e.currency, e.modality
QUALIFY row_number() OVER (PARTITION BY e.currency, e.type, e.amount, who ORDER BY e.modality) = 1
ORDER BY e.currency DESC, e.amount DESC, e.type, who LIMIT 6;
