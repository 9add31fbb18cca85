-- How many articles came on each day?
-- 날마다 기사가 몇 건이었나?
SELECT published_on AS day, count(*) AS articles, count(DISTINCT publisher) AS outlets
FROM articles
GROUP BY day ORDER BY day DESC LIMIT 5;
