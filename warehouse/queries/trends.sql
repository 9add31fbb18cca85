-- question: How often is each entity named on each day (KST), against its own seven days before?
-- parameter: since DATE null - first day, KST; null: 30 days before the newest article
-- parameter: until DATE null - last day, KST
-- parameter: entity VARCHAR null - entity id; null: all
-- parameter: kind VARCHAR null - person, org or topic; null: all
-- columns: day, entity_id, name, kind, articles, stories, origins, baseline, burst
-- baseline is the mean number of articles over the seven days before; burst is (articles - baseline) / sqrt(baseline + 1).
WITH bounds AS (
    SELECT coalesce($until, max(published_at + INTERVAL 9 HOUR)::DATE) AS last_day,
           coalesce($since, coalesce($until, max(published_at + INTERVAL 9 HOUR)::DATE) - 30) AS first_day
    FROM articles
),
named AS (
    SELECT DISTINCT (a.published_at AT TIME ZONE 'Asia/Seoul')::DATE AS day, m.entity_id, a.article_id,
           s.story_id, s.origin, a.publisher
    FROM mentions m JOIN articles a USING (article_id) LEFT JOIN story_articles s USING (article_id), bounds
    WHERE ($entity IS NULL OR m.entity_id = $entity)
      AND (a.published_at AT TIME ZONE 'Asia/Seoul')::DATE BETWEEN first_day - 7 AND last_day
),
daily AS (
    SELECT day, entity_id, count(DISTINCT article_id) AS articles, count(DISTINCT story_id) AS stories,
           count(DISTINCT CASE origin WHEN 'own' THEN publisher ELSE origin || story_id END) AS origins
    FROM named GROUP BY ALL
),
compared AS (
    SELECT *, coalesce(sum(articles) OVER (
               PARTITION BY entity_id ORDER BY day RANGE BETWEEN INTERVAL 7 DAY PRECEDING AND INTERVAL 1 DAY PRECEDING
           ), 0) / 7.0 AS baseline
    FROM daily
)
SELECT day, entity_id, coalesce(e.name, regexp_replace(entity_id, '^person:', '')) AS name,
       coalesce(e.kind, 'person') AS kind, articles, stories, origins, round(baseline, 2) AS baseline,
       round((articles - baseline) / sqrt(baseline + 1), 2) AS burst
FROM compared LEFT JOIN entities e USING (entity_id), bounds
WHERE day >= first_day AND ($kind IS NULL OR coalesce(e.kind, 'person') = $kind)
ORDER BY day DESC, articles DESC, burst DESC, entity_id
