-- incoming: what we remember of the feeds polled.
UPDATE feeds SET
    etag = incoming.etag, last_modified = incoming.last_modified, body_hash = incoming.body_hash,
    last_polled_at = incoming.last_polled_at, last_ok_at = incoming.last_ok_at, last_new_at = incoming.last_new_at,
    newest_item_at = incoming.newest_item_at, next_poll_at = incoming.next_poll_at,
    interval_seconds = incoming.interval_seconds, longest_interval_seconds = incoming.longest_interval_seconds,
    failure_count = incoming.failure_count, outcome = incoming.outcome, reason = incoming.reason
FROM incoming WHERE feeds.feed_id = incoming.feed_id;

INSERT INTO feeds BY NAME SELECT * FROM incoming ANTI JOIN feeds USING (feed_id);
