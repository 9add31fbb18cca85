-- What synthetic articles are written of: 40,000 paragraphs of 60 words out of $vocabulary (short words first), the
-- n-th word as often as 1/n, each with a particle or ending. Five of them make an article of 1,250 characters and
-- 300 words: what Korean news measures (mean of 1,500 articles: 1,124 characters, 295 words, 232 different terms).
CREATE OR REPLACE TEMP TABLE words AS SELECT unnest($vocabulary::VARCHAR[]) AS word, unnest(range(len($vocabulary))) AS rank;

CREATE OR REPLACE TEMP TABLE paragraphs AS
WITH drawn AS (
    SELECT p, w, floor(power((SELECT count(*) FROM words), (hash(p, w) % 1000003) / 1000003))::BIGINT - 1 AS rank,
        ['이', '가', '은', '는', '을', '를', '의', '에', '으로', '와', '했다', '하는', '', '', ''][1 + (hash(p, w, 1) % 15)::INTEGER]
            || CASE w % 20 WHEN 19 THEN '.' ELSE '' END AS ending
    FROM range(40000) AS numbers(p), range(60) AS places(w)
)
SELECT p::INTEGER AS p, string_agg(word || ending, ' ' ORDER BY w) AS text FROM drawn JOIN words USING (rank) GROUP BY p;

CREATE OR REPLACE TEMP TABLE paragraph_terms AS
WITH found AS (SELECT p, unnest(search_words(text)) AS word FROM paragraphs),
apart AS (SELECT word, unnest(search_tails(search_stem(word))) AS term FROM (SELECT DISTINCT word FROM found))
SELECT p, term, count(*)::INTEGER AS count, 60 AS words FROM found JOIN apart USING (word) GROUP BY p, term;
