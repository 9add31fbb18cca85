-- question: Which articles are about these words?
-- column published_at: of the article
-- column publisher: of the article
-- column title: of the article
-- column snippet: the text around the first word
-- column score: BM25, higher is better
-- column url: of the article
-- column article_id: the article
-- column is_cut: more articles hold the words of a phrase than the 10,000 best, which were read: others may hold it too
SET VARIABLE words = '';                 -- VARCHAR: up to twelve, all must occur, whole or as beginnings; "quoted": literally, among the 10,000 best
SET VARIABLE since = NULL::DATE;         -- DATE: first day (Korea); NULL: from the beginning
SET VARIABLE until = NULL::DATE;         -- DATE: last day (Korea); NULL: until now
SET VARIABLE entity = NULL::VARCHAR;     -- VARCHAR: an entity that the article names; NULL: any
SET VARIABLE publisher = NULL::VARCHAR;  -- VARCHAR: an outlet; NULL: all
SET VARIABLE most = 20;                  -- INTEGER: at most so many, the best
-- Worked out from the words: each with the number of articles that hold it, the rarest first.
SET VARIABLE phrases = list_transform(regexp_extract_all(lower(nfc_normalize(getvariable('words'))), '"([^"]+)"', 1),
    phrase -> trim(phrase));
SET VARIABLE stems = list_distinct(list_transform(search_words(getvariable('words')), word -> search_stem(word)))[:12];
SET VARIABLE asked = list_sort(list_transform(list_zip(getvariable('stems'), [
        search_count(getvariable('stems')[1]), search_count(getvariable('stems')[2]), search_count(getvariable('stems')[3]),
        search_count(getvariable('stems')[4]), search_count(getvariable('stems')[5]), search_count(getvariable('stems')[6]),
        search_count(getvariable('stems')[7]), search_count(getvariable('stems')[8]), search_count(getvariable('stems')[9]),
        search_count(getvariable('stems')[10]), search_count(getvariable('stems')[11]), search_count(getvariable('stems')[12])
    ]), pair -> {'articles': pair[2], 'stem': pair[1]}))[-len(getvariable('stems')):];
SET VARIABLE size = (SELECT count(*) FROM search_articles);
SET VARIABLE idf = list_transform(getvariable('asked'),
    one -> ln(1 + greatest(0, getvariable('size') - one.articles + 0.5) / (one.articles + 0.5)) * 2.2 / 31);
-- The best of those that hold all of them. `rare` hold the rarest word: the others need not be looked for elsewhere.
SET VARIABLE best = coalesce((
    WITH rare AS (
        SELECT article_no, weight FROM search_hits(getvariable('asked')[1].stem)
        WHERE ((getvariable('since') IS NULL AND getvariable('until') IS NULL) OR article_no IN (
                SELECT article_no FROM search_articles
                WHERE published_on >= coalesce(getvariable('since'), '-infinity'::DATE)
                  AND published_on <= coalesce(getvariable('until'), 'infinity'::DATE)
                  AND (getvariable('since') IS NOT NULL OR getvariable('until') IS NOT NULL)))
          AND (getvariable('entity') IS NULL
               OR article_no IN (SELECT article_no FROM appearances WHERE entity_id = getvariable('entity')))
          AND (getvariable('publisher') IS NULL OR article_no IN (
                SELECT article_no FROM search_articles JOIN articles USING (article_id)
                WHERE publisher = getvariable('publisher')))
    ),
    others AS (
        SELECT article_no, weight * getvariable('idf')[2] AS score, 2 AS bit FROM search_hits(getvariable('asked')[2].stem)
        UNION ALL SELECT article_no, weight * getvariable('idf')[3], 4 FROM search_hits(getvariable('asked')[3].stem)
        UNION ALL SELECT article_no, weight * getvariable('idf')[4], 8 FROM search_hits(getvariable('asked')[4].stem)
        UNION ALL SELECT article_no, weight * getvariable('idf')[5], 16 FROM search_hits(getvariable('asked')[5].stem)
        UNION ALL SELECT article_no, weight * getvariable('idf')[6], 32 FROM search_hits(getvariable('asked')[6].stem)
        UNION ALL SELECT article_no, weight * getvariable('idf')[7], 64 FROM search_hits(getvariable('asked')[7].stem)
        UNION ALL SELECT article_no, weight * getvariable('idf')[8], 128 FROM search_hits(getvariable('asked')[8].stem)
        UNION ALL SELECT article_no, weight * getvariable('idf')[9], 256 FROM search_hits(getvariable('asked')[9].stem)
        UNION ALL SELECT article_no, weight * getvariable('idf')[10], 512 FROM search_hits(getvariable('asked')[10].stem)
        UNION ALL SELECT article_no, weight * getvariable('idf')[11], 1024 FROM search_hits(getvariable('asked')[11].stem)
        UNION ALL SELECT article_no, weight * getvariable('idf')[12], 2048 FROM search_hits(getvariable('asked')[12].stem)
    ),
    ranked AS (
        SELECT article_no, sum(score) AS score
        FROM (
            SELECT article_no, weight * getvariable('idf')[1] AS score, 1 AS bit FROM rare
            UNION ALL SELECT * FROM others WHERE article_no IN (SELECT article_no FROM rare)
        )
        GROUP BY article_no
        HAVING bit_or(bit) = (1 << len(getvariable('asked'))) - 1
        ORDER BY score DESC, article_no DESC
        LIMIT (CASE WHEN len(getvariable('phrases')) = 0 THEN getvariable('most') ELSE 10001 END)
    )
    SELECT list({'article_id': article_id, 'score': score}) FROM ranked JOIN search_articles USING (article_no)), []);
-- Where their rows lie, so that the texts of these few are read and no others.
SET VARIABLE places = coalesce((SELECT list({'score': score, 'place': articles.rowid} ORDER BY score DESC, published_at DESC)
    FROM articles JOIN (SELECT unnest(getvariable('best'), recursive := true)) USING (article_id)), []);
-- Phrases are sought in the forty best, and in all the others only where these are not enough. Asked of the joined rows,
-- or DuckDB would ask it of every text there is.
SET VARIABLE near = coalesce((
    SELECT list({'score': score, 'place': place}) FROM articles JOIN (SELECT unnest(
        getvariable('places')[:CASE WHEN len(getvariable('phrases')) > 0 THEN 40 ELSE 0 END], recursive := true)) ON articles.rowid = place
    WHERE CASE WHEN score IS NOT NULL THEN len(list_filter(getvariable('phrases'),
        phrase -> NOT contains(lower(title || chr(10) || coalesce(text, '')), phrase))) = 0 END), []);
SET VARIABLE far = coalesce((
    SELECT list({'score': score, 'place': place}) FROM articles JOIN (SELECT unnest(
        getvariable('places')[41:CASE WHEN len(getvariable('phrases')) > 0 AND len(getvariable('near')) < getvariable('most')
            THEN 10000 ELSE 0 END], recursive := true)) ON articles.rowid = place
    WHERE CASE WHEN score IS NOT NULL THEN len(list_filter(getvariable('phrases'),
        phrase -> NOT contains(lower(title || chr(10) || coalesce(text, '')), phrase))) = 0 END), []);
-- Some were left unread for a phrase, and might have been shown.
SET VARIABLE is_cut = len(getvariable('phrases')) > 0 AND len(getvariable('best')) > 10000
    AND len(getvariable('near')) < getvariable('most');
SET VARIABLE shown = CASE WHEN len(getvariable('phrases')) = 0 THEN getvariable('places')
    ELSE list_reverse_sort(getvariable('near') || getvariable('far'))[:getvariable('most')] END;

SELECT
    published_at, publisher, title,
    replace(text[greatest(1, position(getvariable('stems')[1] IN lower(text)) - 30):
        greatest(1, position(getvariable('stems')[1] IN lower(text)) - 30) + 120], chr(10), ' ') AS snippet,
    round(score, 3) AS score, url, article_id, getvariable('is_cut') AS is_cut
FROM articles JOIN (SELECT unnest(getvariable('shown'), recursive := true)) ON articles.rowid = place
ORDER BY score DESC, published_at DESC, article_id
LIMIT (getvariable('most'))
