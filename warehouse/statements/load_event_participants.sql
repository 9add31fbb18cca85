-- Rows of events that the warehouse holds.
INSERT INTO event_participants BY NAME
SELECT * FROM incoming SEMI JOIN events USING (event_id);
