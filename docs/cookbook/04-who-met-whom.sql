-- Who met whom, and where is it written?
-- 누가 누구와 만났고, 어느 문장에 그렇게 쓰였나?
WITH meetings AS (
    SELECT e.event_id, string_agg(n.name, ', ' ORDER BY n.name) AS people
    FROM events AS e JOIN event_participants AS p USING (event_id) JOIN entities AS n USING (entity_id)
    WHERE e.type = 'meeting' AND e.modality = 'confirmed'
    GROUP BY e.event_id HAVING count(*) > 1
)
SELECT people, count(*) AS reports, max(v.words) AS sentence
FROM meetings JOIN event_evidence AS v USING (event_id)
WHERE v.ordinal = 0
GROUP BY people ORDER BY reports DESC, people LIMIT 4;
