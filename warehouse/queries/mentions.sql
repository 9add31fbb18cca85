-- question: Where is an entity named, and in which words?
-- column published_at: of the article
-- column publisher: of the article
-- column entity_id: who is named
-- column name: in Korean
-- column surface: as written
-- column context: the words around it, or the title
-- column title: of the article
-- column url: of the article
-- column method: how it was recognised
-- column article_id: the article
SET VARIABLE since = newest_day() - 29;  -- DATE: first day (Korea)
SET VARIABLE until = newest_day();       -- DATE: last day (Korea)
SET VARIABLE entity = NULL::VARCHAR;     -- VARCHAR: an entity id; NULL: all
SET VARIABLE most = 1000;                -- INTEGER: at most so many, the newest

WITH newest AS (
    SELECT m.*, a.published_at
    FROM mentions AS m JOIN articles AS a USING (article_id)
    WHERE m.published_on BETWEEN getvariable('since') AND getvariable('until') AND a.published_on BETWEEN getvariable('since') AND getvariable('until')
      AND (getvariable('entity') IS NULL OR m.entity_id = getvariable('entity'))
    ORDER BY a.published_at DESC, m.article_id, m.field DESC, m."start"
    LIMIT (getvariable('most'))
)
SELECT
    a.published_at, a.publisher, m.entity_id, coalesce(e.name, plain_name(m.entity_id)) AS name, m.surface,
    CASE m.field WHEN 'title' THEN a.title
        ELSE replace(substr(a.text, greatest(m."start" - 29, 1), 60 + m."end" - m."start"), chr(10), ' ')
    END AS context,
    a.title, a.url, m.method, m.article_id
FROM newest AS m JOIN articles AS a USING (article_id) LEFT JOIN entities AS e USING (entity_id)
WHERE a.published_on BETWEEN getvariable('since') AND getvariable('until')
ORDER BY a.published_at DESC, m.article_id, m.field DESC, m."start"
