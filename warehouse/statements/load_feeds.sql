-- incoming: the lines of feeds.yaml.
UPDATE feeds SET
    name = incoming.name, url = incoming.url, publisher = incoming.publisher, language = incoming.language,
    kind = incoming.kind, enabled = incoming.enabled, listed = true,
    fixed_interval_seconds = incoming.fixed_interval_seconds, selector = incoming.selector, note = incoming.note
FROM incoming WHERE feeds.feed_id = incoming.feed_id;

INSERT INTO feeds BY NAME SELECT * FROM incoming ANTI JOIN feeds USING (feed_id);
