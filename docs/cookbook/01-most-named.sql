-- Who is in the news most?
-- 누가 가장 많이 나왔나?
SELECT e.name, e.kind, count(DISTINCT m.article_id) AS articles
FROM mentions AS m JOIN entities AS e USING (entity_id)
WHERE m.published_on > newest_day() - 7
GROUP BY ALL ORDER BY articles DESC, e.name LIMIT 6;
