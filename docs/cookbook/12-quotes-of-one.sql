-- What did Elon Musk say?
-- 일론 머스크는 무슨 말을 했나?
SELECT a.publisher, q.words
FROM quotes AS q JOIN articles AS a USING (article_id)
WHERE q.speaker_id = 'elon-musk'
ORDER BY a.publisher, q.words LIMIT 3;
