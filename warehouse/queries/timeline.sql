-- question: What did a person or organisation do and say, day by day?
-- column day: of the event, where the text says it; else of its first report
-- column date_precision: day, month, quarter or year; reported: the text gives no date
-- column what: type of the event, or quote
-- column modality: the surest report
-- column participants: names
-- column words: the evidence, or what was said
-- column publisher: of the earliest article
-- column url: of the earliest article
-- column articles: that tell the same
-- column coverage: entries of the window's feeds against what they usually bring; NULL: not known yet
SET VARIABLE since = newest_day() - 364;  -- DATE: first day of publication (Korea)
SET VARIABLE until = newest_day();        -- DATE: last day of publication (Korea)
SET VARIABLE entity = '';                 -- VARCHAR: an entity id
SET VARIABLE most = 10000;                -- INTEGER: at most so many, the newest

WITH mine AS (
    SELECT
        event_id, v.article_id, type, modality, confidence, happened_on, date_precision, published_on,
        coalesce(s.story_id, v.article_id) AS story_id
    FROM events AS v
    SEMI JOIN (
        SELECT event_id FROM event_participants
        WHERE entity_id = getvariable('entity') AND published_on BETWEEN getvariable('since') AND getvariable('until')
    ) AS p USING (event_id)
    LEFT JOIN story_articles AS s USING (article_id, published_on)
    WHERE published_on BETWEEN getvariable('since') AND getvariable('until')
),
told AS (
    SELECT
        story_id, type, count(DISTINCT article_id) AS articles,
        arg_min(modality, list_position(['confirmed', 'reported', 'planned', 'speculated', 'denied'], modality))
            AS modality,
        arg_min(event_id, (published_on, confidence * -1, event_id)) AS event_id
    FROM mine GROUP BY ALL
),
newest AS (
    SELECT
        event_id, article_id, coalesce(happened_on, published_on) AS day, coalesce(date_precision, 'reported') AS date_precision,
        told.type AS what, told.modality, told.articles
    FROM told JOIN mine USING (event_id)
    ORDER BY day DESC, what, event_id
    LIMIT (getvariable('most'))
),
who AS (
    SELECT event_id, string_agg(coalesce(e.name, plain_name(entity_id)), ', ' ORDER BY ordinal) AS participants
    FROM event_participants SEMI JOIN newest USING (event_id) LEFT JOIN entities AS e USING (entity_id)
    WHERE published_on BETWEEN getvariable('since') AND getvariable('until')
    GROUP BY event_id
)
SELECT
    newest.day, newest.date_precision, newest.what, newest.modality, participants, replace(w.words, chr(10), ' ') AS words,
    a.publisher, a.url, newest.articles, coverage_of(getvariable('since'), getvariable('until')) AS coverage
FROM newest JOIN articles AS a USING (article_id)
LEFT JOIN who USING (event_id)
LEFT JOIN (SELECT event_id, words FROM event_evidence SEMI JOIN newest USING (event_id)
           WHERE ordinal = 0 AND published_on BETWEEN getvariable('since') AND getvariable('until')) AS w USING (event_id)
WHERE a.published_on BETWEEN getvariable('since') AND getvariable('until')
UNION ALL
SELECT
    min(q.published_on), 'reported', 'quote', 'confirmed', any_value(coalesce(e.name, plain_name(speaker_id))), q.words,
    arg_min(a.publisher, a.published_at), arg_min(a.url, a.published_at), count(DISTINCT q.article_id),
    coverage_of(getvariable('since'), getvariable('until'))
FROM quotes AS q JOIN articles AS a USING (article_id) LEFT JOIN entities AS e ON e.entity_id = q.speaker_id
WHERE q.speaker_id = getvariable('entity')
  AND q.published_on BETWEEN getvariable('since') AND getvariable('until')
  AND a.published_on BETWEEN getvariable('since') AND getvariable('until')
GROUP BY q.words
ORDER BY day DESC, what, words
LIMIT (getvariable('most'))
