-- What kinds of events were told, and how surely?
-- 어떤 사건이 얼마나 확실하게 보도되었나?
SELECT type, count(*) AS events,
       count(*) FILTER (modality = 'confirmed') AS confirmed,
       count(*) FILTER (modality = 'planned') AS planned,
       count(*) FILTER (modality IN ('reported', 'speculated')) AS hearsay,
       count(*) FILTER (modality = 'denied') AS denied
FROM events GROUP BY type ORDER BY events DESC, type LIMIT 6;
