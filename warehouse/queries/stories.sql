-- question: Which stories were told, by how many publishers and independent origins, and who was first?
-- parameter: since DATE null - first day, KST
-- parameter: until DATE null - last day, KST
-- columns: story_id, title, first_publisher, first_published_at, hours, articles, publishers, origins
SELECT story_id, title, first_publisher, first_published_at,
       round(date_diff('minute', first_published_at, last_published_at) / 60.0, 1) AS hours,
       article_count AS articles, publisher_count AS publishers, origin_count AS origins
FROM stories
WHERE ($since IS NULL OR (last_published_at AT TIME ZONE 'Asia/Seoul')::DATE >= $since)
  AND ($until IS NULL OR (first_published_at AT TIME ZONE 'Asia/Seoul')::DATE <= $until)
ORDER BY article_count DESC, first_published_at DESC, story_id
