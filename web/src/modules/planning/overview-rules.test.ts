import { describe, expect, it } from "vitest";
import {
  agesShown,
  anyMoves,
  isWithheld,
  latestYears,
  monthAsYear,
  reasonTable,
  stockNow,
  stockPoints,
  yearIsWhole,
} from "./overview-rules";

const year = (number: number) => ({
  year: number,
  heads: 1,
  fte: 1,
  joiners: 0,
  leavers: 0,
  delivered_fte: null,
  moves_in: 0,
  moves_out: 0,
});
const left = (reason: string, at: number, count: number | null) => ({
  reason,
  text_sv: reason,
  text_en: reason,
  year: at,
  count,
});

describe("the months of the trend", () => {
  it("stand at the month's end, so that December ends the year", () => {
    expect(monthAsYear("2025-12")).toBe(2026);
    expect(monthAsYear("2025-06")).toBe(2025.5);
  });
});

describe("the latest year", () => {
  it("is compared with the year before it", () => {
    expect(latestYears([year(2024), year(2025)]).map((found) => found?.year)).toEqual([2025, 2024]);
  });
  it("is compared with nothing when a year is missing in between", () => {
    expect(latestYears([year(2022), year(2025)])[1]).toBeUndefined();
    expect(latestYears([])).toEqual([undefined, undefined]);
  });
  it("is whole only when the data reach its last day", () => {
    expect(yearIsWhole(2025, "2025-12-31")).toBe(true);
    expect(yearIsWhole(2026, "2026-11-23")).toBe(false);
    expect(yearIsWhole(2025, "2026-10-31")).toBe(true);
  });
});

describe("the stock now", () => {
  const month = (name: string, heads: number) => ({ month: name, heads, fte: heads });
  it("is the latest month when the year is not over, compared with the end of the latest year", () => {
    const [now, before] = stockNow({
      years: [year(2024), year(2025)],
      months: [month("2026-10", 42)],
      as_of: "2026-10-31",
    });
    expect([now?.heads, before?.year]).toEqual([42, 2025]);
  });
  it("is the end of the latest year when the months go no further", () => {
    const [now, before] = stockNow({
      years: [year(2024), year(2025)],
      months: [month("2025-12", 42)],
      as_of: "2025-12-31",
    });
    expect([now?.heads, before?.year]).toEqual([1, 2024]);
  });
  it("is nothing when nothing is known", () => {
    expect(stockNow({ years: [], months: [], as_of: "2026-10-31" })).toEqual([undefined, undefined]);
  });
  it("is nothing when the group was last many enough to be shown some months ago", () => {
    const known = { years: [year(2024)], months: [month("2026-04", 6)], as_of: "2026-10-31" };
    expect(stockNow(known)).toEqual([]);
  });
});

describe("the stock over time", () => {
  const month = (name: string, heads: number) => ({ month: name, heads, fte: heads });
  it("goes on from the years' ends to the months", () => {
    const points = stockPoints({
      years: [year(2024), year(2025)],
      months: [month("2025-11", 40), month("2025-12", 41)],
    });
    expect(points.map((point) => [point.label, point.heads])).toEqual([
      ["2024", 1],
      ["2025-11", 40],
      ["2025-12", 41],
    ]);
    expect(points[0]?.x).toBe(2025);
  });
  it("is told year by year where the source has no months", () => {
    const points = stockPoints({ years: [year(2024), year(2025)], months: [month("2025-12", 41)] });
    expect(points.map((point) => [point.x, point.label])).toEqual([
      [2024, "2024"],
      [2025, "2025"],
    ]);
  });
});

describe("moves between units", () => {
  it("are left out where nobody can move, and kept where they may be withheld", () => {
    expect(anyMoves([year(2024), year(2025)])).toBe(false);
    expect(anyMoves([year(2024), { ...year(2025), moves_in: 3 }])).toBe(true);
    expect(anyMoves([{ ...year(2025), moves_out: null }])).toBe(true);
  });
});

describe("ages", () => {
  const band = (name: string, women: number | null, men: number | null) => ({
    band: name,
    women,
    men,
    unknown: 0,
  });
  it("that tell nothing are named together instead of standing as rows of dashes", () => {
    const shown = agesShown([band("25-29", null, null), band("30-34", 5, 0), band("35-39", null, 0)]);
    expect(shown.rows.map((row) => row.band)).toEqual(["30-34"]);
    expect(shown.withheld).toEqual(["25–29", "35–39"]);
  });
  it("that are known to have nobody stay", () => {
    expect(agesShown([band("65-69", 0, 0)])).toMatchObject({ withheld: [], rows: [{ band: "65-69" }] });
  });
});

describe("leavers by reason", () => {
  it("is told apart from nobody when the whole list is withheld", () => {
    const item = { what: "leavers_by_reason", why_sv: "", why_en: "", shown_instead: null };
    expect(isWithheld({ withheld: [item] }, "leavers_by_reason")).toBe(true);
    expect(isWithheld({ withheld: [item] }, "ages")).toBe(false);
  });
  it("puts the newest year and the commonest reason first and fills years without leavers with nought", () => {
    const table = reasonTable([left("pension", 2024, 3), left("own", 2025, 9), left("pension", 2025, 1)]);
    expect(table.years).toEqual([2025, 2024]);
    expect(table.rows.map((row) => [row.reason, ...row.counts])).toEqual([
      ["own", 9, 0],
      ["pension", 1, 3],
    ]);
  });
  it("keeps a withheld count apart from nobody", () => {
    expect(reasonTable([left("pension", 2025, null)]).rows[0]?.counts).toEqual([null]);
  });
  it("reads no reason as nobody in a year that withholds some", () => {
    const table = reasonTable([
      left("own", 2023, 6),
      left("withheld", 2023, null),
      left("pension", 2024, 3),
      left("withheld", 2025, null),
    ]);
    expect(table.rows.map((row) => [row.reason, ...row.counts])).toEqual([
      ["own", null, 0, 6],
      ["pension", null, 3, null],
    ]);
    expect(table.withheldYears).toEqual([2025]);
  });
  it("shows only the latest years", () => {
    const table = reasonTable(
      [2019, 2020, 2021, 2022].map((at) => left("own", at, at)),
      2,
    );
    expect(table.years).toEqual([2022, 2021]);
    expect(table.rows[0]?.counts).toEqual([2022, 2021]);
  });
});
