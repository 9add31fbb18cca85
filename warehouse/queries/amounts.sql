-- question: How much did each investor put in, year by year, as the news tells it?
-- column investor_id: entity
-- column investor: name
-- column year: of the event, or of the report
-- column currency: ISO 4217
-- column investments: stories with an amount, copies counted once
-- column total: sum, in whole units of the currency
-- column largest: the largest one
-- column confirmed: part of the sum that is told as fact
-- column coverage: entries of the window's feeds against what they usually bring; NULL: not known yet
SET VARIABLE since = newest_day() - 1094;  -- DATE: first day of publication (Korea)
SET VARIABLE until = newest_day();         -- DATE: last day of publication (Korea)
SET VARIABLE entity = NULL::VARCHAR;       -- VARCHAR: an investor's id; NULL: all

WITH told AS (
    SELECT
        entity_id AS investor_id, year(coalesce(happened_on, published_on)) AS year, currency,
        coalesce(story_id, v.article_id) AS story_id, type,
        -- Reports of one story differ: the amount that most of them give.
        mode(amount) AS amount, bool_or(modality = 'confirmed') AS is_confirmed
    FROM events AS v
    JOIN event_participants AS p USING (event_id, published_on)
    LEFT JOIN story_articles AS s USING (article_id, published_on)
    WHERE published_on BETWEEN getvariable('since') AND getvariable('until')
      AND type IN ('investment', 'acquisition', 'joint_venture', 'infrastructure') AND modality <> 'denied'
      AND role IN ('investor', 'acquirer') AND amount IS NOT NULL
      AND (getvariable('entity') IS NULL OR entity_id = getvariable('entity'))
    GROUP BY ALL
)
SELECT
    investor_id, coalesce(any_value(e.name), plain_name(investor_id)) AS investor, year, currency,
    count(*) AS investments, sum(amount) AS total, max(amount) AS largest,
    coalesce(sum(amount) FILTER (is_confirmed), 0) AS confirmed,
    coverage_of(getvariable('since'), getvariable('until')) AS coverage
FROM told LEFT JOIN entities AS e ON e.entity_id = investor_id
GROUP BY investor_id, year, currency
ORDER BY year DESC, currency, total DESC, investor_id
