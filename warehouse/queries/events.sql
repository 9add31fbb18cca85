-- question: Which events were told: who, what, when, how much, how surely, and in which words?
-- column published_at: of the article
-- column type: meeting, partnership, investment, ...
-- column participants: names, with their roles
-- column happened_on: first day of what the text says
-- column date_precision: day, month, quarter or year
-- column amount: in whole units of the currency
-- column currency: ISO 4217
-- column place: as written
-- column modality: confirmed, reported, planned, speculated or denied
-- column confidence: 0 to 1
-- column evidence: the words that say so
-- column publisher: of the article
-- column title: of the article
-- column url: of the article
-- column event_id: the event
-- column article_id: the article
SET VARIABLE since = newest_day() - 29;  -- DATE: first day of publication (Korea)
SET VARIABLE until = newest_day();       -- DATE: last day of publication (Korea)
SET VARIABLE type = NULL::VARCHAR;       -- VARCHAR: an event type, or several with commas between; NULL: all
SET VARIABLE entity = NULL::VARCHAR;     -- VARCHAR: a participant's id; NULL: all
SET VARIABLE modality = NULL::VARCHAR;   -- VARCHAR: confirmed, reported, planned ..., or several; NULL: all
SET VARIABLE currency = NULL::VARCHAR;   -- VARCHAR: of the amount, ISO 4217; NULL: all, and those without an amount
SET VARIABLE least = NULL::DOUBLE;       -- DOUBLE: the amount is at least this; NULL: all
SET VARIABLE most = 10000;               -- INTEGER: at most so many, the newest

WITH chosen AS (
    SELECT v.*, a.published_at FROM events AS v JOIN articles AS a USING (article_id, published_on)
    WHERE published_on BETWEEN getvariable('since') AND getvariable('until')
      AND (getvariable('type') IS NULL OR type IN (SELECT unnest(string_split(getvariable('type'), ','))))
      AND (getvariable('modality') IS NULL
           OR modality IN (SELECT unnest(string_split(getvariable('modality'), ','))))
      AND (getvariable('currency') IS NULL OR currency = getvariable('currency'))
      AND (getvariable('least') IS NULL OR amount >= getvariable('least'))
      AND (getvariable('entity') IS NULL OR event_id IN (
          SELECT event_id FROM event_participants
          WHERE entity_id = getvariable('entity') AND published_on BETWEEN getvariable('since') AND getvariable('until')))
    ORDER BY a.published_at DESC, v.article_id, v.event_id
    LIMIT (getvariable('most'))
),
who AS (
    SELECT event_id, string_agg(
        coalesce(e.name, plain_name(entity_id)) || coalesce(' (' || role || ')', ''), ', ' ORDER BY ordinal
    ) AS participants
    FROM event_participants SEMI JOIN chosen USING (event_id) LEFT JOIN entities AS e USING (entity_id)
    WHERE published_on BETWEEN getvariable('since') AND getvariable('until')
    GROUP BY event_id
),
best AS (
    SELECT event_id, words FROM event_evidence SEMI JOIN chosen USING (event_id)
    WHERE ordinal = 0 AND published_on BETWEEN getvariable('since') AND getvariable('until')
)
SELECT
    a.published_at, v.type, coalesce(who.participants, '') AS participants, v.happened_on, v.date_precision,
    v.amount, v.currency, v.place, v.modality, v.confidence, replace(words, chr(10), ' ') AS evidence, a.publisher, a.title,
    a.url, v.event_id, v.article_id
FROM chosen AS v JOIN articles AS a USING (article_id)
LEFT JOIN who USING (event_id) LEFT JOIN best USING (event_id)
WHERE a.published_on BETWEEN getvariable('since') AND getvariable('until')
ORDER BY a.published_at DESC, v.article_id, v.event_id
