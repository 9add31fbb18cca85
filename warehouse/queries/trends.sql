-- question: How often is each entity named on each day, and is that more than usual?
-- column day: in Korea
-- column entity_id: the entity
-- column name: in Korean
-- column kind: person, org or topic
-- column articles: that name it
-- column stories: that name it, copies counted once
-- column origins: independent origins: each outlet's own report, and one for all copies of a story
-- column baseline: mean articles a day over the seven days before
-- column burst: (articles - baseline) / sqrt(baseline + 1): above 3 is unusual
-- column coverage: entries of that day's feeds against what they usually bring; NULL: not known yet
SET VARIABLE since = newest_day() - 29;  -- DATE: first day (Korea)
SET VARIABLE until = newest_day();       -- DATE: last day (Korea)
SET VARIABLE entity = NULL::VARCHAR;     -- VARCHAR: an entity id; NULL: all
SET VARIABLE kind = NULL::VARCHAR;       -- VARCHAR: person, org or topic; NULL: all

WITH daily AS (
    SELECT
        published_on AS day, entity_id, count(*) AS articles, count(DISTINCT story_no) AS stories,
        count(DISTINCT source) AS origins
    FROM appearances
    WHERE published_on BETWEEN getvariable('since')::DATE - 7 AND getvariable('until')
      AND (getvariable('entity') IS NULL OR entity_id = getvariable('entity'))
    GROUP BY ALL
),
compared AS (
    SELECT *, coalesce(sum(articles) OVER (
        PARTITION BY entity_id ORDER BY day RANGE BETWEEN INTERVAL 7 DAY PRECEDING AND INTERVAL 1 DAY PRECEDING
    ), 0) / 7.0 AS baseline
    FROM daily
),
covered AS (
    SELECT day, round(sum(entries) / nullif(sum(expected), 0), 2) AS coverage
    FROM feed_days(getvariable('since'), getvariable('until')) WHERE expected IS NOT NULL
    GROUP BY day
)
SELECT
    day, entity_id, coalesce(e.name, plain_name(entity_id)) AS name, coalesce(e.kind, 'person') AS kind,
    articles, stories, origins, round(baseline, 2) AS baseline,
    round((articles - baseline) / sqrt(baseline + 1), 2) AS burst, coverage
FROM compared LEFT JOIN covered USING (day) LEFT JOIN entities AS e USING (entity_id)
WHERE day >= getvariable('since')
  AND (getvariable('kind') IS NULL OR coalesce(e.kind, 'person') = getvariable('kind'))
ORDER BY day DESC, articles DESC, burst DESC, entity_id
