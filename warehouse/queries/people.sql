-- question: Which people appear, how often, with whom, and in how many events?
-- column entity_id: the person
-- column name: in Korean
-- column articles: that name the person
-- column stories: copies counted once
-- column publishers: outlets
-- column events: told with the person as a participant
-- column last_seen_at: publication of the latest article
-- column most_with: the person named with this one in most articles
-- column coverage: entries of the window's feeds against what they usually bring; NULL: not known yet
SET VARIABLE since = newest_day() - 29;  -- DATE: first day (Korea)
SET VARIABLE until = newest_day();       -- DATE: last day (Korea)

WITH seen AS (
    SELECT entity_id, article_no, story_no
    FROM appearances LEFT JOIN entities AS e USING (entity_id)
    WHERE published_on BETWEEN getvariable('since') AND getvariable('until')
      AND (e.kind = 'person' OR entity_id LIKE 'person:%')
),
published AS (
    SELECT article_no, publisher, published_at FROM articles JOIN search_articles USING (article_id, published_on)
    WHERE published_on BETWEEN getvariable('since') AND getvariable('until')
),
counted AS (
    SELECT
        entity_id, count(*) AS articles, count(DISTINCT story_no) AS stories, count(DISTINCT publisher) AS publishers,
        max(published_at) AS last_seen_at
    FROM seen JOIN published USING (article_no)
    GROUP BY entity_id
),
acted AS (
    SELECT entity_id, count(*) AS events
    FROM event_participants WHERE published_on BETWEEN getvariable('since') AND getvariable('until')
    GROUP BY entity_id
),
numbered AS (
    SELECT entity_id, row_number() OVER (ORDER BY entity_id)::INTEGER AS k FROM (SELECT DISTINCT entity_id FROM seen)
),
short AS (SELECT article_no, k FROM seen JOIN numbered USING (entity_id)),
together AS (
    SELECT one.k AS k, other.k AS other, count(*) AS n
    FROM short AS one JOIN short AS other ON one.article_no = other.article_no AND one.k <> other.k
    GROUP BY ALL
),
closest AS (
    SELECT o.entity_id, other.entity_id AS other_id
    FROM (SELECT k, arg_max(other, (n, other)) AS other FROM together GROUP BY k) AS best
    JOIN numbered AS o USING (k) JOIN numbered AS other ON other.k = best.other
)
SELECT
    entity_id, coalesce(e.name, plain_name(entity_id)) AS name, articles, stories, publishers,
    coalesce(acted.events, 0) AS events, last_seen_at, coalesce(o.name, plain_name(closest.other_id)) AS most_with,
    coverage_of(getvariable('since'), getvariable('until')) AS coverage
FROM counted LEFT JOIN acted USING (entity_id) LEFT JOIN closest USING (entity_id)
LEFT JOIN entities AS e USING (entity_id) LEFT JOIN entities AS o ON o.entity_id = closest.other_id
ORDER BY articles DESC, events DESC, entity_id
