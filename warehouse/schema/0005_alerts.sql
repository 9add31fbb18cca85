-- Who is to be told what, what was told, and a receipt for every decision.

CREATE TABLE watches (
    watch_id   VARCHAR NOT NULL,                 -- id in watchlist.yaml
    channels   VARCHAR[],                        -- where its alerts go
    definition VARCHAR,                          -- the whole watch as JSON, names resolved to ids
    seen_at    TIMESTAMPTZ                       -- last run that read it
);

CREATE TABLE alerts (
    alert_id      VARCHAR NOT NULL,              -- hash of watch and story (and of the news of a follow-up)
    watch_id      VARCHAR NOT NULL,              -- who wanted to know
    story_id      VARCHAR NOT NULL,              -- told once
    article_id    VARCHAR NOT NULL,              -- the article that fired
    kind          VARCHAR,                       -- first, follow_up or correction
    channels      VARCHAR[],                     -- where it goes
    title         VARCHAR,                       -- of the article
    url           VARCHAR,                       -- of the article
    publisher     VARCHAR,                       -- of the article
    published_at  TIMESTAMPTZ,                   -- of the article
    created_at    TIMESTAMPTZ,                   -- of the decision
    deliver_after TIMESTAMPTZ,                   -- quiet hours and digests move it
    entity_id     VARCHAR,                       -- who fired it
    entity_name   VARCHAR,                       -- in Korean
    reason        VARCHAR,                       -- why it fired
    evidence      VARCHAR,                       -- the sentence
    surface       VARCHAR,                       -- the name within it
    event_type    VARCHAR,                       -- where an event fired it
    modality      VARCHAR,                       -- of that event
    amount        DOUBLE,                        -- of that event
    currency      VARCHAR,                       -- of that amount
    origin        VARCHAR,                       -- of the article: own, wire or press_release
    digest        BOOLEAN,                       -- told together with others
    source_count  INTEGER                        -- independent origins in the batch that fired
);

CREATE TABLE deliveries (
    delivery_id     VARCHAR NOT NULL,            -- hash of alert and channel
    alert_id        VARCHAR NOT NULL,            -- what is told
    channel_id      VARCHAR NOT NULL,            -- where
    outcome         VARCHAR,                     -- pending, delivered, retry or failed
    reason          VARCHAR,                     -- of the outcome
    attempt_count   INTEGER,                     -- so far
    next_attempt_at TIMESTAMPTZ,                 -- due from this moment on; NULL once settled
    updated_at      TIMESTAMPTZ                  -- of the last attempt
);

CREATE TABLE alert_decisions (
    decision_id    VARCHAR NOT NULL,             -- hash of watch, article and text
    watch_id       VARCHAR NOT NULL,             -- whose
    article_id     VARCHAR NOT NULL,             -- about which article
    story_id       VARCHAR,                      -- its story
    outcome        VARCHAR,                      -- sent, joined, deferred, silenced, inhibited, below_threshold, history
    reason         VARCHAR,                      -- one English sentence
    decided_at     TIMESTAMPTZ,                  -- when
    alert_id       VARCHAR,                      -- the alert made or joined
    entity_id      VARCHAR,                      -- who fired it
    event_id       VARCHAR,                      -- the event that fired it
    evidence_field VARCHAR,                      -- title or text
    evidence_start INTEGER,                      -- first character
    evidence_end   INTEGER                       -- one past the last
);

CREATE TABLE silences (
    silence_id VARCHAR NOT NULL,                 -- computed
    comment    VARCHAR,                          -- why
    created_at TIMESTAMPTZ,                      -- in force from
    until      TIMESTAMPTZ,                      -- in force until
    watch_id   VARCHAR,                          -- NULL: every watch
    entity_id  VARCHAR                           -- NULL: every entity
);
