-- incoming: articles. Their words are those of their present title and text (stored texts are NFC already).
CREATE OR REPLACE TEMP TABLE known AS
SELECT article_id, article_no FROM search_articles SEMI JOIN incoming USING (article_id);

DELETE FROM postings WHERE article_no IN (SELECT article_no FROM known);
DELETE FROM search_articles WHERE article_id IN (SELECT article_id FROM known);

CREATE OR REPLACE TEMP TABLE numbered AS
SELECT
    article_id, a.published_on, regexp_extract_all(lower(coalesce(incoming.title, '')), '[가-힣]+|[a-z0-9]+|[一-龥]+') AS title_words,
    regexp_extract_all(lower(coalesce(incoming.text, '')), '[가-힣]+|[a-z0-9]+|[一-龥]+') AS text_words,
    coalesce(known.article_no, (SELECT coalesce(max(article_no), 0) FROM search_articles)
        + (SELECT coalesce(max(article_no), 0) FROM known) + row_number() OVER ())::INTEGER AS article_no
FROM incoming JOIN articles AS a USING (article_id) LEFT JOIN known USING (article_id);

INSERT INTO search_articles BY NAME
SELECT article_id, article_no, published_on, (len(title_words) + len(text_words))::INTEGER AS word_count FROM numbered;

CREATE OR REPLACE TEMP TABLE counted AS
SELECT article_no, any_value(word_count) AS word_count, word, sum(weight)::INTEGER AS weight
FROM (
    SELECT article_no, len(title_words) + len(text_words) AS word_count, unnest(title_words) AS word, 3 AS weight FROM numbered
    UNION ALL
    SELECT article_no, len(title_words) + len(text_words), unnest(text_words), 1 FROM numbered
)
GROUP BY article_no, word;

-- A word is taken apart once, however many articles hold it.
CREATE OR REPLACE TEMP TABLE apart AS
SELECT word, unnest(search_tails(search_stem(word))) AS term FROM (SELECT DISTINCT word FROM counted);

-- Sorted by term, so that a search reads few blocks; see `tidy`.
INSERT INTO postings BY NAME
SELECT term, article_no, search_weight(sum(weight), any_value(word_count)) AS weight
FROM counted JOIN apart USING (word)
GROUP BY term, article_no
ORDER BY term, article_no;

DROP TABLE temp.apart;
DROP TABLE temp.counted;
DROP TABLE temp.numbered;
DROP TABLE temp.known;
