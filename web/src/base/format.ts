import { currentLanguage } from "./words";

const locale = () => (currentLanguage() === "sv" ? "sv-SE" : "en-GB");
const made = new Map<string, Intl.NumberFormat>();

function formatter(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale() + JSON.stringify(options);
  const known = made.get(key) ?? new Intl.NumberFormat(locale(), options);
  made.set(key, known);
  return known;
}

export const dash = "–";

/** 1 234,5 in Swedish, 1,234.5 in English; a dash when the figure is not known. */
export function number(value: number | null | undefined, decimals = 0): string {
  if (value === null || value === undefined) return dash;
  return formatter({ minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    unsignedNought(value, decimals),
  );
}

/** A small negative number is shown as 0,0, never as −0,0. */
const unsignedNought = (value: number, decimals: number) =>
  Number(value.toFixed(decimals)) === 0 ? 0 : value;

/** Full-time equivalents are told whole everywhere, as the server gives them. */
export const fte = (value: number | null | undefined) => number(value);

/** A share between 0 and 1 as per cent. */
export function percent(share: number | null | undefined, decimals = 0): string {
  if (share === null || share === undefined) return dash;
  const options = {
    style: "percent",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  } as const;
  return formatter(options).format(share + 0);
}

/** +12, −3 or ±0: a change always shows its sign. */
export function signed(value: number, decimals = 0): string {
  const shown = number(Math.abs(value), decimals);
  if (Number(Math.abs(value).toFixed(decimals)) === 0) return `±${shown}`;
  return (value > 0 ? "+" : "−") + shown;
}

/** "1 person", "2 personer". */
export const counted = (count: number, one: string, many: string) =>
  `${number(count)} ${count === 1 ? one : many}`;

/** "a", "a och b", "a, b och c". */
export function listed(names: string[]): string {
  const and = currentLanguage() === "sv" ? " och " : " and ";
  return [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(and);
}

/** "131–344". */
export const span = (low: number, high: number, decimals = 0) =>
  `${number(low, decimals)}–${number(high, decimals)}`;

/** A day or month that a sentence may not break over two lines. */
export const unbroken = (day: string) => day.replaceAll("-", "\u2060-\u2060");

/** Days and months stand as in the data, 2026-11-23; an instant is shown in the reader's own time. */
export function instant(iso: string | null): string {
  if (!iso) return dash;
  const at = new Date(iso);
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

export function bytes(count: number): string {
  if (count < 1000) return `${number(count)} B`;
  if (count < 1_000_000) return `${number(count / 1000)} kB`;
  return `${number(count / 1_000_000, 1)} MB`;
}
