-- Who is first with the stories that several outlets tell?
-- 여럿이 쓴 소식을 누가 먼저 썼나?
SELECT first_publisher AS outlet, count(*) AS firsts
FROM stories WHERE publisher_count > 1
GROUP BY outlet ORDER BY firsts DESC, outlet LIMIT 5;
