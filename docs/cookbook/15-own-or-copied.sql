-- How much does each outlet write itself?
-- 매체마다 직접 쓴 기사는 얼마나 되나?
SELECT a.publisher, count(*) AS articles,
       count(*) FILTER (s.origin = 'own') AS own,
       count(*) FILTER (s.origin = 'wire') AS wire,
       count(*) FILTER (s.origin = 'press_release') AS releases
FROM story_articles AS s JOIN articles AS a USING (article_id)
GROUP BY a.publisher ORDER BY articles DESC, a.publisher LIMIT 6;
