import { expect, test } from "vitest";
import { choices } from "./lever-kinds";
import { bodyIn, bodyOf, hashOf, leverOf, stateOf } from "./what-if-body";
import { draftOf, firstInterval, type Draft } from "./what-if-rules";

const scope = { unit: 7, profession: 3 };
const of = (kind: Draft["kind"], change: Partial<Draft> = {}): Draft => ({
  ...draftOf(kind, "2028"),
  ...change,
});

test("per cent are sent as multiples and shares", () => {
  expect(leverOf(of("resignations"))).toEqual({ kind: "resignations", from: 2028, size: 0.9 });
  expect(leverOf(of("fill_more")).size).toBe(0.05);
  expect(leverOf(of("contract_degree")).size).toBe(1.02);
  expect(leverOf(of("hires", { written: { size: "−30" } })).size).toBe(0.7);
  expect(leverOf(of("absence"))).toMatchObject({ size: 0.05, now: 0.06 });
  expect(leverOf(of("training"))).toEqual({
    kind: "training",
    from: 2028,
    size: 20,
    completes: 0.8,
    comes: 0.6,
    delay: 3,
  });
});

test("an interval is sent with its least end first, also where less is more", () => {
  const uncertain = of("resignations", { interval: { low: "5", high: "20" } });
  expect(leverOf(uncertain)).toMatchObject({ low: 0.8, size: 0.9, high: 0.95 });
  expect(leverOf(of("agency", { interval: { low: "5", high: "20" } }))).toMatchObject({ low: 5, high: 20 });
});

test("group, years, the profession that takes over and the switch are sent where they are said", () => {
  const lever = leverOf(
    of("task_shift", { unit: 2, profession: 0, ramp: "2,5", to: 9, by: "size", on: false }),
  );
  expect(lever).toMatchObject({ unit: 2, profession: 0, ramp: 2.5, to: 9, by: "size", off: true });
});

test("all that the page says is read back from the body and from the address, whatever was chosen", () => {
  const drafts = choices.map(({ kind, sure }, at) =>
    of(kind, {
      on: at % 2 === 0,
      unit: at % 3 === 0 ? at + 1 : null,
      profession: at % 4 === 0 ? 0 : null,
      ramp: at % 2 === 0 ? "1,5" : "0",
      interval: sure ? null : firstInterval(draftOf(kind, "2028")),
      to: kind === "task_shift" ? 5 : null,
    }),
  );
  for (const some of [drafts.slice(0, 10), drafts.slice(3)]) {
    const body = bodyOf(scope, some);
    expect(stateOf(JSON.parse(JSON.stringify(body)))).toEqual({ scope, drafts: some });
    expect(stateOf(bodyIn(hashOf(body)))).toEqual({ scope, drafts: some });
  }
  expect(stateOf(bodyOf({ unit: null, profession: null }, [of("moves")]))?.scope).toEqual({
    unit: null,
    profession: null,
  });
});

test("an address that carries nothing, or something else, is no scenario", () => {
  for (const hash of ["", "#", "#x", "#%7B%7D", "#%", "#null", hashOf({ levers: [] })])
    expect(stateOf(bodyIn(hash))).toBeNull();
  expect(stateOf({ levers: [{ kind: "kaffe", from: 2028, size: 1 }] })).toBeNull();
  expect(stateOf({ levers: [{ kind: "moves", from: 2028 }] })).toBeNull();
  expect(stateOf({ levers: Array.from({ length: 11 }, () => leverOf(of("moves"))) })).toBeNull();
});
