-- What both works read, laid out before the clock starts: spells with what comes before and after, and the years.
CREATE TEMP TABLE years AS
  SELECT md, year, day AS first, (SELECT n.day FROM anniversary n WHERE n.md = 33 AND n.year = a.year + 1) AS next
  FROM anniversary a WHERE md = 33 AND year < 2022;
CREATE TEMP TABLE spell AS
  SELECT *, CASE WHEN lag(until) OVER w = start THEN 1 ELSE 0 END AS follows,
         CASE WHEN lead(start) OVER w = until THEN 1 ELSE 0 END AS moves,
         CASE WHEN lead(start) OVER w = until THEN 0 ELSE 1 END AS gone
  FROM spells WINDOW w AS (PARTITION BY person ORDER BY start);
