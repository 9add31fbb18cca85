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
SELECT
    article_id, article_no, numbered.published_on, search_words_of(incoming.title) AS title_words,
    search_words_of(incoming.text) AS text_words, (len(title_words) + len(text_words))::INTEGER AS word_count
FROM incoming JOIN numbered USING (article_id);

INSERT INTO search_articles BY NAME SELECT article_id, article_no, published_on, word_count FROM read ORDER BY article_no;

-- A word of the title counts threefold.
CREATE OR REPLACE TEMP TABLE found AS
SELECT article_no, word_count, unnest(title_words || title_words || title_words || text_words) AS word FROM read;

-- A word is taken apart once, however many articles hold it; terms are numbered in their order, for numbers sort faster.
CREATE OR REPLACE TEMP TABLE apart AS
SELECT word, unnest(search_tails(search_stem(word))) AS term FROM (SELECT DISTINCT word FROM found);

CREATE OR REPLACE TEMP TABLE terms AS
SELECT term, row_number() OVER (ORDER BY term) AS term_no FROM (SELECT DISTINCT term FROM apart);

-- A table of its own, or DuckDB would look up the term of every word that it finds.
CREATE OR REPLACE TEMP TABLE numbers AS SELECT word, term_no << 32 AS high FROM apart JOIN terms USING (term);

-- One number for term and article: such groups are counted and sorted fastest.
CREATE OR REPLACE TEMP TABLE counted AS
SELECT high + article_no AS place, search_weight(count(*), any_value(word_count)) AS weight
FROM found JOIN numbers USING (word) GROUP BY place;

-- Sorted by term, so that a search reads few blocks; see `sort_postings`.
INSERT INTO postings BY NAME
SELECT term, (place & 4294967295)::INTEGER AS article_no, weight FROM counted JOIN terms ON term_no = place >> 32
ORDER BY place;

DROP TABLE temp.counted;
DROP TABLE temp.numbers;
DROP TABLE temp.terms;
DROP TABLE temp.apart;
DROP TABLE temp.found;
DROP TABLE temp.read;
DROP TABLE temp.numbered;
DROP TABLE temp.known;
