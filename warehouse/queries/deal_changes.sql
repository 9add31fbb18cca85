-- question: What is new about which deal?
-- column told_at: publication of the report
-- column deal_id: the deal
-- column type: of the deal
-- column parties: names
-- column kind: opened, advanced, amended or contradicted
-- column state: that the report gives the deal
-- column reason: what it changes
-- column amount: that the report names, in whole units of the currency
-- column currency: ISO 4217
-- column evidence: the words that say so
-- column publisher: of the article
-- column title: of the article
-- column url: of the article
-- column event_id: the report
SET VARIABLE since = newest_day() - 29;  -- DATE: first day of publication (Korea)
SET VARIABLE until = newest_day();       -- DATE: last day of publication (Korea)
SET VARIABLE entity = NULL::VARCHAR;     -- VARCHAR: a party's id; NULL: all

WITH told AS (
    SELECT c.*, d.type, d.parties
    FROM deal_changes AS c JOIN deals AS d USING (deal_id)
    WHERE timezone('Asia/Seoul', told_at)::DATE BETWEEN getvariable('since') AND getvariable('until')
      AND kind <> 'repeated'
      AND (getvariable('entity') IS NULL OR list_contains(d.parties, getvariable('entity')))
),
named AS (
    SELECT deal_id, string_agg(coalesce(e.name, plain_name(party)), ', ' ORDER BY party) AS names
    FROM (SELECT DISTINCT deal_id, unnest(parties) AS party FROM told) LEFT JOIN entities AS e ON e.entity_id = party
    GROUP BY deal_id
)
SELECT
    told_at, deal_id, type, names AS parties, kind, state, told.reason, amount, currency,
    replace(evidence, chr(10), ' ') AS evidence, told.publisher, a.title, a.url, event_id
FROM told LEFT JOIN named USING (deal_id) LEFT JOIN articles AS a USING (article_id)
ORDER BY told_at DESC, event_id
