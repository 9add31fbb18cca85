-- question: Which deals are there, and how far has each come?
-- column deal_id: the deal
-- column type: of its first report
-- column parties: names
-- column state: rumoured, in_talks, planned, signed, carried_out, ended or denied
-- column amount: as last told, in whole units of the currency
-- column currency: ISO 4217
-- column first_told_at: publication of the first report
-- column last_told_at: publication of the last report
-- column reports: articles that tell of it
-- column publishers: outlets that tell of it
-- column contradictions: reports that contradict what others say
-- column title: of its first article
SET VARIABLE since = newest_day() - 89;  -- DATE: first day of the last report (Korea)
SET VARIABLE until = newest_day();       -- DATE: last day of the last report (Korea)
SET VARIABLE entity = NULL::VARCHAR;     -- VARCHAR: a party's id; NULL: all
SET VARIABLE state = NULL::VARCHAR;      -- VARCHAR: a state; NULL: all

WITH chosen AS (
    SELECT * FROM deals
    WHERE timezone('Asia/Seoul', last_told_at)::DATE BETWEEN getvariable('since') AND getvariable('until')
      AND (getvariable('entity') IS NULL OR list_contains(parties, getvariable('entity')))
      AND (getvariable('state') IS NULL OR state = getvariable('state'))
),
reports AS (
    SELECT
        deal_id, count(DISTINCT article_id) AS reports, count(DISTINCT publisher) AS publishers,
        count(*) FILTER (kind = 'contradicted') AS contradictions
    FROM deal_changes SEMI JOIN chosen USING (deal_id)
    GROUP BY deal_id
),
named AS (
    SELECT deal_id, string_agg(coalesce(e.name, plain_name(party)), ', ' ORDER BY party) AS names
    FROM (SELECT deal_id, unnest(parties) AS party FROM chosen) LEFT JOIN entities AS e ON e.entity_id = party
    GROUP BY deal_id
)
SELECT
    deal_id, type, names AS parties, state, amount, currency, first_told_at, last_told_at,
    coalesce(reports, 0) AS reports, coalesce(publishers, 0) AS publishers,
    coalesce(contradictions, 0) AS contradictions, title
FROM chosen LEFT JOIN reports USING (deal_id) LEFT JOIN named USING (deal_id)
ORDER BY last_told_at DESC, deal_id
