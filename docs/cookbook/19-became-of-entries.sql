-- What became of every item of the feeds?
-- 피드에서 본 항목은 모두 어떻게 되었나?
SELECT outcome, count(*) AS entries
FROM entries
GROUP BY outcome ORDER BY entries DESC, outcome;
