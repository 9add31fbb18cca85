-- Which names were never named together before?
-- 처음으로 함께 나온 이름은?
SELECT o.name AS one, t.name AS other
FROM pairs_seen AS p
JOIN entities AS o ON o.entity_id = p.one_id
JOIN entities AS t ON t.entity_id = p.other_id
WHERE p.first_seen_on = newest_day() - 1 AND o.kind = 'person' AND t.kind = 'person'
ORDER BY one, other LIMIT 6;
