-- incoming: article_id. Nothing is left of what the extractors said of these articles.
DELETE FROM event_participants WHERE event_id IN (
    SELECT event_id FROM events WHERE article_id IN (SELECT article_id FROM incoming));
DELETE FROM event_evidence WHERE event_id IN (
    SELECT event_id FROM events WHERE article_id IN (SELECT article_id FROM incoming));
DELETE FROM events WHERE article_id IN (SELECT article_id FROM incoming);
DELETE FROM mentions WHERE article_id IN (SELECT article_id FROM incoming);
DELETE FROM quotes WHERE article_id IN (SELECT article_id FROM incoming);
