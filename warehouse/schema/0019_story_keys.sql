-- What the like of an article is found by, so that a batch need not read all marks of the last days.
ALTER TABLE fingerprints ADD COLUMN keys BIGINT[];         -- of sentences, wording, title and events; kind in two bits
