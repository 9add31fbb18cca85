-- How far has each deal come?
-- 거래는 저마다 어디까지 왔나?
SELECT d.type, string_agg(DISTINCT n.name, ', ' ORDER BY n.name) AS parties, d.state,
       count(DISTINCT c.event_id) AS reports
FROM deals AS d
JOIN deal_changes AS c USING (deal_id)
CROSS JOIN unnest(d.parties) AS party(entity_id)
JOIN entities AS n ON n.entity_id = party.entity_id
GROUP BY d.deal_id, d.type, d.state HAVING count(DISTINCT n.name) > 1
ORDER BY reports DESC, parties, d.type LIMIT 6;
