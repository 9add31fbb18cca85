-- question: What is going to happen, as far as the news says when?
-- column happened_on: first day of what the text says
-- column date_precision: day, month, quarter or year
-- column type: meeting, launch, infrastructure, ...
-- column participants: names
-- column modality: of the latest report
-- column amount: in whole units of the currency
-- column currency: ISO 4217
-- column evidence: the words that say so
-- column publisher: of the latest article
-- column url: of the latest article
-- column articles: that say so
-- column event_id: the latest report
-- column coverage: entries of the feeds since `told_since` against what they usually bring; NULL: not known yet
SET VARIABLE since = korean_today();             -- DATE: first day to come (Korea)
SET VARIABLE until = korean_today() + 365;       -- DATE: last day to come (Korea)
SET VARIABLE told_since = newest_day() - 179;    -- DATE: older reports don't count (Korea)
SET VARIABLE entity = NULL::VARCHAR;             -- VARCHAR: a participant's id; NULL: all
SET VARIABLE most = 10000;                       -- INTEGER: at most so many, the next

WITH ahead AS (
    SELECT * FROM events
    WHERE published_on >= getvariable('told_since') AND modality <> 'denied'
      AND happened_on <= getvariable('until')
      AND CASE date_precision
          WHEN 'year' THEN happened_on + INTERVAL 1 YEAR
          WHEN 'quarter' THEN happened_on + INTERVAL 3 MONTH
          WHEN 'month' THEN happened_on + INTERVAL 1 MONTH
          ELSE happened_on + INTERVAL 1 DAY END > getvariable('since')
      -- "this year" in the past tense is no announcement
      AND (date_precision = 'day' OR modality IN ('planned', 'speculated'))
),
members AS (
    SELECT event_id, list_sort(list(entity_id)) AS ids
    FROM event_participants SEMI JOIN ahead USING (event_id)
    WHERE published_on >= getvariable('told_since')
    GROUP BY event_id
),
latest AS (
    SELECT
        type, happened_on, date_precision, ids, count(DISTINCT article_id) AS articles,
        arg_max(event_id, (published_on, event_id)) AS event_id
    FROM ahead JOIN members USING (event_id)
    WHERE getvariable('entity') IS NULL OR list_contains(ids, getvariable('entity'))
    GROUP BY ALL
    ORDER BY happened_on, date_precision, type, event_id
    LIMIT (getvariable('most'))
),
who AS (
    SELECT event_id, string_agg(coalesce(e.name, plain_name(entity_id)), ', ' ORDER BY ordinal) AS participants
    FROM event_participants SEMI JOIN latest USING (event_id) LEFT JOIN entities AS e USING (entity_id)
    WHERE published_on >= getvariable('told_since')
    GROUP BY event_id
)
SELECT
    v.happened_on, v.date_precision, v.type, participants, v.modality, v.amount, v.currency,
    replace(words, chr(10), ' ') AS evidence, a.publisher, a.url, latest.articles, event_id,
    coverage_of(getvariable('told_since'), newest_day()) AS coverage
FROM latest JOIN ahead AS v USING (event_id) JOIN who USING (event_id) JOIN articles AS a ON a.article_id = v.article_id
LEFT JOIN (SELECT event_id, words FROM event_evidence SEMI JOIN latest USING (event_id)
           WHERE ordinal = 0 AND published_on >= getvariable('told_since')) AS w USING (event_id)
WHERE a.published_on >= getvariable('told_since')
ORDER BY v.happened_on, v.date_precision, v.type, event_id
