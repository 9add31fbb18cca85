-- incoming: articles. Their words are those of their present title and text (stored texts are NFC already).
CREATE OR REPLACE TEMP TABLE known AS
SELECT article_id, article_no FROM search_articles SEMI JOIN incoming USING (article_id);

-- Those known keep their number, the new ones go on behind the last of all.
CREATE OR REPLACE TEMP TABLE numbered AS
SELECT article_id, published_on, coalesce(article_no, (SELECT coalesce(max(article_no), 0) FROM search_articles)
    + row_number() OVER (PARTITION BY article_no IS NULL ORDER BY published_on, article_id))::INTEGER AS article_no
FROM (SELECT article_id, a.published_on FROM incoming JOIN articles AS a USING (article_id)) LEFT JOIN known USING (article_id);

DELETE FROM postings WHERE article_no IN (SELECT article_no FROM known);
DELETE FROM search_articles WHERE article_id IN (SELECT article_id FROM known);

CREATE OR REPLACE TEMP TABLE read AS
SELECT article_no, search_words_of(incoming.title) AS title_words, search_words_of(incoming.text) AS text_words
FROM incoming JOIN numbered USING (article_id);

INSERT INTO search_articles BY NAME
SELECT article_id, article_no, published_on, (len(title_words) + len(text_words))::INTEGER AS word_count
FROM numbered JOIN read USING (article_no) ORDER BY article_no;

CREATE OR REPLACE TEMP TABLE found AS
SELECT article_no, unnest(title_words) AS word, 3 AS weight FROM read
UNION ALL
SELECT article_no, unnest(text_words), 1 FROM read;

-- A word is taken apart once, however many articles hold it; terms are numbered in their order, for numbers sort faster.
CREATE OR REPLACE TEMP TABLE apart AS
SELECT word, unnest(search_tails(search_stem(word))) AS term FROM (SELECT DISTINCT word FROM found);

CREATE OR REPLACE TEMP TABLE terms AS
SELECT term, row_number() OVER (ORDER BY term)::INTEGER AS term_no FROM (SELECT DISTINCT term FROM apart);

-- Sorted by term, so that a search reads few blocks; see `sort_postings`.
INSERT INTO postings BY NAME
SELECT term, article_no, search_weight(count, word_count) AS weight
FROM (
    SELECT term_no, article_no, sum(weight)::INTEGER AS count
    FROM found JOIN (SELECT word, term_no FROM apart JOIN terms USING (term)) USING (word)
    GROUP BY term_no, article_no
)
JOIN terms USING (term_no) JOIN (SELECT article_no, word_count FROM search_articles SEMI JOIN numbered USING (article_no)) USING (article_no)
ORDER BY term_no, article_no;

DROP TABLE temp.terms;
DROP TABLE temp.apart;
DROP TABLE temp.found;
DROP TABLE temp.read;
DROP TABLE temp.numbered;
DROP TABLE temp.known;
