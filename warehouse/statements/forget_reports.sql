-- incoming: event_id. These reports leave the ledger, and deals that nobody tells any more; `retold` are the others.
CREATE OR REPLACE TEMP TABLE lost AS SELECT event_id, deal_id FROM deal_changes SEMI JOIN incoming USING (event_id);

DELETE FROM deal_changes WHERE event_id IN (SELECT event_id FROM lost);

DELETE FROM deals WHERE deal_id IN (SELECT deal_id FROM lost) AND deal_id NOT IN (SELECT deal_id FROM deal_changes);

CREATE OR REPLACE TEMP TABLE retold AS SELECT DISTINCT deal_id FROM lost;

DROP TABLE temp.lost;
