-- question: Which articles are about these words?
-- column published_at: of the article
-- column publisher: of the article
-- column title: of the article
-- column snippet: the text around the first word
-- column score: BM25, higher is better
-- column url: of the article
-- column article_id: the article
SET VARIABLE words = '';                 -- VARCHAR: up to six, all must occur, whole or as beginnings; "quoted": literally
SET VARIABLE since = NULL::DATE;         -- DATE: first day (Korea); NULL: from the beginning
SET VARIABLE until = NULL::DATE;         -- DATE: last day (Korea); NULL: until now
SET VARIABLE entity = NULL::VARCHAR;     -- VARCHAR: an entity that the article names; NULL: any
SET VARIABLE publisher = NULL::VARCHAR;  -- VARCHAR: an outlet; NULL: all
SET VARIABLE most = 20;                  -- INTEGER: at most so many, the best
-- Worked out from the words.
SET VARIABLE asked = list_distinct(list_transform(search_words(getvariable('words')), word -> search_stem(word)))[:6];
SET VARIABLE phrases = list_transform(regexp_extract_all(lower(nfc_normalize(getvariable('words'))), '"([^"]+)"', 1),
    phrase -> trim(phrase));

WITH size AS (SELECT count(*) AS n, avg(word_count) AS mean FROM search_articles),
found AS (
    FROM search_hits(getvariable('asked')[1])
    UNION ALL FROM search_hits(getvariable('asked')[2])
    UNION ALL FROM search_hits(getvariable('asked')[3])
    UNION ALL FROM search_hits(getvariable('asked')[4])
    UNION ALL FROM search_hits(getvariable('asked')[5])
    UNION ALL FROM search_hits(getvariable('asked')[6])
),
weighed AS (
    SELECT token, ln(1 + (any_value(n) - count(*) + 0.5) / (count(*) + 0.5)) AS idf FROM found, size GROUP BY token
),
scored AS (
    SELECT article_no, sum(idf * tf * 2.2 / (tf + 1.2 * (0.25 + 0.75 * word_count / mean))) AS score
    FROM found JOIN weighed USING (token) JOIN search_articles USING (article_no), size
    WHERE (getvariable('since') IS NULL OR published_on >= getvariable('since'))
      AND (getvariable('until') IS NULL OR published_on <= getvariable('until'))
    GROUP BY article_no
    HAVING count(*) = len(getvariable('asked'))
),
named AS (
    SELECT article_no FROM search_articles
    WHERE article_id IN (SELECT article_id FROM mentions WHERE entity_id = getvariable('entity'))
),
first_ones AS (
    SELECT article_id, score
    FROM (
        SELECT * FROM scored
        WHERE getvariable('entity') IS NULL OR article_no IN (SELECT article_no FROM named)
        ORDER BY score DESC, article_no DESC
        LIMIT (CASE WHEN getvariable('publisher') IS NULL AND len(getvariable('phrases')) = 0 THEN getvariable('most')
                    ELSE 500 END)
    ) AS best JOIN search_articles USING (article_no)
),
-- Two steps, so that the texts of these few rows are read and no others.
places AS MATERIALIZED (
    SELECT articles.rowid AS place FROM first_ones JOIN articles USING (article_id)
    WHERE getvariable('publisher') IS NULL OR publisher = getvariable('publisher')
),
texts AS MATERIALIZED (
    SELECT article_id, title, text, publisher, published_at, url FROM articles
    WHERE rowid IN (SELECT place FROM places)
),
best AS (SELECT * FROM texts JOIN first_ones USING (article_id))
SELECT
    published_at, publisher, title,
    replace(text[greatest(1, position(getvariable('asked')[1] IN lower(text)) - 30):
        greatest(1, position(getvariable('asked')[1] IN lower(text)) - 30) + 120], chr(10), ' ') AS snippet,
    round(score, 3) AS score, url, article_id
FROM best
WHERE len(list_filter(getvariable('phrases'),
    phrase -> NOT contains(lower(title || chr(10) || coalesce(text, '')), phrase))) = 0
ORDER BY score DESC, published_at DESC, article_id
LIMIT (getvariable('most'))
