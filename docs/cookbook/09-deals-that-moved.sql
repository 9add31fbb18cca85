-- Which deals moved on since they were first told, and by whose report?
-- 처음 보도된 뒤 단계가 바뀐 거래는, 누구의 보도로 바뀌었나?
SELECT d.type, c.state, c.publisher, c.evidence
FROM deal_changes AS c JOIN deals AS d USING (deal_id)
WHERE c.kind IN ('advanced', 'amended', 'contradicted')
ORDER BY c.told_at, c.publisher, c.evidence LIMIT 4;
