-- How far a walk that tags the stored articles anew has come; one that ended has no row.

CREATE TABLE retags (
    since_at          TIMESTAMPTZ NOT NULL,      -- articles published since then are walked
    extractor_version VARCHAR,                   -- the rules of this walk
    gazetteer_version VARCHAR,                   -- the names they knew
    article_id        VARCHAR,                   -- the last one done
    done_count        INTEGER                    -- so many are done
);
