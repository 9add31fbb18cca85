-- question: What did each run do, and how did it end?
-- column run_id: the run
-- column flow: ingest, deliver, ...
-- column started_at: of the run
-- column seconds: it took
-- column outcome: completed, unreachable or failed
-- column counts: outcome word -> how many
SET VARIABLE since = korean_today() - 29;  -- DATE: first day (Korea)
SET VARIABLE until = korean_today();       -- DATE: last day (Korea)

SELECT run_id, flow, started_at, round(epoch(finished_at - started_at), 1) AS seconds, outcome, counts
FROM runs
WHERE timezone('Asia/Seoul', started_at)::DATE BETWEEN getvariable('since') AND getvariable('until')
ORDER BY started_at DESC, run_id
