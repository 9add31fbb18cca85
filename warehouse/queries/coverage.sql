-- question: What did each feed bring on each day, against what it usually brings?
-- column day: in Korea
-- column feed_id: the feed
-- column name: for people
-- column publisher: the outlet
-- column polls: attempts
-- column good_polls: attempts that brought an answer
-- column entries: first seen on that day
-- column expected: mean of such days (working days or weekends) of the four weeks before; NULL: not known yet
-- column coverage: entries / expected
-- column verdict: missing (could not be read), low (less than half), usual, or unknown
SET VARIABLE since = newest_day() - 29;  -- DATE: first day (Korea)
SET VARIABLE until = newest_day();       -- DATE: last day (Korea)
SET VARIABLE feed = NULL::VARCHAR;       -- VARCHAR: a feed id; NULL: all

SELECT
    day, feed_id, f.name, f.publisher, polls, good_polls, entries, round(expected, 1) AS expected,
    round(entries / nullif(expected, 0), 2) AS coverage,
    CASE
        WHEN good_polls = 0 AND entries = 0 AND (polls > 0 OR expected > 0) THEN 'missing'
        WHEN expected IS NULL THEN 'unknown'
        WHEN expected >= 2 AND entries < expected / 2 THEN 'low'
        ELSE 'usual'
    END AS verdict
FROM feed_days(getvariable('since'), getvariable('until')) JOIN feeds AS f USING (feed_id)
WHERE getvariable('feed') IS NULL OR feed_id = getvariable('feed')
ORDER BY day DESC, verdict = 'missing' DESC, verdict = 'low' DESC, feed_id
