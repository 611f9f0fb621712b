import { words } from "./words";

/** In place of a figure that is withheld; said the same on every page. */
export const masked = words("visas inte", "not shown");

/** What the mark stands for, where a page uses it. */
export const maskedMeans = words(
  "– visas inte: färre än fem, eller så kunde ett sådant tal räknas ut.",
  "– not shown: fewer than five, or such a figure could be worked out.",
);
