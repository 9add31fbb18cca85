-- incoming: articles. Their words are those of their present title and text.
CREATE OR REPLACE TEMP TABLE known AS
SELECT article_id, article_no FROM search_articles SEMI JOIN incoming USING (article_id);

DELETE FROM search_terms WHERE article_no IN (SELECT article_no FROM known);
DELETE FROM search_articles WHERE article_id IN (SELECT article_id FROM known);

CREATE OR REPLACE TEMP TABLE numbered AS
SELECT
    article_id, published_on, search_words(incoming.title) AS title_words, search_words(incoming.text) AS text_words,
    coalesce(known.article_no, (SELECT coalesce(max(article_no), 0) FROM search_articles)
        + (SELECT coalesce(max(article_no), 0) FROM known) + row_number() OVER ())::INTEGER AS article_no
FROM incoming LEFT JOIN known USING (article_id);

INSERT INTO search_articles BY NAME
SELECT article_id, article_no, published_on, (len(title_words) + len(text_words))::INTEGER AS word_count FROM numbered;

CREATE OR REPLACE TEMP TABLE counted AS
SELECT article_no, word, sum(weight)::INTEGER AS weight
FROM (
    SELECT article_no, unnest(title_words) AS word, 3 AS weight FROM numbered
    UNION ALL
    SELECT article_no, unnest(text_words), 1 FROM numbered
)
GROUP BY article_no, word;

-- A word is taken apart once, however many articles hold it.
CREATE OR REPLACE TEMP TABLE apart AS
SELECT word, unnest(search_tails(search_stem(word))) AS term FROM (SELECT DISTINCT word FROM counted);

-- Sorted by term, so that a search reads few blocks.
INSERT INTO search_terms BY NAME
SELECT term, article_no, least(sum(weight), 255)::UTINYINT AS count
FROM counted JOIN apart USING (word)
GROUP BY term, article_no
ORDER BY term, article_no;

DROP TABLE temp.apart;
DROP TABLE temp.counted;
DROP TABLE temp.numbered;
DROP TABLE temp.known;
