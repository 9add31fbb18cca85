-- What each feed's documents ($since: how far back) and items were like.
WITH documents AS (
    SELECT feed_id, form, entry_count, started_at FROM fetches
    WHERE started_at >= $since AND purpose = 'feed' AND outcome IN ('fetched', 'broken') AND entry_count IS NOT NULL
), latest AS (
    SELECT feed_id, max(started_at) AS started_at, arg_max(form, started_at) AS form,
           arg_max(entry_count, started_at) AS entry_count
    FROM documents GROUP BY feed_id
), before AS (
    SELECT d.feed_id, count(*) AS document_count, mode(d.form) AS usual_form,
           median(d.entry_count)::INTEGER AS usual_entry_count
    FROM documents AS d JOIN latest USING (feed_id) WHERE d.started_at < latest.started_at GROUP BY d.feed_id
), gaps AS (
    SELECT feed_id, published_at - lag(published_at) OVER (PARTITION BY feed_id ORDER BY published_at) AS gap
    FROM entries
    WHERE first_seen_at >= $since AND published_at >= $since AND published_source = 'feed'
), items AS (
    SELECT feed_id, count(gap) + 1 AS item_count, max(gap) AS longest_gap FROM gaps GROUP BY feed_id
)
SELECT
    feed_id, form, entry_count, usual_form, usual_entry_count, coalesce(document_count, 0) AS document_count,
    coalesce(item_count, 0) AS item_count, longest_gap
FROM latest FULL JOIN before USING (feed_id) FULL JOIN items USING (feed_id)
