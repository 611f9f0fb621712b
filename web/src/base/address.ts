/** What the reader has chosen stands in the address, so that a view can be sent to a colleague. */
export type Choice = Record<string, string | number | null | undefined>;

/** The address's query with some keys changed; empty choices are left out and the order is kept steady. */
export function withChoice(search: string, change: Choice): string {
  const query = new URLSearchParams(search);
  for (const [key, value] of Object.entries(change)) {
    if (value === null || value === undefined || value === "") query.delete(key);
    else query.set(key, String(value));
  }
  query.sort();
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

/** A whole number from the address, or nothing when it is absent or damaged. */
export function chosenNumber(search: string, key: string): number | null {
  const text = new URLSearchParams(search).get(key);
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

export const chosenText = (search: string, key: string): string => new URLSearchParams(search).get(key) ?? "";

/** One of a few allowed words, else the first of them. */
export function chosenOf<T extends string>(search: string, key: string, allowed: readonly [T, ...T[]]): T {
  const text = chosenText(search, key);
  return allowed.find((word) => word === text) ?? allowed[0];
}

/** The order of a table as the address writes it: "name" rising, "-name" falling. */
export interface Order {
  key: string;
  falling: boolean;
}

export const readOrder = (text: string): Order | null =>
  text === "" ? null : { key: text.replace(/^-/, ""), falling: text.startsWith("-") };

/** Pressing a column's head: rising first, then falling, then rising again. */
export function nextOrder(now: Order | null, key: string): string {
  return now?.key === key && !now.falling ? `-${key}` : key;
}
