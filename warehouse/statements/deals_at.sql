-- The deals of any of $parties as they stood at the moment $at, those opened later as they were first told; without those
-- that were told of last before $since.
WITH concerned AS (
    SELECT deal_id, type, parties, title FROM deals WHERE list_has_any(parties, from_json($parties, '["VARCHAR"]'))
),
told AS (
    SELECT
        deal_id, list_sort(list(DISTINCT story_id)) AS stories, min(told_at) AS first_told_at,
        coalesce(max(told_at) FILTER (told_at <= $at), min(told_at)) AS last_told_at,
        coalesce(arg_max(state, (told_at, event_id)) FILTER (told_at <= $at AND kind IN ('opened', 'advanced')),
            arg_min(state, (told_at, event_id))) AS state,
        coalesce(arg_max({'amount': amount, 'currency': currency}, (told_at, event_id))
                FILTER (told_at <= $at AND kind <> 'contradicted' AND amount IS NOT NULL),
            arg_min({'amount': amount, 'currency': currency}, (told_at, event_id)) FILTER (amount IS NOT NULL)) AS sum
    FROM deal_changes SEMI JOIN concerned USING (deal_id) GROUP BY deal_id
)
SELECT * EXCLUDE (sum), sum.amount AS amount, sum.currency AS currency
FROM concerned JOIN told USING (deal_id) WHERE last_told_at >= $since ORDER BY deal_id
