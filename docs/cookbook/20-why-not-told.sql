-- Why was something not told?
-- 왜 알리지 않았나?
SELECT watch_id, outcome, count(*) AS decisions
FROM alert_decisions
WHERE outcome <> 'sent'
GROUP BY ALL ORDER BY decisions DESC, watch_id, outcome LIMIT 5;
