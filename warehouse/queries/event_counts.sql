-- question: How many events of each type and modality were told?
-- column type: meeting, partnership, investment, ...
-- column modality: confirmed, reported, planned, speculated or denied
-- column events: as told, article by article
-- column stories: that tell one, copies counted once
-- column articles: that tell one
-- column coverage: entries of the window's feeds against what they usually bring; NULL: not known yet
SET VARIABLE since = newest_day() - 29;  -- DATE: first day (Korea)
SET VARIABLE until = newest_day();       -- DATE: last day (Korea)

SELECT
    type, modality, count(*) AS events, count(DISTINCT story_id) AS stories, count(DISTINCT article_id) AS articles,
    coverage_of(getvariable('since'), getvariable('until')) AS coverage
FROM events LEFT JOIN story_articles USING (article_id, published_on)
WHERE published_on BETWEEN getvariable('since') AND getvariable('until')
GROUP BY type, modality
ORDER BY events DESC, type, modality
