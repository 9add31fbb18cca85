-- What was history when it was first listed stays so when it is tried again: nobody is told of it as news.

ALTER TABLE entries ADD COLUMN history BOOLEAN;                -- loaded in silence once its page can be had
