-- question: Why was somebody told of an article, or why not?
-- column decided_at: of the decision
-- column watch_id: whose
-- column outcome: sent, joined, deferred, silenced, inhibited, below_threshold or history
-- column reason: one English sentence
-- column entity_id: who fired it
-- column title: of the article
-- column publisher: of the article
-- column url: of the article
-- column alert_id: the alert made or joined
-- column story_id: its story
-- column article_id: the article
-- column decision_id: the receipt
SET VARIABLE since = korean_today() - 29;  -- DATE: first day (Korea)
SET VARIABLE until = korean_today();       -- DATE: last day (Korea)
SET VARIABLE watch = NULL::VARCHAR;        -- VARCHAR: a watch id; NULL: all
SET VARIABLE article = NULL::VARCHAR;      -- VARCHAR: an article id or its address; NULL: all
SET VARIABLE outcome = NULL::VARCHAR;      -- VARCHAR: an outcome; NULL: all

SELECT
    decided_at, watch_id, d.outcome, d.reason, entity_id, a.title, a.publisher, a.url, alert_id, story_id, article_id,
    decision_id
FROM alert_decisions AS d LEFT JOIN articles AS a USING (article_id)
WHERE timezone('Asia/Seoul', decided_at)::DATE BETWEEN getvariable('since') AND getvariable('until')
  AND (getvariable('watch') IS NULL OR watch_id = getvariable('watch'))
  AND (getvariable('article') IS NULL OR getvariable('article') IN (article_id, a.url, a.canonical_url))
  AND (getvariable('outcome') IS NULL OR d.outcome = getvariable('outcome'))
ORDER BY decided_at DESC, watch_id, article_id
