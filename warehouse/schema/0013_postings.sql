-- The search index with the weight of each word in place of its count: a search reads nothing else to rank by.

CREATE TABLE postings (
    term       VARCHAR NOT NULL,                 -- a word without particles, in lower case; or the tail of a compound
    article_no INTEGER NOT NULL,                 -- see search_articles
    weight     UTINYINT                          -- BM25 of the word in the article: 1 to 31, of which 31 is never reached
);

-- BM25 with k1 = 1.2 and b = 0.75; the mean article has 300 words. A word in the title counts threefold.
CREATE MACRO search_weight(count, words) AS
    greatest(1, round(31::DOUBLE * count / (count + 1.2 * (0.25 + 0.75 * words / 300))))::UTINYINT;

INSERT INTO postings BY NAME
SELECT term, article_no, search_weight(count, word_count) AS weight
FROM search_terms JOIN search_articles USING (article_no)
ORDER BY term, article_no;

DROP MACRO TABLE search_hits;
DROP TABLE search_terms;

-- The articles that hold a word beginning with the token. A longer word counts for less than the token itself. The
-- bounds are constants to the planner, which then reads only the blocks between them.
CREATE MACRO search_hits(token) AS TABLE
SELECT article_no, CASE WHEN term = token THEN weight::DOUBLE ELSE 0.6::DOUBLE * weight END AS weight
FROM postings
WHERE term >= token AND term < token || chr(1114109);

CREATE MACRO search_count(token) AS (
    SELECT count(*) FROM postings WHERE term >= token AND term < token || chr(1114109));

-- What `sort_postings` has sorted: the postings of these articles lie together, by term. What is newer lies as it was loaded.
CREATE TABLE tidied (
    first_no INTEGER NOT NULL,                   -- of the articles, see search_articles
    last_no  INTEGER NOT NULL,                   -- the last of them
    level    INTEGER NOT NULL                    -- how often they were merged with others
);

INSERT INTO tidied SELECT min(article_no), max(article_no), 9 FROM postings HAVING count(*) > 0;
