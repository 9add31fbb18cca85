-- question: What did each run do, and how did it end?
-- parameter: since DATE null - first day, KST
-- columns: run_id, flow, started_at, seconds, outcome, counts
SELECT run_id, flow, started_at, round(date_diff('millisecond', started_at, finished_at) / 1000.0, 1) AS seconds, outcome,
       counts
FROM runs
WHERE $since IS NULL OR (started_at AT TIME ZONE 'Asia/Seoul')::DATE >= $since
ORDER BY started_at DESC, run_id
