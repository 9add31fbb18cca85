-- incoming: article_id. What belongs to these articles carries their present day.
CREATE OR REPLACE TEMP TABLE moved AS SELECT article_id, published_on FROM articles SEMI JOIN incoming USING (article_id);

UPDATE mentions SET published_on = moved.published_on FROM moved WHERE mentions.article_id = moved.article_id;
UPDATE events SET published_on = moved.published_on FROM moved WHERE events.article_id = moved.article_id;
UPDATE quotes SET published_on = moved.published_on FROM moved WHERE quotes.article_id = moved.article_id;
UPDATE story_articles SET published_on = moved.published_on FROM moved WHERE story_articles.article_id = moved.article_id;
UPDATE appearances SET published_on = moved.published_on FROM moved JOIN search_articles AS s USING (article_id)
WHERE appearances.article_no = s.article_no;
UPDATE search_articles SET published_on = moved.published_on FROM moved WHERE search_articles.article_id = moved.article_id;
UPDATE event_participants SET published_on = events.published_on FROM (SELECT * FROM events SEMI JOIN moved USING (article_id)) AS events
WHERE event_participants.event_id = events.event_id;
UPDATE event_evidence SET published_on = events.published_on FROM (SELECT * FROM events SEMI JOIN moved USING (article_id)) AS events
WHERE event_evidence.event_id = events.event_id;

DROP TABLE temp.moved;
