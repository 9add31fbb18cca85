-- question: Which stories were told, by how many publishers and independent origins, and who was first?
-- column story_id: the story
-- column title: of its earliest article
-- column first_publisher: whose article that is
-- column first_published_at: of its earliest article
-- column hours: from the earliest to the latest article
-- column articles: in the story
-- column publishers: outlets
-- column origins: independent origins
-- column coverage: entries of the window's feeds against what they usually bring; NULL: not known yet
SET VARIABLE since = newest_day() - 29;  -- DATE: first day (Korea)
SET VARIABLE until = newest_day();       -- DATE: last day (Korea)

SELECT
    story_id, title, first_publisher, first_published_at,
    round(epoch(last_published_at - first_published_at) / 3600, 1) AS hours,
    article_count AS articles, publisher_count AS publishers, origin_count AS origins,
    coverage_of(getvariable('since'), getvariable('until')) AS coverage
FROM stories
WHERE timezone('Asia/Seoul', last_published_at)::DATE >= getvariable('since')
  AND timezone('Asia/Seoul', first_published_at)::DATE <= getvariable('until')
ORDER BY article_count DESC, first_published_at DESC, story_id
