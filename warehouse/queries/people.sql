-- question: Which people appear, how often, with whom, and in how many events?
-- column entity_id: the person
-- column name: in Korean
-- column articles: that name the person
-- column stories: copies counted once
-- column publishers: outlets
-- column events: told with the person as a participant
-- column last_seen_at: publication of the latest article
-- column most_with: the person named with this one in most articles
SET VARIABLE since = newest_day() - 29;  -- DATE: first day (Korea)
SET VARIABLE until = newest_day();       -- DATE: last day (Korea)

WITH seen AS (
    SELECT DISTINCT entity_id, article_id
    FROM mentions LEFT JOIN entities AS e USING (entity_id)
    WHERE mentions.published_on BETWEEN getvariable('since') AND getvariable('until')
      AND (e.kind = 'person' OR entity_id LIKE 'person:%')
),
counted AS (
    SELECT
        entity_id, count(*) AS articles, count(DISTINCT story_id) AS stories, count(DISTINCT publisher) AS publishers,
        max(published_at) AS last_seen_at
    FROM seen JOIN articles USING (article_id) LEFT JOIN story_articles USING (article_id, published_on)
    WHERE published_on BETWEEN getvariable('since') AND getvariable('until')
    GROUP BY entity_id
),
acted AS (
    SELECT entity_id, count(*) AS events
    FROM event_participants WHERE published_on BETWEEN getvariable('since') AND getvariable('until')
    GROUP BY entity_id
),
together AS (
    SELECT one.entity_id, other.entity_id AS other_id, count(*) AS n
    FROM seen AS one JOIN seen AS other ON one.article_id = other.article_id AND one.entity_id <> other.entity_id
    GROUP BY ALL
),
closest AS (SELECT entity_id, arg_max(other_id, (n, other_id)) AS other_id FROM together GROUP BY entity_id)
SELECT
    entity_id, coalesce(e.name, plain_name(entity_id)) AS name, articles, stories, publishers,
    coalesce(acted.events, 0) AS events, last_seen_at, coalesce(o.name, plain_name(closest.other_id)) AS most_with
FROM counted LEFT JOIN acted USING (entity_id) LEFT JOIN closest USING (entity_id)
LEFT JOIN entities AS e USING (entity_id) LEFT JOIN entities AS o ON o.entity_id = closest.other_id
ORDER BY articles DESC, events DESC, entity_id
