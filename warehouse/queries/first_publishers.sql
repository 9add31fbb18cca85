-- question: Which publishers are first with a story, and by how long?
-- column publisher: the outlet
-- column stories: with several outlets that it took part in
-- column firsts: of them opened by it
-- column share: firsts / stories
-- column lead_minutes: median from its first report to the second outlet's, where it was first
-- column lag_minutes: median behind the first outlet, where it was not
-- column coverage: entries of the window's feeds against what they usually bring; NULL: not known yet
SET VARIABLE since = newest_day() - 29;  -- DATE: first day (Korea)
SET VARIABLE until = newest_day();       -- DATE: last day (Korea)

WITH reports AS (
    SELECT story_id, publisher, min(published_at) AS reported_at
    FROM story_articles JOIN articles USING (article_id, published_on)
    WHERE published_on BETWEEN getvariable('since') AND getvariable('until')
    GROUP BY ALL
),
ranked AS (
    SELECT
        story_id, publisher, reported_at, count(*) OVER story AS publishers, min(reported_at) OVER story AS first_at,
        row_number() OVER (PARTITION BY story_id ORDER BY reported_at, publisher) AS place,
        lead(reported_at) OVER (PARTITION BY story_id ORDER BY reported_at, publisher) AS next_at
    FROM reports
    WINDOW story AS (PARTITION BY story_id)
)
SELECT
    publisher, count(*) AS stories, count(*) FILTER (place = 1) AS firsts,
    round(count(*) FILTER (place = 1) / count(*), 3) AS share,
    round(median(epoch(next_at - reported_at) / 60) FILTER (place = 1), 1) AS lead_minutes,
    round(median(epoch(reported_at - first_at) / 60) FILTER (place > 1), 1) AS lag_minutes,
    coverage_of(getvariable('since'), getvariable('until')) AS coverage
FROM ranked WHERE publishers > 1
GROUP BY publisher
ORDER BY firsts DESC, stories DESC, publisher
