-- Days as people in Korea count them.
CREATE MACRO korean_today() AS timezone('Asia/Seoul', now())::DATE;

-- The last day with articles; one dated in the future does not count.
CREATE MACRO newest_day() AS (
    SELECT least(coalesce(max(published_on), korean_today()), korean_today()) FROM articles
);

-- person:이름 is an executive off the list: the name is in the id.
CREATE MACRO plain_name(entity_id) AS regexp_replace(entity_id, '^person:', '');
