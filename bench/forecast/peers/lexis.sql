-- The Lexis grid: days at risk and what happened by unit, profession, calendar year, age and tenure band. Each spell is
-- cut at New Year, then at the birthday and at the anniversary within the year. LEAST and GREATEST are min and max in SQLite.
CREATE TEMP TABLE result AS
WITH in_year AS (
  SELECT s.unit, s.profession, y.year, s.until, s.gone, s.moves,
         GREATEST(s.start, y.first) AS a, LEAST(s.until, y.next) AS z,
         b.day AS birthday, j.day AS anniversary,
         y.year - s.birth_year AS turns, y.year - s.joined_year AS serves
  FROM spell s
  JOIN years y ON s.start < y.next AND s.until > y.first
  JOIN anniversary b ON b.md = s.birth_md AND b.year = y.year
  JOIN anniversary j ON j.md = s.joined_md AND j.year = y.year
), cuts AS (
  SELECT *, LEAST(GREATEST(LEAST(birthday, anniversary), a), z) AS c1, LEAST(GREATEST(birthday, anniversary, a), z) AS c2
  FROM in_year
), part AS (
  SELECT *, CASE k WHEN 1 THEN a WHEN 2 THEN c1 ELSE c2 END AS day,
         CASE k WHEN 1 THEN c1 WHEN 2 THEN c2 ELSE z END AS stop
  FROM cuts CROSS JOIN (SELECT 1 AS k UNION ALL SELECT 2 UNION ALL SELECT 3)
), cell AS (
  SELECT unit, profession, year, turns - (day < birthday) AS age, serves - (day < anniversary) AS served,
         stop - day AS days, (stop = until AND gone) AS leaves, (stop = until AND moves) AS moves
  FROM part WHERE day < stop
)
SELECT unit, profession, year, age, (served >= 1) + (served >= 2) + (served >= 5) + (served >= 10) AS band,
       sum(days) AS days, sum(leaves) AS leavings, sum(moves) AS moves
FROM cell GROUP BY 1, 2, 3, 4, 5;

SELECT count(*), sum(days), sum(days * k), sum(leavings * k), sum(moves * k) FROM (
  SELECT *, (unit * 7919 + profession * 104729 + year * 1299709 + age * 15485863 + band * 32452843) % 1000003 AS k
  FROM result);
