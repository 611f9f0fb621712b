import { expect, test } from "vitest";
import type { AssumptionTold, ChosenVersion } from "../../api/planning";
import {
  chosenOf,
  faultOf,
  intervalTold,
  sourceTold,
  valueTold,
  versionTold,
  writtenOf,
} from "./assumption-rules";

const plain = (text: string | undefined) =>
  text?.replaceAll(/[\s\u2060]/g, (c) => (c === "\u2060" ? "" : " "));
const refill: AssumptionTold = {
  told: {
    code: "refill",
    name_sv: "Återbesättning",
    name_en: "Posts filled again",
    value: 94.17,
    unit_sv: "procent",
    unit_en: "per cent",
    text_sv: "",
    text_en: "",
  },
  low: 91.2,
  high: 97.1,
  source: "history",
  found: null,
  limits: { least: 0, most: 100, whole: false },
};
const draws: AssumptionTold = {
  ...refill,
  told: { ...refill.told, code: "draws", name_sv: "Dragningar", value: 2000, unit_sv: "", unit_en: "" },
  low: null,
  high: null,
  source: "program",
  limits: { least: 200, most: 20_000, whole: true },
};
const nothing: ChosenVersion["chosen"] = {
  pension_shift: null,
  trend_damping: null,
  refill: null,
  time_to_fill: null,
  growing: null,
  hire_trend: null,
  growth: null,
  productivity: null,
  last_year: null,
  draws: null,
  seed: null,
};
const version = (chosen: Partial<ChosenVersion["chosen"]>): ChosenVersion => ({
  id: 1,
  made_at: "2026-11-23T10:00:00Z",
  made_by: "Karim Haddad",
  reason: "Budget",
  chosen: { ...nothing, ...chosen },
});

test("an assumption is told with its unit, its interval and where it comes from", () => {
  expect(plain(valueTold(refill))).toBe("94,2 procent");
  expect(plain(intervalTold(refill))).toBe("91,2–97,1");
  expect(plain(sourceTold(refill, "2026-10-31"))).toBe("Personaldata till och med 2026-10-31");
  expect(plain(valueTold(draws))).toBe("2 000");
  expect(intervalTold(draws)).toBe("");
  expect(sourceTold(draws, "2026-10-31")).toBe("Programmets förval");
  const set: AssumptionTold = { ...refill, source: "chosen", found: 94.17 };
  expect(plain(sourceTold(set, "2026-10-31"))).toBe("Ändrat. Var 94,2 procent");
  const year: AssumptionTold = { ...draws, told: { ...draws.told, code: "last_year", value: 2035 } };
  expect(valueTold(year)).toBe("2035");
});

test("an empty field is as found, and what is written keeps its limits", () => {
  expect(faultOf(refill, " ")).toBeUndefined();
  expect(faultOf(refill, "80,5")).toBeUndefined();
  for (const written of ["101", "-1", "NaN", "många"])
    expect(faultOf(refill, written)).toContain("mellan 0 och 100");
  expect(faultOf(draws, "0")).toBeDefined();
  expect(faultOf(draws, "10000000")).toBeDefined();
  expect(faultOf(draws, "1000,5")).toBe("Skriv ett helt tal, eller lämna tomt.");
});

test("a version is written in the fields and sent whole, without what is left empty", () => {
  const written = writtenOf(version({ refill: 80.5, pension_shift: -1 }));
  expect(written).toEqual({ refill: "80,5", pension_shift: "−1" });
  expect(chosenOf({ ...written, draws: "", seed: "7" })).toEqual({
    refill: 80.5,
    pension_shift: -1,
    seed: 7,
  });
  expect(chosenOf(writtenOf(undefined))).toEqual({});
});

test("a version is told by what it sets; one that sets nothing took back what was", () => {
  expect(plain(versionTold(version({ refill: 80, draws: 500 }), [refill, draws]))).toBe(
    "Återbesättning 80,0 procent; Dragningar 500",
  );
  expect(versionTold(version({}), [refill])).toBe("Alla ändringar togs tillbaka");
  expect(versionTold(version({ growth: 2 }), [refill])).toBe("growth 2");
});
