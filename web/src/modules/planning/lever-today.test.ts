import { expect, test } from "vitest";
import type { Workforce } from "../../api/planning";
import { todayOf } from "./lever-today";

const plain = (text: string | undefined) => text?.replaceAll(/\s/g, " ");
const year = (year: number, heads: number, leavers: number | null, joiners: number | null = 40) => ({
  year,
  heads,
  fte: heads,
  joiners,
  leavers,
  moves_in: 0,
  moves_out: 8,
  delivered_fte: null,
});
const reason = (year: number, reason: string, count: number | null) => ({
  year,
  reason,
  text_sv: "",
  text_en: "",
  count,
});
const of: Pick<Workforce, "as_of" | "years" | "months" | "leavers_by_reason"> = {
  as_of: "2026-10-31",
  years: [year(2024, 390, 30), year(2025, 410, 44), year(2026, 420, 20)],
  months: [{ month: "2026-10", heads: 420, fte: 399 }],
  leavers_by_reason: [reason(2025, "retirement", 8), reason(2025, "resignation", 36)],
};

test("today's number is of the newest year that is over, against the mean number of staff", () => {
  expect(plain(todayOf("resignations", of, []))).toBe("2025 slutade 9,0 % utom pension.");
  expect(plain(todayOf("later_retirement", of, []))).toBe("2025 gick 2,0 % i pension.");
  expect(plain(todayOf("moves", of, []))).toBe("2025 flyttade 2,0 % härifrån.");
  expect(plain(todayOf("more_hires", of, []))).toBe("2025 började 40.");
  expect(plain(todayOf("contract_degree", of, []))).toBe("I dag arbetar var och en 95 % av heltid i snitt.");
  expect(plain(todayOf("agency", of, []))).toBe("I dag 399 årsarbetare.");
});

test("the share of posts filled is the forecast's own", () => {
  expect(plain(todayOf("fill_more", undefined, [{ code: "refill", value: 94.17 }]))).toBe(
    "I dag 94,2 %, i hela organisationen.",
  );
  expect(todayOf("fill_rate", of, [])).toBeUndefined();
});

test("what is withheld is not worked out", () => {
  const few = { ...of, leavers_by_reason: [reason(2025, "withheld", null)] };
  expect(todayOf("resignations", few, [])).toBeUndefined();
  expect(todayOf("later_retirement", few, [])).toBeUndefined();
  expect(todayOf("resignations", { ...of, years: [], months: [] }, [])).toBeUndefined();
  expect(
    todayOf("agency", { ...of, months: [{ month: "2026-10", heads: 4, fte: null }] }, []),
  ).toBeUndefined();
});

test("a newer year that is withheld gives way to one that is told", () => {
  const told = {
    ...of,
    leavers_by_reason: [reason(2024, "retirement", 6), reason(2025, "withheld", null)],
  };
  expect(plain(todayOf("resignations", told, []))).toBe("2024 slutade 6,2 % utom pension.");
});
