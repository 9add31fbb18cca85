-- Who supplies whom?
-- 누가 누구에게 공급하나?
SELECT s.name AS supplier, c.name AS customer, list_sort(list(DISTINCT e.modality)) AS told_as,
       count(DISTINCT e.article_id) AS articles
FROM events AS e
JOIN event_participants AS a ON a.event_id = e.event_id AND a.role = 'supplier'
JOIN event_participants AS b ON b.event_id = e.event_id AND b.role = 'customer'
JOIN entities AS s ON s.entity_id = a.entity_id
JOIN entities AS c ON c.entity_id = b.entity_id
GROUP BY ALL ORDER BY articles DESC, supplier, customer LIMIT 6;
