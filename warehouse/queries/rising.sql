-- question: Who is in the news much more than before?
-- column entity_id: the entity
-- column name: in Korean
-- column kind: person, org or topic
-- column articles: that name it in the window
-- column stories: that name it in the window, copies counted once
-- column before: mean articles in the four windows of the same length before
-- column score: (articles - before) / sqrt(before + 1)
-- column is_new: never named in those four windows
-- column coverage: entries of the window's feeds against what they usually bring; NULL: not known yet
SET VARIABLE since = newest_day() - 6;   -- DATE: first day (Korea)
SET VARIABLE until = newest_day();       -- DATE: last day (Korea)
SET VARIABLE kind = NULL::VARCHAR;       -- VARCHAR: person, org or topic; NULL: all
SET VARIABLE least = 3;                  -- INTEGER: fewest articles to count as rising

WITH counted AS (
    SELECT
        entity_id, count(*) FILTER (published_on >= getvariable('since')) AS articles,
        count(DISTINCT story_no) FILTER (published_on >= getvariable('since')) AS stories,
        count(*) FILTER (published_on < getvariable('since')) / 4.0 AS before
    FROM appearances
    WHERE published_on <= getvariable('until')
      AND published_on
          >= getvariable('since')::DATE - 4 * (getvariable('until')::DATE - getvariable('since')::DATE + 1)::INTEGER
    GROUP BY entity_id
)
SELECT
    entity_id, coalesce(e.name, plain_name(entity_id)) AS name, coalesce(e.kind, 'person') AS kind,
    articles, stories, round(before, 2) AS before, round((articles - before) / sqrt(before + 1), 2) AS score,
    before = 0 AS is_new, coverage_of(getvariable('since'), getvariable('until')) AS coverage
FROM counted LEFT JOIN entities AS e USING (entity_id)
WHERE articles >= getvariable('least') AND articles > before
  AND (getvariable('kind') IS NULL OR coalesce(e.kind, 'person') = getvariable('kind'))
ORDER BY score DESC, articles DESC, entity_id
