import { useId, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import { text } from "../text";
import { Drawing, type Drawn } from "./drawing";
import { useWidth } from "./use-width";

interface Props extends Drawn {
  /** What the chart shows, for those who cannot see it. */
  label: string;
  /** Each point in words: "2030: väntat 312, troligen 270–350". */
  readings: string[];
  svg?: RefObject<SVGSVGElement | null>;
}

const steps: Record<string, (now: number, last: number) => number> = {
  ArrowRight: (now) => now + 1,
  ArrowUp: (now) => now + 1,
  ArrowLeft: (now) => now - 1,
  ArrowDown: (now) => now - 1,
  PageUp: (now) => now + 5,
  PageDown: (now) => now - 5,
  Home: () => 0,
  End: (_, last) => last,
};

/** A chart over time that can be read with a pointer or with the arrow keys, point by point. */
export function TimeChart({ label, readings, svg, ...drawn }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 720);
  const last = drawn.xs.length - 1;
  const [at, setAt] = useState<number | null>(null);
  const shown = Math.min(at ?? last, last);
  const id = useId();

  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    setAt(Math.max(0, Math.min(last, step(shown, last))));
  };
  const point = (event: PointerEvent) => {
    const edge = event.currentTarget.getBoundingClientRect();
    const { left, right } = drawn.frameEdges;
    const share = (event.clientX - edge.left - left) / Math.max(1, edge.width - left - right);
    const [from, to] = [drawn.xs[0] ?? 0, drawn.xs[last] ?? 0];
    const wanted = from + share * (to - from);
    const nearest = drawn.xs.reduce(
      (best, x, i) => (Math.abs(x - wanted) < Math.abs((drawn.xs[best] ?? 0) - wanted) ? i : best),
      0,
    );
    setAt(nearest);
  };

  return (
    <div>
      <div
        ref={box}
        className="chart"
        role="slider"
        tabIndex={0}
        aria-label={`${label}. ${text.point()}`}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={shown}
        aria-valuetext={readings[shown]}
        aria-describedby={id}
        onKeyDown={press}
        onPointerMove={point}
        onPointerLeave={() => setAt(null)}
      >
        <Drawing {...drawn} width={width} at={at === null ? null : shown} svg={svg} />
      </div>
      <output className="reading tabular" id={id}>
        {readings[shown]}
      </output>
    </div>
  );
}
