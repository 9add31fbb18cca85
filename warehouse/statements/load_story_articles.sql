-- incoming: links of articles to stories. Every story that an article joins or leaves is counted anew.
CREATE OR REPLACE TEMP TABLE touched AS
SELECT story_id FROM incoming
UNION
SELECT story_id FROM story_articles WHERE article_id IN (SELECT article_id FROM incoming);

DELETE FROM story_articles WHERE article_id IN (SELECT article_id FROM incoming);

INSERT INTO story_articles BY NAME SELECT * FROM incoming SEMI JOIN articles USING (article_id);

DELETE FROM stories WHERE story_id IN (SELECT story_id FROM touched);

INSERT INTO stories BY NAME
SELECT
    story_id,
    arg_min(title, (published_at, article_id)) AS title,
    arg_min(article_id, (published_at, article_id)) AS first_article_id,
    arg_min(publisher, (published_at, article_id)) AS first_publisher,
    min(published_at) AS first_published_at,
    max(published_at) AS last_published_at,
    count(*) AS article_count,
    count(DISTINCT publisher) AS publisher_count,
    count(DISTINCT CASE WHEN origin = 'own' THEN publisher ELSE origin END) AS origin_count
FROM story_articles JOIN articles USING (article_id)
WHERE story_id IN (SELECT story_id FROM touched)
GROUP BY story_id;

DROP TABLE temp.touched;
