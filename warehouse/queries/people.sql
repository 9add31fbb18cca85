-- question: Which people appear, how often, with whom, and in which events?
-- parameter: since DATE null - first day, KST
-- parameter: until DATE null - last day, KST
-- columns: entity_id, name, articles, stories, publishers, events, last_seen_at, most_with
WITH seen AS (
    SELECT DISTINCT m.entity_id, a.article_id, a.publisher, a.published_at, s.story_id
    FROM mentions m JOIN articles a USING (article_id) LEFT JOIN story_articles s USING (article_id)
    WHERE ($since IS NULL OR (a.published_at AT TIME ZONE 'Asia/Seoul')::DATE >= $since)
      AND ($until IS NULL OR (a.published_at AT TIME ZONE 'Asia/Seoul')::DATE <= $until)
),
people AS (
    SELECT s.* FROM seen s LEFT JOIN entities e USING (entity_id)
    WHERE e.kind = 'person' OR s.entity_id LIKE 'person:%'
),
together AS (
    SELECT p.entity_id, o.entity_id AS other, count(*) AS n
    FROM people p JOIN people o USING (article_id) WHERE p.entity_id <> o.entity_id GROUP BY ALL
),
best AS (SELECT entity_id, arg_max(other, n) AS other FROM together GROUP BY entity_id),
acted AS (
    SELECT entity_id, count(DISTINCT event_id) AS events
    FROM event_participants JOIN events USING (event_id) WHERE article_id IN (SELECT article_id FROM seen) GROUP BY entity_id
)
SELECT p.entity_id, coalesce(any_value(e.name), regexp_replace(p.entity_id, '^person:', '')) AS name,
       count(DISTINCT p.article_id) AS articles, count(DISTINCT p.story_id) AS stories,
       count(DISTINCT p.publisher) AS publishers, coalesce(any_value(acted.events), 0) AS events,
       max(p.published_at) AS last_seen_at,
       any_value(coalesce(o.name, regexp_replace(best.other, '^person:', ''))) AS most_with
FROM people p LEFT JOIN entities e USING (entity_id) LEFT JOIN best USING (entity_id)
     LEFT JOIN entities o ON o.entity_id = best.other LEFT JOIN acted ON acted.entity_id = p.entity_id
GROUP BY p.entity_id
ORDER BY articles DESC, events DESC, p.entity_id
