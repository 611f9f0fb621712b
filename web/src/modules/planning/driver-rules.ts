import { text } from "./driver-text";

const known = {
  chance: [text.chance, text.chanceMeans],
  rates: [text.rates, text.ratesMeans],
  leaving: [text.leaving, text.leavingMeans],
  retirement: [text.retirement, text.retirementMeans],
  hiring: [text.hiring, text.hiringMeans],
  working_time: [text.workingTime, text.workingTimeMeans],
} as const;
type Known = keyof typeof known;

/** Where only numbers are known, not who, it is their growth that has common years. */
const wordsOf = (driver: string, basis: string) => {
  if (driver === "leaving" && basis === "stocks") return [text.growth, text.growthMeans] as const;
  return driver in known ? known[driver as Known] : null;
};

export const nameOf = (driver: string, basis: string): string => wordsOf(driver, basis)?.[0]() ?? driver;
export const meaningOf = (driver: string, basis: string): string | null =>
  wordsOf(driver, basis)?.[1]() ?? null;
