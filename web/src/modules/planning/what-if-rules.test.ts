import { expect, test } from "vitest";
import { choices, choiceOf, sizeOf } from "./lever-kinds";
import {
  asKind,
  canBeAsked,
  contradictionFault,
  draftOf,
  fieldFault,
  firstInterval,
  intervalFault,
  isSound,
  mostLevers,
  nextDraft,
  numberIn,
  professionFault,
  rampFault,
  toFault,
  yearFault,
  type Draft,
} from "./what-if-rules";

const years = { first: 2027, last: 2035 };
const everybody = { unit: null, profession: null };
const nurses = { unit: null, profession: 3 };
const units = [
  { id: 1, parent: null },
  { id: 2, parent: 1 },
  { id: 3, parent: 1 },
];
const resignations = draftOf("resignations", "2027");

test("numbers are read with comma or point, and nothing else is a number", () => {
  expect(numberIn(" 2,5 ")).toBe(2.5);
  expect(numberIn("2.5")).toBe(2.5);
  expect(numberIn("−1")).toBe(-1);
  for (const written of ["", " ", "NaN", "Infinity", "1e9", "0x10", "tio", "1,2,3", "10 %"])
    expect(numberIn(written)).toBeNull();
});

test("every measure begins with numbers inside its limits", () => {
  for (const { kind, fields } of choices) {
    const draft = { ...draftOf(kind, "2027"), to: kind === "task_shift" ? 4 : null };
    for (const field of fields) expect(fieldFault(field, draft)).toBeUndefined();
    expect(isSound(draft, years, nurses)).toBe(true);
    const uncertain = { ...draft, interval: choiceOf(kind).sure ? null : firstInterval(draft) };
    expect(intervalFault(uncertain)).toBeUndefined();
  }
});

test("what is outside the limits is told with them", () => {
  const field = sizeOf("resignations");
  expect(fieldFault(field, { ...resignations, written: { size: "101" } })).toBe(
    "Skriv ett tal mellan −100 och 100.",
  );
  expect(fieldFault(field, { ...resignations, written: { size: "100" } })).toBeUndefined();
  expect(fieldFault(field, { ...resignations, written: {} })).toBeDefined();
  expect(yearFault({ ...resignations, from: "2026" }, years)).toBe("Skriv ett tal mellan 2027 och 2035.");
  expect(yearFault({ ...resignations, from: "2030,5" }, years)).toBe("Skriv ett helt år.");
  expect(rampFault({ ...resignations, ramp: "41" })).toBe("Skriv ett tal mellan 0 och 40.");
  expect(rampFault({ ...resignations, ramp: "2,5" })).toBeUndefined();
});

test("training places, tasks and agency staff are for one profession, its own or the page's", () => {
  for (const kind of ["training", "task_shift", "agency"] as const) {
    const draft = draftOf(kind, "2027");
    expect(professionFault(draft, everybody)).toBeDefined();
    expect(professionFault(draft, { unit: null, profession: -1 })).toBeDefined();
    expect(professionFault(draft, nurses)).toBeUndefined();
    expect(professionFault({ ...draft, profession: 3 }, everybody)).toBeUndefined();
    expect(professionFault({ ...draft, profession: 0 }, nurses)).toBeDefined();
  }
});

test("tasks go over to another profession", () => {
  const draft = draftOf("task_shift", "2027");
  expect(toFault(draft, nurses)).toBe("Välj vilket yrke som tar över.");
  expect(toFault({ ...draft, to: 3 }, nurses)).toBeDefined();
  expect(toFault({ ...draft, to: 4 }, nurses)).toBeUndefined();
  expect(toFault(resignations, nurses)).toBeUndefined();
});

test("an interval lies around the size and leaves something", () => {
  const around = (low: string, high: string) => intervalFault({ ...resignations, interval: { low, high } });
  expect(around("5", "15")).toBeUndefined();
  expect(around("11", "15")).toBe("Åtgärdens storlek måste ligga mellan minst och mest.");
  expect(around("5", "100")).toBe(
    "Så långt kan intervallet inte nå: det får varken nå noll eller gå förbi det som finns.",
  );
  expect(around("", "15")).toBe("Skriv ett tal mellan −100 och 100.");
  expect(firstInterval(resignations)).toEqual({ low: "7", high: "13" });
  expect(firstInterval({ ...resignations, written: { size: "−10" } })).toEqual({ low: "−13", high: "−7" });
});

test("a new line is of the first kind that is not there, ten in all", () => {
  expect(nextDraft([], "2027")?.kind).toBe("resignations");
  expect(nextDraft([resignations], "2027")?.kind).toBe("later_retirement");
  const ten = Array.from({ length: mostLevers }, () => resignations);
  expect(nextDraft(ten, "2027")).toBeNull();
  expect(nextDraft(ten.slice(1), "2027")).not.toBeNull();
});

test("another kind keeps people and years, and begins with its own numbers", () => {
  const own: Draft = { ...resignations, unit: 2, profession: 3, from: "2029", ramp: "2", on: false };
  expect(asKind("agency", own)).toMatchObject({
    kind: "agency",
    unit: 2,
    profession: 3,
    from: "2029",
    ramp: "2",
    on: false,
    written: { size: "10" },
  });
});

test("two that say what is of the same people contradict each other; two that say how much more do not", () => {
  const two = (a: Partial<Draft>, b: Partial<Draft>) =>
    contradictionFault(
      [
        { ...draftOf("fill_rate", "2027"), ...a },
        { ...draftOf("fill_rate", "2027"), ...b },
      ],
      0,
      everybody,
      units,
    );
  expect(two({}, {})).toContain("Åtgärd 2");
  expect(two({ unit: 2 }, { unit: 1 })).toBeDefined();
  expect(two({ unit: 2 }, { unit: 3 })).toBeUndefined();
  expect(two({ profession: 3 }, { profession: 4 })).toBeUndefined();
  expect(two({ profession: 3 }, { profession: 0 })).toBeDefined();
  expect(two({}, { on: false })).toBeUndefined();
  expect(two({}, { kind: "fill_more" })).toBeDefined();
  expect(contradictionFault([resignations, resignations], 0, everybody, units)).toBeUndefined();
});

test("only those that are on must be right, and one must be on", () => {
  const wrong = { ...resignations, from: "1999" };
  expect(canBeAsked([resignations], years, everybody, units)).toBe(true);
  expect(canBeAsked([resignations, wrong], years, everybody, units)).toBe(false);
  expect(canBeAsked([resignations, { ...wrong, on: false }], years, everybody, units)).toBe(true);
  expect(canBeAsked([{ ...resignations, on: false }], years, everybody, units)).toBe(false);
});
