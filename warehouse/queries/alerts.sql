-- question: What was told, to which channels, and how did each delivery end?
-- parameter: since DATE null - first day, KST
-- parameter: until DATE null - last day, KST
-- parameter: watch VARCHAR null - watch id; null: all
-- columns: alert_id, created_at, watch_id, kind, entity_name, event_type, modality, title, evidence, publisher, url, reason, deliveries
SELECT alert_id, created_at, watch_id, kind, entity_name, event_type, modality, title, evidence, publisher, url,
       any_value(a.reason) AS reason,
       string_agg(d.channel_id || ': ' || d.outcome, ', ' ORDER BY d.channel_id) AS deliveries
FROM alerts a LEFT JOIN deliveries d USING (alert_id)
WHERE ($watch IS NULL OR watch_id = $watch)
  AND ($since IS NULL OR (created_at AT TIME ZONE 'Asia/Seoul')::DATE >= $since)
  AND ($until IS NULL OR (created_at AT TIME ZONE 'Asia/Seoul')::DATE <= $until)
GROUP BY ALL
ORDER BY created_at DESC, alert_id
