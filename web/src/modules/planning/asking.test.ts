import { expect, test } from "vitest";
import { Refused } from "../../base/refused";
import { askTwice, calm, isNotThere, type Told } from "./asking";

const busy = () => new Refused(409, "planning.comparing", "Upptaget", "Vänta");
const lacking = () => new Refused(404, "http.no_route", "Finns inte", "");

interface Asked {
  quick?: () => Promise<string>;
  exact?: () => Promise<string>;
}

/** Time that passes as soon as somebody waits for it, and what was waited for. */
function asking({ quick, exact }: Asked) {
  const told: Told<string>[] = [];
  const waited: number[] = [];
  const stop = new AbortController();
  const done = askTwice<string>(
    {
      quick: quick ?? (() => Promise.resolve("snabbt")),
      exact: exact ?? (() => Promise.resolve("exakt")),
      tell: (answer) => told.push(answer),
      wait: (milliseconds) => {
        waited.push(milliseconds);
        return milliseconds === calm.quick ? Promise.resolve() : new Promise((go) => setTimeout(go, 0));
      },
    },
    stop.signal,
  );
  return { told, waited, stop, done };
}

test("the estimate comes first, and the exact answer takes its place", async () => {
  const { told, waited, done } = asking({});
  await done;
  expect(told).toEqual([
    { answer: "snabbt", exact: false },
    { answer: "exakt", exact: true },
  ]);
  expect(waited).toEqual([calm.quick, calm.exact]);
});

test("an estimate that comes after the exact answer is not told", async () => {
  let late: (answer: string) => void = () => undefined;
  const { told, done } = asking({ quick: () => new Promise((come) => (late = come)) });
  await new Promise((go) => setTimeout(go, 20));
  late("sent");
  await done;
  expect(told).toEqual([{ answer: "exakt", exact: true }]);
});

test("without estimates the exact answer comes alone", async () => {
  const { told, done } = asking({ quick: () => Promise.reject(lacking()) });
  await done;
  expect(told).toEqual([{ answer: "exakt", exact: true }]);
});

test("a busy server is asked again, later and later", async () => {
  let tries = 0;
  const { told, waited, done } = asking({
    exact: () => (++tries < 5 ? Promise.reject(busy()) : Promise.resolve("till slut")),
  });
  await done;
  expect(waited.slice(2)).toEqual([500, 1000, 2000, 4000]);
  expect(told.at(-1)).toEqual({ answer: "till slut", exact: true });
});

test("a server that stays busy is given up in its own words", async () => {
  const { done } = asking({ exact: () => Promise.reject(busy()) });
  await expect(done).rejects.toThrow("Vänta");
});

test("any other refusal is the reader's at once", async () => {
  let tries = 0;
  const { done } = asking({
    exact: () => {
      ++tries;
      return Promise.reject(new Refused(422, "planning.levers", "", "Ange en till tio åtgärder"));
    },
  });
  await expect(done).rejects.toThrow("Ange en till tio");
  expect(tries).toBe(1);
});

test("nothing is told to one who has gone on", async () => {
  const { told, stop, done } = asking({});
  stop.abort();
  await done.catch(() => undefined);
  expect(told).toEqual([]);
});

test("a question that is not there is told from a unit that is not", () => {
  expect(isNotThere(lacking())).toBe(true);
  expect(isNotThere(new Refused(404, "planning.no_unit", "", ""))).toBe(false);
  expect(isNotThere(busy())).toBe(false);
});
