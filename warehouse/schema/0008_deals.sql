-- The ledger: one matter between the same parties, across articles, and what each report changed.

CREATE TABLE deals (
    deal_id       VARCHAR NOT NULL,              -- hash of the article that opened it, type, parties and sum
    type          VARCHAR,                       -- of its first event: investment, partnership, supply, ...
    parties       VARCHAR[],                     -- entity ids, sorted
    state         VARCHAR,                       -- rumoured, in_talks, planned, signed, carried_out, ended or denied
    title         VARCHAR,                       -- of its first article
    first_told_at TIMESTAMPTZ,                   -- publication of the first report
    last_told_at  TIMESTAMPTZ,                   -- publication of the last report
    amount        DOUBLE,                        -- as last told, in whole units of the currency
    currency      VARCHAR                        -- ISO 4217
);

CREATE TABLE deal_changes (
    event_id       VARCHAR NOT NULL,             -- the report: an event of one article
    deal_id        VARCHAR NOT NULL,             -- the deal
    article_id     VARCHAR NOT NULL,             -- the article
    story_id       VARCHAR,                      -- its story
    kind           VARCHAR,                      -- opened, advanced, repeated, amended or contradicted
    state          VARCHAR,                      -- that this report gives the deal
    told_at        TIMESTAMPTZ,                  -- publication
    publisher      VARCHAR,                      -- of the article
    reason         VARCHAR,                      -- one English sentence
    evidence       VARCHAR,                      -- the words that say so
    happened_on    DATE,                         -- first day of what the text says
    date_precision VARCHAR,                      -- day, month, quarter or year
    amount         DOUBLE,                       -- in whole units of the currency
    currency       VARCHAR                       -- ISO 4217
);
