import { expect, test } from "vitest";
import {
  choices,
  differenceSentence,
  draftOf,
  fieldFault,
  fieldsOf,
  isSound,
  kindsLeft,
  knownYears,
  leverOf,
  mostLevers,
  nextDraft,
  numberIn,
  yearFault,
} from "./what-if-rules";

const years = { first: 2027, last: 2035 };
const everybody = { unit: null, profession: null };
const plain = (text: string) => text.replaceAll(/\s/g, " ");
const difference = (p10: number, p50: number, p90: number) => ({ mean: p50, p10, p50, p90, above: 1 });

test("numbers are read with comma or point, and nothing else is a number", () => {
  expect(numberIn(" 2,5 ")).toBe(2.5);
  expect(numberIn("2.5")).toBe(2.5);
  expect(numberIn("−1")).toBe(-1);
  for (const written of ["", " ", "NaN", "Infinity", "1e9", "0x10", "tio", "1,2,3", "10 %"])
    expect(numberIn(written)).toBeNull();
});

test("every measure begins with numbers inside its limits", () => {
  for (const { kind, fields } of choices) {
    const draft = draftOf(kind, "2027");
    for (const field of fields) expect(fieldFault(field, draft)).toBeUndefined();
    expect(isSound(draft, years, { unit: null, profession: 3 })).toBe(true);
  }
});

test("what is outside the limits is told with them", () => {
  const draft = draftOf("resignations", "2027");
  const [field] = fieldsOf("resignations");
  if (!field) throw new Error("no field");
  expect(fieldFault(field, { ...draft, written: { size: "101" } })).toBe("Skriv ett tal mellan 0 och 100.");
  expect(fieldFault(field, { ...draft, written: { size: "100" } })).toBeUndefined();
  expect(fieldFault(field, { ...draft, written: {} })).toBeDefined();
  expect(yearFault({ ...draft, from: "2026" }, years)).toBe("Skriv ett tal mellan 2027 och 2035.");
  expect(yearFault({ ...draft, from: "2030,5" }, years)).toBe("Skriv ett helt år.");
});

test("training places are for one profession", () => {
  const draft = draftOf("training", "2027");
  expect(isSound(draft, years, everybody)).toBe(false);
  expect(isSound(draft, years, { unit: null, profession: -1 })).toBe(false);
  expect(isSound(draft, years, { unit: null, profession: 3 })).toBe(true);
});

test("each kind is chosen once, three in all", () => {
  const first = nextDraft([], "2027");
  expect(first?.kind).toBe("resignations");
  const drafts = (["resignations", "training"] as const).map((kind) => draftOf(kind, "2027"));
  expect(kindsLeft(drafts, "training").map(({ kind }) => kind)).toEqual([
    "later_retirement",
    "fill_more",
    "training",
    "contract_degree",
  ]);
  expect(nextDraft(drafts, "2027")?.kind).toBe("later_retirement");
  expect(mostLevers).toBe(3);
  expect(nextDraft([...drafts, draftOf("fill_more", "2027")], "2027")).toBeNull();
});

test("per cent are sent as multiples and shares", () => {
  expect(leverOf(draftOf("resignations", "2028"))).toEqual({ kind: "resignations", from: 2028, size: 0.9 });
  expect(leverOf(draftOf("fill_more", "2028")).size).toBe(0.1);
  expect(leverOf(draftOf("contract_degree", "2028")).size).toBe(1.02);
  expect(leverOf(draftOf("training", "2028"))).toEqual({
    kind: "training",
    from: 2028,
    size: 20,
    completes: 0.8,
    comes: 0.6,
    delay: 3,
  });
});

test("the difference is told with the side it is on", () => {
  const told = (p10: number, p50: number, p90: number) =>
    plain(differenceSentence({ year: 2030, difference: difference(p10, p50, p90) }, "heads"));
  expect(told(30, 41, 52)).toBe("2030: 41 fler anställda än annars (mellan 30 och 52 med 80 % sannolikhet).");
  expect(told(-52, -41, -30)).toBe(
    "2030: 41 färre anställda än annars (mellan 30 och 52 med 80 % sannolikhet).",
  );
  expect(told(-3, 4, 10)).toBe("2030: 4 fler anställda än annars (mellan −3 och +10 med 80 % sannolikhet).");
  expect(told(-10, -4, 3)).toBe(
    "2030: 4 färre anställda än annars (mellan −10 och +3 med 80 % sannolikhet).",
  );
  expect(told(0, 0, 0)).toBe(
    "2030: lika många anställda som annars (mellan ±0 och ±0 med 80 % sannolikhet).",
  );
});

test("full-time equivalents carry a decimal", () => {
  const row = { year: 2030, difference: difference(0.5, 1.26, 2) };
  expect(plain(differenceSentence(row, "fte"))).toBe(
    "2030: 1,3 fler årsarbetare än annars (mellan 0,5 och 2,0 med 80 % sannolikhet).",
  );
});

test("years that the measure is not known in are left out", () => {
  const side = { mean: 1, p10: 1, p50: 1, p90: 1 };
  const sides = { base: side, scenario: side, difference: difference(0, 0, 0) };
  const told = [
    { year: 2027, heads: sides, fte: null },
    { year: 2028, heads: sides, fte: sides },
  ];
  expect(knownYears(told, "fte").map(({ year }) => year)).toEqual([2028]);
});
