-- question: How many events of each type and modality were told?
-- parameter: since DATE null - first day, KST
-- parameter: until DATE null - last day, KST
-- columns: type, modality, events, stories, articles
SELECT v.type, v.modality, count(*) AS events, count(DISTINCT s.story_id) AS stories,
       count(DISTINCT v.article_id) AS articles
FROM events v JOIN articles a USING (article_id) LEFT JOIN story_articles s USING (article_id)
WHERE ($since IS NULL OR (a.published_at AT TIME ZONE 'Asia/Seoul')::DATE >= $since)
  AND ($until IS NULL OR (a.published_at AT TIME ZONE 'Asia/Seoul')::DATE <= $until)
GROUP BY v.type, v.modality
ORDER BY events DESC, v.type, v.modality
