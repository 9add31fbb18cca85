-- question: Who is in the news at all?
-- column entity_id: the entity
-- column name: in Korean
-- column kind: person, org or topic
-- column articles: that name it
-- column last_named_on: day in Korea of the latest
-- column coverage: entries of the window's feeds against what they usually bring; NULL: not known yet
SET VARIABLE since = newest_day() - 364;  -- DATE: first day (Korea)
SET VARIABLE until = newest_day();        -- DATE: last day (Korea)
SET VARIABLE kind = NULL::VARCHAR;        -- VARCHAR: person, org or topic; NULL: all

WITH named AS (
    SELECT entity_id, count(*) AS articles, max(published_on) AS last_named_on
    FROM appearances WHERE published_on BETWEEN getvariable('since') AND getvariable('until')
    GROUP BY entity_id
)
SELECT
    entity_id, coalesce(e.name, plain_name(entity_id)) AS name, coalesce(e.kind, 'person') AS kind,
    articles, last_named_on, coverage_of(getvariable('since'), getvariable('until')) AS coverage
FROM named LEFT JOIN entities AS e USING (entity_id)
WHERE getvariable('kind') IS NULL OR coalesce(e.kind, 'person') = getvariable('kind')
ORDER BY articles DESC, entity_id
