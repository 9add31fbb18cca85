-- question: How much of the news about an entity comes from each publisher?
-- column publisher: the outlet
-- column articles: that name the entity
-- column share: of all articles that name it
-- column all_articles: of the outlet in the window
-- column attention: articles / all_articles
-- column coverage: entries of the window's feeds against what they usually bring; NULL: not known yet
SET VARIABLE since = newest_day() - 29;  -- DATE: first day (Korea)
SET VARIABLE until = newest_day();       -- DATE: last day (Korea)
SET VARIABLE entity = NULL::VARCHAR;     -- VARCHAR: an entity id; NULL: all news

WITH wanted AS (
    SELECT DISTINCT article_id FROM appearances JOIN search_articles USING (article_no, published_on)
    WHERE published_on BETWEEN getvariable('since') AND getvariable('until')
      AND (getvariable('entity') IS NULL OR entity_id = getvariable('entity'))
),
counted AS (
    SELECT
        publisher, count(*) AS all_articles,
        count(*) FILTER (getvariable('entity') IS NULL OR wanted.article_id IS NOT NULL) AS articles
    FROM articles LEFT JOIN wanted USING (article_id)
    WHERE published_on BETWEEN getvariable('since') AND getvariable('until')
    GROUP BY publisher
)
SELECT
    publisher, articles, round(articles / sum(articles) OVER (), 4) AS share, all_articles,
    round(articles / all_articles, 4) AS attention, coverage_of(getvariable('since'), getvariable('until')) AS coverage
FROM counted WHERE articles > 0
ORDER BY articles DESC, publisher
