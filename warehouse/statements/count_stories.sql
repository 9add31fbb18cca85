-- The stories of `touched` as their articles make them.
SELECT
    story_id,
    arg_min(title, (published_at, article_id)) AS title,
    arg_min(article_id, (published_at, article_id)) AS first_article_id,
    arg_min(publisher, (published_at, article_id)) AS first_publisher,
    min(published_at) AS first_published_at,
    max(published_at) AS last_published_at,
    count(*)::INTEGER AS article_count,
    count(DISTINCT publisher)::INTEGER AS publisher_count,
    count(DISTINCT CASE WHEN origin = 'own' THEN publisher ELSE origin END)::INTEGER AS origin_count
FROM story_articles JOIN articles USING (article_id)
WHERE story_id IN (SELECT story_id FROM touched)
GROUP BY story_id
