-- What every feed brought on every day, counted once: coverage of any window costs nothing, and outlives the attempts.

CREATE TABLE feed_counts (
    feed_id    VARCHAR NOT NULL,                 -- the feed
    seen_on    DATE NOT NULL,                    -- day in Korea
    entries    INTEGER,                          -- first seen on that day
    polls      INTEGER,                          -- attempts
    good_polls INTEGER                           -- attempts that brought an answer
);

CREATE MACRO count_feeds(first_day, last_day) AS TABLE
SELECT feed_id, seen_on, sum(entries)::INTEGER AS entries, sum(polls)::INTEGER AS polls, sum(good_polls)::INTEGER AS good_polls
FROM (
    SELECT feed_id, timezone('Asia/Seoul', first_seen_at)::DATE AS seen_on, 1 AS entries, 0 AS polls, 0 AS good_polls
    FROM entries
    WHERE first_seen_at >= timezone('Asia/Seoul', first_day::TIMESTAMP) AND first_seen_at < timezone('Asia/Seoul', (last_day + 1)::TIMESTAMP)
    UNION ALL
    SELECT feed_id, timezone('Asia/Seoul', started_at)::DATE, 0, 1, (outcome IN ('fetched', 'unchanged'))::INTEGER
    FROM fetches
    WHERE purpose = 'feed' AND feed_id IS NOT NULL AND started_at >= timezone('Asia/Seoul', first_day::TIMESTAMP) AND started_at < timezone('Asia/Seoul', (last_day + 1)::TIMESTAMP)
)
GROUP BY feed_id, seen_on;

INSERT INTO feed_counts BY NAME
SELECT * FROM count_feeds(DATE '1970-01-01', DATE '9999-12-30') ORDER BY seen_on, feed_id;

-- As in 0007, from the counts.
CREATE OR REPLACE MACRO feed_days(first_day, last_day) AS TABLE
WITH spine AS (
    SELECT feed_id, unnest(range((first_day - 28)::TIMESTAMP, last_day::TIMESTAMP + INTERVAL 1 DAY, INTERVAL 1 DAY))::DATE
        AS day
    FROM feeds
    WHERE coalesce(listed, true) AND coalesce(enabled, true) AND coalesce(kind, 'rss') <> 'search'
),
days AS (
    SELECT
        spine.feed_id, day, coalesce(entries, 0) AS entries, coalesce(polls, 0) AS polls, coalesce(good_polls, 0) AS good_polls,
        CASE WHEN good_polls > 0 THEN coalesce(entries, 0) END AS brought, isodow(day) > 5 AS weekend
    FROM spine LEFT JOIN feed_counts AS c ON c.feed_id = spine.feed_id AND c.seen_on = spine.day
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

-- Entries of the feeds in a window against what they usually bring: a dead feed shows as missing, not as less news.
CREATE MACRO coverage_of(first_day, last_day) AS (
    SELECT round(sum(entries) / nullif(sum(expected), 0), 2) FROM feed_days(first_day, last_day) WHERE expected IS NOT NULL);
