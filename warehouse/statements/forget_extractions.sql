-- incoming: article_id and versions. Nothing is left of what the extractors said of these articles before.
DELETE FROM event_participants WHERE event_id IN (
    SELECT event_id FROM events WHERE article_id IN (SELECT article_id FROM incoming));
DELETE FROM event_evidence WHERE event_id IN (
    SELECT event_id FROM events WHERE article_id IN (SELECT article_id FROM incoming));
DELETE FROM events WHERE article_id IN (SELECT article_id FROM incoming);
DELETE FROM mentions WHERE article_id IN (SELECT article_id FROM incoming);
DELETE FROM quotes WHERE article_id IN (SELECT article_id FROM incoming);

UPDATE articles SET extractor_version = incoming.extractor_version, gazetteer_version = incoming.gazetteer_version
FROM incoming
WHERE articles.article_id = incoming.article_id
  AND (articles.extractor_version, articles.gazetteer_version)
      IS DISTINCT FROM (incoming.extractor_version, incoming.gazetteer_version);
