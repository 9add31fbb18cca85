-- Rows of articles that the warehouse holds, with their day.
INSERT INTO events BY NAME
SELECT incoming.*, articles.published_on
FROM incoming JOIN articles USING (article_id);
