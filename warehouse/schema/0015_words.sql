-- The words of a text that is NFC already, as all stored ones are: what `search_words` does, in two thirds of the time.
CREATE MACRO search_words_of(text) AS regexp_extract_all(lower(coalesce(text, '')), '[가-힣]+|[a-z0-9]+|[一-龥]+');
