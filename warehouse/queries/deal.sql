-- question: What is the history of one deal, and who says so?
-- column told_at: publication of the report
-- column kind: opened, advanced, repeated, amended or contradicted
-- column state: that the report gives the deal
-- column reason: what it changes
-- column happened_on: first day of what the text says
-- column date_precision: day, month, quarter or year
-- column amount: in whole units of the currency
-- column currency: ISO 4217
-- column evidence: the words that say so
-- column publisher: of the article
-- column title: of the article
-- column url: of the article
-- column event_id: the report
-- column parties: names, of the whole deal
-- column type: of the deal
-- column deal_state: how far the deal has come by now
-- column deal_id: the deal
SET VARIABLE deal = '';  -- VARCHAR: a deal id

SELECT
    told_at, kind, c.state, c.reason, happened_on, date_precision, c.amount, c.currency, evidence, c.publisher, a.title, a.url,
    event_id, (
        SELECT string_agg(coalesce(e.name, plain_name(party)), ', ' ORDER BY party)
        FROM (SELECT unnest(parties) AS party FROM deals WHERE deal_id = getvariable('deal'))
        LEFT JOIN entities AS e ON e.entity_id = party
    ) AS parties, d.type, d.state AS deal_state, deal_id
FROM deal_changes AS c JOIN deals AS d USING (deal_id) LEFT JOIN articles AS a USING (article_id)
WHERE deal_id = getvariable('deal')
ORDER BY told_at, event_id
