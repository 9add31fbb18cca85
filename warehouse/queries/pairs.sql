-- question: Which entities are named in the same stories, how often, and since when?
-- parameter: since DATE null - first day, KST
-- parameter: until DATE null - last day, KST
-- parameter: entity VARCHAR null - one of the two; null: all
-- columns: one, other, stories, articles, events, first_seen_on, is_new
-- is_new: the pair was never named together before the window.
WITH named AS (
    SELECT DISTINCT m.entity_id, a.article_id, s.story_id, (a.published_at AT TIME ZONE 'Asia/Seoul')::DATE AS day,
           coalesce(e.name, regexp_replace(m.entity_id, '^person:', '')) AS name
    FROM mentions m JOIN articles a USING (article_id) LEFT JOIN story_articles s USING (article_id)
         LEFT JOIN entities e USING (entity_id)
    WHERE coalesce(e.kind, 'person') <> 'topic'
),
together AS (
    SELECT l.entity_id AS one_id, r.entity_id AS other_id, l.name AS one, r.name AS other, l.article_id, l.story_id, l.day
    FROM named l JOIN named r ON l.article_id = r.article_id AND l.entity_id < r.entity_id
    WHERE $entity IS NULL OR l.entity_id = $entity OR r.entity_id = $entity
),
acted AS (
    SELECT l.entity_id AS one_id, r.entity_id AS other_id, count(DISTINCT l.event_id) AS events
    FROM event_participants l JOIN event_participants r ON l.event_id = r.event_id AND l.entity_id < r.entity_id
    GROUP BY ALL
)
SELECT one, other, count(DISTINCT story_id) FILTER (inside) AS stories, count(DISTINCT article_id) FILTER (inside) AS articles,
       coalesce(any_value(events), 0) AS events, min(day) AS first_seen_on, bool_and(inside OR day > $until) AS is_new
FROM (SELECT *, ($since IS NULL OR day >= $since) AND ($until IS NULL OR day <= $until) AS inside FROM together)
     LEFT JOIN acted USING (one_id, other_id)
GROUP BY one_id, other_id, one, other
HAVING articles > 0
ORDER BY stories DESC, articles DESC, one, other
