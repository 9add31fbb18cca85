-- $first and $last: days in Korea. What the feeds brought on these days is counted anew.
DELETE FROM feed_counts WHERE seen_on BETWEEN $first AND $last;
INSERT INTO feed_counts BY NAME SELECT * FROM count_feeds($first::DATE, $last::DATE);
