-- With whom has OpenAI allied itself?
-- 오픈AI는 누구와 손잡았나?
SELECT n.name AS partner, list_sort(list(DISTINCT e.type)) AS how, count(DISTINCT e.article_id) AS articles
FROM event_participants AS p
JOIN event_participants AS o ON o.event_id = p.event_id AND o.entity_id <> p.entity_id
JOIN events AS e ON e.event_id = p.event_id
JOIN entities AS n ON n.entity_id = o.entity_id AND n.kind = 'org'
WHERE p.entity_id = 'openai' AND e.type IN ('partnership', 'supply', 'investment', 'joint_development')
GROUP BY ALL ORDER BY articles DESC, partner LIMIT 6;
