import { nice, ticks } from "d3-array";

export interface Frame {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Lowest and highest of what is drawn; unknown values are passed over. */
export function extent(series: (number | null)[][]): [number, number] {
  const known = series.flat().filter((value): value is number => value !== null);
  return known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)];
}

/**
 * The upright axis. It starts at nought when that costs little; else it shows at least a tenth of the level,
 * so that a small change is seen but does not look like a great one. The page says when nought is not on it.
 */
export function uprightDomain([low, high]: [number, number]): [number, number] {
  if (low <= 0) return [low, Math.max(high, 1)];
  if (low < high * 0.45) return [0, high];
  const least = high * 0.1;
  const spare = Math.max(least - (high - low), (high - low) * 0.2) / 2;
  return [Math.max(0, low - spare), high + spare];
}

/** The ends of the upright axis for what is drawn, at even values. */
export const uprightAxis = (series: (number | null)[][]): [number, number] =>
  nice(...uprightDomain(extent(series)), 5);

/** A straight scale from values to pixels, with even marks to draw lines at. */
export interface Scale {
  (value: number): number;
  ticks: (count: number) => number[];
}

export function linear([from, to]: [number, number], [start, end]: [number, number]): Scale {
  const scale = (value: number) => start + ((value - from) / (to - from || 1)) * (end - start);
  return Object.assign(scale, { ticks: (count: number) => ticks(from, to, count) });
}

export function scales(frame: Frame, xs: number[], upright: [number, number]) {
  return {
    x: linear([xs[0] ?? 0, xs.at(-1) ?? 1], [frame.left, frame.width - frame.right]),
    y: linear(upright, [frame.height - frame.bottom, frame.top]),
  };
}

/** Whole years under the chart, as many as there is room for. */
export function yearTicks(first: number, last: number, width: number): number[] {
  const room = Math.max(2, Math.floor(width / 64));
  const step = [1, 2, 5, 10, 20].find((years) => (last - first) / years <= room) ?? 50;
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, at) => start + at * step);
}
