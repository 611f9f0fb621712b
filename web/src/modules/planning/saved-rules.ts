import type { RemadeRun, SavedRun, SavedScenario, ScenarioAsked } from "../../api/planning";
import { listed } from "../../base/format";
import { text } from "./saved-text";

export const nameOfRun = ({ name, newest }: SavedRun): string =>
  name ?? (newest ? text.newest() : text.unnamed());

const inputs = {
  data: text.data,
  need: text.need,
  settings: text.settings,
  method: text.method,
  version: text.version,
};

/** What is not as it was, in words; a code that a newer server tells of stands as it is. */
export const changedWords = ({ changed }: RemadeRun): string =>
  listed(changed.map((code) => (code in inputs ? inputs[code as keyof typeof inputs]() : code)));

const without = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, told]) => told !== null));

/** The question that a saved scenario is, as the comparison takes it: what was not said is left out. */
export const questionOf = ({ unit, profession, horizon, levers }: SavedScenario): ScenarioAsked =>
  ({
    ...(unit.id !== 0 && { unit: unit.id }),
    ...(profession && { profession: profession.id }),
    ...(horizon !== null && { horizon }),
    levers: levers.map(without),
  }) as ScenarioAsked;

export const firstYear = ({ levers }: SavedScenario): number => Math.min(...levers.map(({ from }) => from));
