-- Which stories were copied most, and how many origins have they?
-- 가장 많이 옮겨 실린 소식과 그 출처 수는?
SELECT title, article_count AS articles, publisher_count AS outlets, origin_count AS origins
FROM stories
ORDER BY articles DESC, origins, title LIMIT 4;
