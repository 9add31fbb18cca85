-- The deals of `retold` are as their reports tell them, in the order in which these were published.
UPDATE deals SET state = told.state, amount = told.amount, currency = told.currency, first_told_at = told.first_told_at,
    last_told_at = told.last_told_at
FROM (
    SELECT
        deal_id, min(told_at) AS first_told_at, max(told_at) AS last_told_at,
        coalesce(arg_max(state, (told_at, event_id)) FILTER (kind IN ('opened', 'advanced')),
            arg_min(state, (told_at, event_id))) AS state,
        arg_max(amount, (told_at, event_id)) FILTER (kind <> 'contradicted' AND amount IS NOT NULL) AS amount,
        arg_max(currency, (told_at, event_id)) FILTER (kind <> 'contradicted' AND amount IS NOT NULL) AS currency
    FROM deal_changes WHERE deal_id IN (SELECT deal_id FROM retold) GROUP BY deal_id
) AS told
WHERE deals.deal_id = told.deal_id;

DROP TABLE temp.retold;
