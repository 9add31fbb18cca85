-- question: What was told, to which channels, and how did each delivery end?
-- column alert_id: the alert
-- column created_at: of the decision
-- column watch_id: who wanted to know
-- column kind: first, follow_up or correction
-- column entity_name: who fired it
-- column event_type: where an event fired it
-- column modality: of that event
-- column signal: deal, burst, pair or feed, where it is about more than the article
-- column state: of the deal or feed, new
-- column title: of the article
-- column evidence: the sentence
-- column publisher: of the article
-- column url: of the article
-- column reason: why it fired
-- column deliveries: channel and outcome of each
SET VARIABLE since = korean_today() - 29;  -- DATE: first day (Korea)
SET VARIABLE until = korean_today();       -- DATE: last day (Korea)
SET VARIABLE watch = NULL::VARCHAR;        -- VARCHAR: a watch id; NULL: all

WITH ended AS (
    SELECT alert_id, string_agg(channel_id || ': ' || outcome, ', ' ORDER BY channel_id) AS deliveries
    FROM deliveries GROUP BY alert_id
)
SELECT
    alert_id, created_at, watch_id, kind, entity_name, event_type, modality, signal, state, title,
    evidence, publisher, url, reason,
    coalesce(deliveries, '') AS deliveries
FROM alerts LEFT JOIN ended USING (alert_id)
WHERE timezone('Asia/Seoul', created_at)::DATE BETWEEN getvariable('since') AND getvariable('until')
  AND (getvariable('watch') IS NULL OR watch_id = getvariable('watch'))
ORDER BY created_at DESC, alert_id
