-- question: How is each feed: its last outcome, what it gave, and when it is polled next?
-- columns: feed_id, name, publisher, outcome, reason, failure_count, last_polled_at, last_ok_at, newest_item_at, next_poll_at, interval_seconds, entries
SELECT f.feed_id, f.name, f.publisher, f.outcome, f.reason, f.failure_count, f.last_polled_at, f.last_ok_at,
       f.newest_item_at, f.next_poll_at, f.interval_seconds, coalesce(e.entries, 0) AS entries
FROM feeds f LEFT JOIN (SELECT feed_id, count(*) AS entries FROM entries GROUP BY feed_id) e USING (feed_id)
ORDER BY f.failure_count DESC NULLS LAST, f.feed_id
