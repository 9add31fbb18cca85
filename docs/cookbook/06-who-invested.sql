-- Who invested in whom?
-- 누가 누구에게 투자했나?
SELECT investor.name AS investor, investee.name AS investee, max(e.amount) AS amount, any_value(e.currency) AS currency,
       count(DISTINCT e.article_id) AS articles
FROM events AS e
JOIN event_participants AS a ON a.event_id = e.event_id AND a.role = 'investor'
JOIN event_participants AS b ON b.event_id = e.event_id AND b.role = 'investee'
JOIN entities AS investor ON investor.entity_id = a.entity_id
JOIN entities AS investee ON investee.entity_id = b.entity_id
GROUP BY ALL ORDER BY articles DESC, investor, investee LIMIT 6;
