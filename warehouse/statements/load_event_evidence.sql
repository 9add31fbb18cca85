-- Rows of events that the warehouse holds.
INSERT INTO event_evidence BY NAME
SELECT * FROM incoming SEMI JOIN events USING (event_id);
