-- Heads on 31 December, joiners, leavers and moves by unit, profession and year.
CREATE TEMP TABLE result AS
WITH counted AS (
  SELECT s.unit, s.profession, y.year, 1 AS heads, 0 AS joiners, 0 AS leavers, 0 AS moves_in, 0 AS moves_out
  FROM spell s JOIN years y ON s.start < y.next AND s.until >= y.next
  UNION ALL
  SELECT s.unit, s.profession, y.year, 0, 1 - s.follows, 0, s.follows, 0
  FROM spell s JOIN years y ON s.start >= y.first AND s.start < y.next
  UNION ALL
  SELECT s.unit, s.profession, y.year, 0, 0, s.gone, 0, s.moves
  FROM spell s JOIN years y ON s.until >= y.first AND s.until < y.next
)
SELECT unit, profession, year, sum(heads) AS heads, sum(joiners) AS joiners, sum(leavers) AS leavers,
       sum(moves_in) AS moves_in, sum(moves_out) AS moves_out
FROM counted GROUP BY 1, 2, 3;

SELECT sum(heads * k), sum(joiners * k), sum(leavers * k), sum(moves_in * k), sum(moves_out * k) FROM (
  SELECT *, (unit * 7919 + profession * 104729 + year * 1299709) % 1000003 AS k FROM result);
