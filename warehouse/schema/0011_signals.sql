-- Alerts on more than one article: a deal's new state, a burst, a first pair, a feed; and which message told them.

ALTER TABLE alerts ADD COLUMN signal VARCHAR;                 -- deal, burst, pair or feed; NULL: an article, a run or a channel
ALTER TABLE alerts ADD COLUMN state VARCHAR;                  -- of the deal or feed, new
ALTER TABLE alerts ADD COLUMN others VARCHAR;                 -- names seen with it for the first time
ALTER TABLE alerts ADD COLUMN day_count INTEGER;              -- articles of the day that name it
ALTER TABLE alerts ADD COLUMN usual_count DOUBLE;             -- their mean on the seven days before

ALTER TABLE deliveries ADD COLUMN message_id VARCHAR;         -- the message that it is part of: its Idempotency-Key
ALTER TABLE deliveries ADD COLUMN not_before TIMESTAMPTZ;     -- the service asked for no attempt before
