-- question: Who is named together, how often, and since when?
-- column one: name
-- column other: name
-- column stories: that name both, copies counted once
-- column articles: that name both
-- column events: told with both as participants
-- column first_seen_on: first day on which both were named in one article
-- column is_new: never together before the window
-- column one_id: entity
-- column other_id: entity
SET VARIABLE since = newest_day() - 29;  -- DATE: first day (Korea)
SET VARIABLE until = newest_day();       -- DATE: last day (Korea)
SET VARIABLE entity = NULL::VARCHAR;     -- VARCHAR: one of the two; NULL: all

WITH named AS (
    SELECT DISTINCT entity_id, article_id
    FROM mentions LEFT JOIN entities AS e USING (entity_id)
    WHERE mentions.published_on BETWEEN getvariable('since') AND getvariable('until')
      AND coalesce(e.kind, 'person') <> 'topic'
),
together AS (
    SELECT one.entity_id AS one_id, other.entity_id AS other_id, count(*) AS articles,
        count(DISTINCT story_id) AS stories, min(a.published_on) AS first_here_on
    FROM named AS one JOIN named AS other ON one.article_id = other.article_id AND one.entity_id < other.entity_id
    JOIN articles AS a ON a.article_id = one.article_id
    LEFT JOIN (SELECT * FROM story_articles WHERE published_on BETWEEN getvariable('since') AND getvariable('until')) AS s
        ON s.article_id = one.article_id
    WHERE a.published_on BETWEEN getvariable('since') AND getvariable('until')
      AND (getvariable('entity') IS NULL OR getvariable('entity') IN (one.entity_id, other.entity_id))
    GROUP BY ALL
),
acted AS (
    SELECT one.entity_id AS one_id, other.entity_id AS other_id, count(*) AS events
    FROM (SELECT * FROM event_participants WHERE published_on BETWEEN getvariable('since') AND getvariable('until')) AS one
    JOIN (SELECT * FROM event_participants WHERE published_on BETWEEN getvariable('since') AND getvariable('until')) AS other
        ON one.event_id = other.event_id AND one.entity_id < other.entity_id
    GROUP BY ALL
)
SELECT
    coalesce(o.name, plain_name(one_id)) AS one, coalesce(r.name, plain_name(other_id)) AS other,
    stories, articles, coalesce(events, 0) AS events,
    coalesce(p.first_seen_on, first_here_on) AS first_seen_on,
    coalesce(p.first_seen_on, first_here_on) >= getvariable('since') AS is_new,
    one_id, other_id
FROM together LEFT JOIN acted USING (one_id, other_id) LEFT JOIN pairs_seen AS p USING (one_id, other_id)
LEFT JOIN entities AS o ON o.entity_id = one_id LEFT JOIN entities AS r ON r.entity_id = other_id
ORDER BY stories DESC, articles DESC, one_id, other_id
