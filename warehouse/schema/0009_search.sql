-- Full-text search in plain tables: BM25 over words without their particles and endings.

CREATE TABLE search_articles (
    article_id   VARCHAR NOT NULL,               -- the article
    article_no   INTEGER NOT NULL,               -- short stand-in for the id
    published_on DATE,                           -- of the article: the day in Korea
    word_count   INTEGER                         -- words in title and text
);

CREATE TABLE search_terms (
    term       VARCHAR NOT NULL,                 -- a word without particles, in lower case; or the tail of a compound
    article_no INTEGER NOT NULL,                 -- see search_articles
    count      UTINYINT                          -- in the article; in the title it counts threefold; at most 255
);

-- "네이버와 OpenAI가 협력했다" -> [네이버와, openai, 가, 협력했다]
CREATE MACRO search_words(text) AS
    regexp_extract_all(lower(nfc_normalize(coalesce(text, ''))), '[가-힣]+|[a-z0-9]+|[一-龥]+');

-- 네이버와 -> 네이버, 협력했다 -> 협력: the shortest stem of two syllables or more before an ending.
CREATE MACRO search_stem(word) AS regexp_replace(word,
    '^([가-힣]{2,}?)(이라고|라고|에서는|에서도|에서|에게서|에게|으로는|으로도|으로|로는|로|까지|부터|보다|처럼|만|와의|과의|와|과|이나|나|이며|며|이다|이|가|은|는|을|를|의|에는|에도|에|도|들이|들은|들을|들의|들|했다고|했다|했으며|했고|하며|하고|하는|한다고|한다|하기|해|한|할|됐다|된다|되는|된|될|된다고|했던)$',
    '\1');

-- Both the stem and, of a compound, its tails: 인공지능반도체 is found by 반도체.
CREATE MACRO search_tails(stem) AS CASE
    WHEN regexp_matches(stem, '^[가-힣]{4,12}$') THEN [stem] || list_transform(range(3, length(stem)), n -> stem[n:])
    ELSE [stem] END;

-- The articles that hold a word beginning with the token. A longer word counts for less than the token itself. The
-- bounds are constants to the planner, which then reads only the blocks between them.
CREATE MACRO search_hits(token) AS TABLE
SELECT token AS token, article_no, sum(CASE WHEN term = token THEN count ELSE 0.6 * count END) AS tf
FROM search_terms
WHERE term >= token AND term < token || chr(1114109)
GROUP BY article_no;
