-- By what titles are people called?
-- 어떤 직함으로 불렸나?
SELECT n.name, list_sort(list(DISTINCT m.surface)) AS called
FROM mentions AS m JOIN entities AS n USING (entity_id)
WHERE m.method = 'title_reference'
GROUP BY n.name ORDER BY len(called) DESC, n.name LIMIT 5;
