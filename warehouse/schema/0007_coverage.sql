-- What every feed brought on every day (Korea) of a window, against what it brings on such days: mean of the working
-- days (or weekends) of the 28 days before on which it could be read. A dead feed shows as missing, not as less news.
CREATE MACRO feed_days(first_day, last_day) AS TABLE
WITH spine AS (
    SELECT feed_id, unnest(range((first_day - 28)::TIMESTAMP, last_day::TIMESTAMP + INTERVAL 1 DAY, INTERVAL 1 DAY))::DATE
        AS day
    FROM feeds
    WHERE coalesce(listed, true) AND coalesce(enabled, true) AND coalesce(kind, 'rss') <> 'search'
),
seen AS (
    SELECT feed_id, timezone('Asia/Seoul', first_seen_at)::DATE AS day, count(*) AS entries
    FROM entries
    WHERE first_seen_at >= (first_day - 29)::TIMESTAMPTZ AND first_seen_at < (last_day + 1)::TIMESTAMPTZ
    GROUP BY ALL
),
polled AS (
    SELECT feed_id, timezone('Asia/Seoul', started_at)::DATE AS day, count(*) AS polls,
        count(*) FILTER (outcome IN ('fetched', 'unchanged')) AS good_polls
    FROM fetches
    WHERE purpose = 'feed' AND started_at >= (first_day - 29)::TIMESTAMPTZ AND started_at < (last_day + 1)::TIMESTAMPTZ
    GROUP BY ALL
),
days AS (
    SELECT
        feed_id, day, coalesce(entries, 0) AS entries, coalesce(polls, 0) AS polls, coalesce(good_polls, 0) AS good_polls,
        CASE WHEN good_polls > 0 THEN coalesce(entries, 0) END AS brought, isodow(day) > 5 AS weekend
    FROM spine LEFT JOIN seen USING (feed_id, day) LEFT JOIN polled USING (feed_id, day)
),
usual AS (
    SELECT *, avg(brought) OVER (
        PARTITION BY feed_id, weekend ORDER BY day
        RANGE BETWEEN INTERVAL 28 DAY PRECEDING AND INTERVAL 1 DAY PRECEDING
    ) AS mean_before
    FROM days
)
SELECT
    day, feed_id, polls, good_polls, entries,
    -- Today is not over: so much of its entries as of its hours.
    mean_before * CASE WHEN day < korean_today() THEN 1.0
        ELSE epoch(timezone('Asia/Seoul', now()) - korean_today()) / 86400 END AS expected
FROM usual
WHERE day >= first_day;
