import { words } from "./words";

/** In place of a figure that is withheld; said the same on every page. */
export const masked = words("visas inte", "not shown");

const means = words(
  (few: string) => `– visas inte: färre än ${few}, eller så kunde ett sådant tal räknas ut.`,
  (few: string) => `– not shown: fewer than ${few}, or such a figure could be worked out.`,
);
const five = words("fem", "five");
const three = words("tre", "three");

/** What the mark stands for where people are counted. */
export const maskedMeans = () => means(five());

/** What the mark stands for where it is counted why people left. */
export const maskedReasonMeans = () => means(three());
