-- question: How did one story spread: who reported it when, in own words or copied?
-- column published_at: of the article
-- column minutes: after the first report
-- column publisher: the outlet
-- column origin: own, wire or press_release
-- column reason: why it belongs to the story
-- column score: how surely, 0 to 1
-- column title: of the article
-- column url: of the article
-- column article_id: the article
SET VARIABLE story = '';  -- VARCHAR: a story id, or the id of one of its articles
-- Worked out from it.
SET VARIABLE story_id = coalesce((SELECT any_value(story_id) FROM story_articles WHERE article_id = getvariable('story')),
    getvariable('story'));

SELECT
    a.published_at, round(epoch(a.published_at - min(a.published_at) OVER ()) / 60) AS minutes, a.publisher, s.origin,
    s.reason, s.score, a.title, a.url, article_id
FROM story_articles AS s JOIN articles AS a USING (article_id, published_on)
WHERE story_id = getvariable('story_id')
ORDER BY a.published_at, article_id
