-- What the extractors say: names, events, quotes. Spans are [start, end) characters of the article's title or text.
-- Every row carries the day of its article: a question about a month reads the blocks of that month only.

CREATE TABLE entities (
    entity_id VARCHAR NOT NULL,                  -- gazetteer id; executives off the list (person:이름) have no row
    kind      VARCHAR,                           -- person, org or topic
    name      VARCHAR,                           -- Korean, as newspapers write it
    name_en   VARCHAR,                           -- English
    wikidata  VARCHAR                            -- Q-number
);

CREATE TABLE aliases (
    entity_id VARCHAR NOT NULL,                  -- the entity
    surface   VARCHAR NOT NULL,                  -- a form that may denote it
    ambiguous BOOLEAN                            -- counts only with support in the same article
);

CREATE TABLE mentions (
    article_id        VARCHAR NOT NULL,          -- the article
    entity_id         VARCHAR NOT NULL,          -- gazetteer id, or person:이름
    field             VARCHAR,                   -- title or text
    "start"           INTEGER,                   -- first character
    "end"             INTEGER,                   -- one past the last
    surface           VARCHAR,                   -- field[start:end]
    method            VARCHAR,                   -- alias, title_reference, open_executive, ...
    published_on      DATE,                      -- of the article: the day in Korea
    extractor_version VARCHAR,                   -- the rules that said so
    gazetteer_version VARCHAR                    -- the names they knew
);

CREATE TABLE events (
    event_id          VARCHAR NOT NULL,          -- hash of article, type, participants and first evidence
    article_id        VARCHAR NOT NULL,          -- the article that reports it
    type              VARCHAR,                   -- meeting, partnership, investment, ...
    happened_on       DATE,                      -- first day of what the text says; NULL where it gives none
    date_precision    VARCHAR,                   -- day, month, quarter or year
    amount            DOUBLE,                    -- in whole units of the currency
    currency          VARCHAR,                   -- ISO 4217
    place             VARCHAR,                   -- as written
    modality          VARCHAR,                   -- confirmed, reported, planned, speculated or denied
    confidence        DOUBLE,                    -- 0 to 1: the share of such events of unseen real articles that were right
    rule              VARCHAR,                   -- that made it
    published_on      DATE,                      -- of the article: the day in Korea
    extractor_version VARCHAR,                   -- the rules that said so
    gazetteer_version VARCHAR                    -- the names they knew
);

CREATE TABLE event_participants (
    event_id          VARCHAR NOT NULL,          -- the event
    entity_id         VARCHAR NOT NULL,          -- who takes part
    role              VARCHAR,                   -- investor, investee, supplier, customer, acquirer, ...; often NULL
    ordinal           INTEGER,                   -- order of first mention, from 0
    published_on      DATE,                      -- of the article: the day in Korea
    extractor_version VARCHAR                    -- the rules that said so
);

CREATE TABLE event_evidence (
    event_id          VARCHAR NOT NULL,          -- the event
    field             VARCHAR,                   -- title or text
    "start"           INTEGER,                   -- first character
    "end"             INTEGER,                   -- one past the last
    ordinal           INTEGER,                   -- 0 is the best
    words             VARCHAR,                   -- field[start:end], which outlives the article's text
    published_on      DATE,                      -- of the article: the day in Korea
    extractor_version VARCHAR                    -- the rules that said so
);

CREATE TABLE quotes (
    article_id        VARCHAR NOT NULL,          -- the article
    field             VARCHAR,                   -- title or text
    "start"           INTEGER,                   -- first character between the quotation marks
    "end"             INTEGER,                   -- one past the last
    words             VARCHAR,                   -- field[start:end]
    speaker_id        VARCHAR,                   -- entity, where the text says who
    published_on      DATE,                      -- of the article: the day in Korea
    extractor_version VARCHAR,                   -- the rules that said so
    gazetteer_version VARCHAR                    -- the names they knew
);

-- Since when two entities are named together: kept at every load, because asking the mentions would take minutes.
CREATE TABLE pairs_seen (
    one_id        VARCHAR NOT NULL,              -- entity, the smaller id
    other_id      VARCHAR NOT NULL,              -- entity, the larger id
    first_seen_on DATE                           -- day in Korea of the first article that names both
);
