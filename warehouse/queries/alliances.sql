-- question: Who allies with whom, as the edges of a graph?
-- column one: name
-- column other: name
-- column types: kinds of events that tie them
-- column stories: that tell of it, copies counted once
-- column articles: that tell of it
-- column origins: independent origins: each outlet's own report, and one for all copies of a story
-- column modality: the surest report
-- column amount: the largest amount told
-- column currency: of that amount
-- column first_told_on: day in Korea, within the window
-- column last_told_on: day in Korea, within the window
-- column one_id: entity
-- column other_id: entity
-- column coverage: entries of the window's feeds against what they usually bring; NULL: not known yet
SET VARIABLE since = newest_day() - 29;  -- DATE: first day (Korea)
SET VARIABLE until = newest_day();       -- DATE: last day (Korea)
SET VARIABLE entity = NULL::VARCHAR;     -- VARCHAR: one of the two; NULL: all

WITH told AS (
    SELECT * FROM events
    WHERE published_on BETWEEN getvariable('since') AND getvariable('until') AND modality <> 'denied'
      AND type IN ('partnership', 'joint_venture', 'investment', 'acquisition', 'supply', 'joint_development',
                   'infrastructure', 'participation')
),
members AS (
    SELECT event_id, entity_id FROM event_participants SEMI JOIN told USING (event_id) JOIN entities USING (entity_id)
    WHERE kind = 'org' AND published_on BETWEEN getvariable('since') AND getvariable('until')
),
published AS (
    SELECT article_id, publisher FROM articles
    WHERE published_on BETWEEN getvariable('since') AND getvariable('until')
),
edges AS (
    SELECT
        one.entity_id AS one_id, other.entity_id AS other_id,
        list_sort(list(DISTINCT type)) AS types, count(DISTINCT story_id) AS stories,
        count(DISTINCT told.article_id) AS articles,
        count(DISTINCT source_of(origin, a.publisher, story_id)) AS origins,
        arg_min(modality, list_position(['confirmed', 'reported', 'planned', 'speculated'], modality)) AS modality,
        max(amount) AS amount, arg_max(currency, amount) AS currency,
        min(told.published_on) AS first_told_on, max(told.published_on) AS last_told_on
    FROM members AS one
    JOIN members AS other ON one.event_id = other.event_id AND one.entity_id < other.entity_id
    JOIN told ON told.event_id = one.event_id
    JOIN published AS a ON a.article_id = told.article_id
    LEFT JOIN story_articles AS s ON s.article_id = told.article_id AND s.published_on = told.published_on
    WHERE getvariable('entity') IS NULL OR getvariable('entity') IN (one.entity_id, other.entity_id)
    GROUP BY ALL
)
SELECT
    o.name AS one, r.name AS other, types, stories, articles, origins, modality, amount, currency, first_told_on, last_told_on,
    one_id, other_id, coverage_of(getvariable('since'), getvariable('until')) AS coverage
FROM edges JOIN entities AS o ON o.entity_id = one_id JOIN entities AS r ON r.entity_id = other_id
ORDER BY origins DESC, stories DESC, articles DESC, one_id, other_id
