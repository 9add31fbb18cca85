-- question: Where is an entity named, and in which words?
-- parameter: since DATE null - first day, KST
-- parameter: until DATE null - last day, KST
-- parameter: entity VARCHAR null - entity id; null: all
-- columns: published_at, publisher, entity_id, name, surface, context, title, url, method
SELECT a.published_at, a.publisher, m.entity_id, coalesce(e.name, regexp_replace(m.entity_id, '^person:', '')) AS name,
       m.surface,
       CASE m.field WHEN 'title' THEN a.title
            ELSE replace(substr(a.text, greatest(m."start" - 29, 1), 60 + m."end" - m."start"), chr(10), ' ') END AS context,
       a.title, a.url, m.method
FROM mentions m JOIN articles a USING (article_id) LEFT JOIN entities e USING (entity_id)
WHERE ($entity IS NULL OR m.entity_id = $entity)
  AND ($since IS NULL OR (a.published_at AT TIME ZONE 'Asia/Seoul')::DATE >= $since)
  AND ($until IS NULL OR (a.published_at AT TIME ZONE 'Asia/Seoul')::DATE <= $until)
ORDER BY a.published_at DESC, a.article_id, m.field DESC, m."start"
