-- question: How is each feed that is polled: its last outcome, what it gave, and when is it polled next?
-- column feed_id: id in feeds.yaml
-- column name: for people
-- column publisher: the outlet
-- column outcome: of the last poll
-- column reason: of that outcome
-- column failure_count: polls failed in a row
-- column last_polled_at: the last poll
-- column last_ok_at: the last good poll
-- column newest_item_at: publication of its newest item
-- column next_poll_at: due from then on
-- column interval_seconds: between polls
-- column entries: seen ever
-- column stored: entries that became articles
SELECT
    f.feed_id, f.name, f.publisher, f.outcome, f.reason, f.failure_count, f.last_polled_at, f.last_ok_at,
    f.newest_item_at, f.next_poll_at, f.interval_seconds, coalesce(e.entries, 0) AS entries,
    coalesce(e.stored, 0) AS stored
FROM feeds AS f LEFT JOIN (
    SELECT feed_id, count(*) AS entries, count(*) FILTER (outcome = 'stored') AS stored FROM entries GROUP BY feed_id
) AS e USING (feed_id)
WHERE coalesce(f.listed, true) AND coalesce(f.enabled, true)    -- what left feeds.yaml, or is paused there, ails nobody
ORDER BY f.failure_count DESC NULLS LAST, f.feed_id
