-- incoming: links of articles to stories. `touched` are the stories that an article joins or leaves.
CREATE OR REPLACE TEMP TABLE touched AS
SELECT story_id FROM incoming
UNION
SELECT story_id FROM story_articles WHERE article_id IN (SELECT article_id FROM incoming);

DELETE FROM story_articles WHERE article_id IN (SELECT article_id FROM incoming);

INSERT INTO story_articles BY NAME SELECT incoming.*, published_on FROM incoming JOIN articles USING (article_id);
