-- question: Who is named together, how often, and since when?
-- column one: name
-- column other: name
-- column stories: that name both, copies counted once
-- column articles: that name both
-- column events: told with both as participants
-- column first_seen_on: first day on which both were named in one article
-- column is_new: never together before the window
-- column one_id: entity
-- column other_id: entity
-- column coverage: entries of the window's feeds against what they usually bring; NULL: not known yet
SET VARIABLE since = newest_day() - 29;  -- DATE: first day (Korea)
SET VARIABLE until = newest_day();       -- DATE: last day (Korea)
SET VARIABLE entity = NULL::VARCHAR;     -- VARCHAR: one of the two; NULL: all
SET VARIABLE most = 100000;              -- INTEGER: at most so many, the most frequent

WITH named AS (
    SELECT entity_id, article_no, story_no, published_on
    FROM appearances LEFT JOIN entities AS e USING (entity_id)
    WHERE published_on BETWEEN getvariable('since') AND getvariable('until') AND coalesce(e.kind, 'person') <> 'topic'
),
-- Short stand-ins for the ids: a quarter's pairs are counted three times as fast.
numbered AS (
    SELECT entity_id, row_number() OVER (ORDER BY entity_id)::INTEGER AS k FROM (SELECT DISTINCT entity_id FROM named)
),
short AS (SELECT article_no, story_no, published_on, k FROM named JOIN numbered USING (entity_id)),
asked AS (SELECT k FROM numbered WHERE entity_id = getvariable('entity')),
-- Grouped twice, for that is quicker than count(DISTINCT).
told AS (
    SELECT one.k AS one, other.k AS other, one.story_no, count(*) AS articles, min(one.published_on) AS first_here_on
    FROM short AS one JOIN short AS other ON one.article_no = other.article_no AND one.k < other.k
    WHERE getvariable('entity') IS NULL OR one.k IN (FROM asked) OR other.k IN (FROM asked)
    GROUP BY ALL
),
together AS (
    SELECT one, other, sum(articles)::BIGINT AS articles, count(*) AS stories, min(first_here_on) AS first_here_on
    FROM told GROUP BY one, other
),
counted AS (
    SELECT o.entity_id AS one_id, r.entity_id AS other_id, articles, stories, first_here_on
    FROM together JOIN numbered AS o ON o.k = one JOIN numbered AS r ON r.k = other
    ORDER BY stories DESC, articles DESC, one_id, other_id
    LIMIT (getvariable('most'))
),
members AS (
    SELECT event_id, entity_id FROM event_participants
    WHERE published_on BETWEEN getvariable('since') AND getvariable('until')
      AND entity_id IN (SELECT one_id FROM counted UNION SELECT other_id FROM counted)
),
acted AS (
    SELECT one.entity_id AS one_id, other.entity_id AS other_id, count(*) AS events
    FROM members AS one JOIN members AS other ON one.event_id = other.event_id AND one.entity_id < other.entity_id
    GROUP BY ALL
)
SELECT
    coalesce(o.name, plain_name(one_id)) AS one, coalesce(r.name, plain_name(other_id)) AS other,
    stories, articles, coalesce(events, 0) AS events,
    coalesce(p.first_seen_on, first_here_on) AS first_seen_on,
    coalesce(p.first_seen_on, first_here_on) >= getvariable('since') AS is_new,
    one_id, other_id, coverage_of(getvariable('since'), getvariable('until')) AS coverage
FROM counted LEFT JOIN acted USING (one_id, other_id) LEFT JOIN pairs_seen AS p USING (one_id, other_id)
LEFT JOIN entities AS o ON o.entity_id = one_id LEFT JOIN entities AS r ON r.entity_id = other_id
ORDER BY stories DESC, articles DESC, one_id, other_id
