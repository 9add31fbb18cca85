UPDATE article_versions SET text = NULL
WHERE text IS NOT NULL AND article_id IN (SELECT article_id FROM articles WHERE published_on < $1)
