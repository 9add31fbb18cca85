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
SET VARIABLE deal = '';  -- VARCHAR: a deal id

SELECT
    told_at, kind, state, c.reason, happened_on, date_precision, amount, currency, evidence, c.publisher, a.title, a.url,
    event_id
FROM deal_changes AS c LEFT JOIN articles AS a USING (article_id)
WHERE deal_id = getvariable('deal')
ORDER BY told_at, event_id
