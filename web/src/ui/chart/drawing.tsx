import { area, line } from "d3-shape";
import type { RefObject } from "react";
import { scales, uprightAxis, yearTicks, type Frame } from "./scales";

export interface Line {
  name: string;
  /** A class of styles/chart.css. */
  look: string;
  values: (number | null)[];
  /** How it is drawn where it is not a line from point to point. */
  path?: (values: Line["values"], x: (index: number) => number, y: (value: number) => number) => string;
}
export interface Band {
  name: string;
  look: string;
  low: (number | null)[];
  high: (number | null)[];
}
export interface Drawn {
  /** Years, with parts of a year as decimals, rising. */
  xs: number[];
  lines: Line[];
  bands: Band[];
  /** Where the observed ends and the expected begins. */
  divide?: { x: number; before: string; after: string };
  height: number;
  frameEdges: Pick<Frame, "left" | "right" | "top" | "bottom">;
  format: (value: number) => string;
}

/** Every row of figures that must have room on the upright axis. */
export const seriesOf = ({ lines, bands }: Pick<Drawn, "lines" | "bands">) => [
  ...lines.map((drawn) => drawn.values),
  ...bands.flatMap((band) => [band.low, band.high]),
];

interface Props extends Drawn {
  width: number;
  at: number | null;
  svg?: RefObject<SVGSVGElement | null>;
}

type Scales = ReturnType<typeof scales>;

function Axes({ x, y, frame, xs, format }: Scales & { frame: Frame; xs: number[]; format: Drawn["format"] }) {
  return (
    <>
      {y.ticks(5).map((tick) => (
        <g key={tick}>
          <line className="grid" x1={frame.left} x2={frame.width - frame.right} y1={y(tick)} y2={y(tick)} />
          <text x={frame.left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {yearTicks(xs[0] ?? 0, xs.at(-1) ?? 0, frame.width).map((year) => (
        <text key={year} x={x(year)} y={frame.height - 6} textAnchor="middle">
          {year}
        </text>
      ))}
    </>
  );
}

function Divider({
  divide,
  x,
  frame,
}: {
  divide: NonNullable<Drawn["divide"]>;
  x: Scales["x"];
  frame: Frame;
}) {
  const at = x(divide.x);
  return (
    <g>
      <line className="divider" x1={at} x2={at} y1={4} y2={frame.height - frame.bottom} />
      <text x={at - 8} y={13} textAnchor="end">
        {divide.before}
      </text>
      <text x={at + 8} y={13}>
        {divide.after}
      </text>
    </g>
  );
}

/** The picture alone: bands under lines, a divider, and the point that is being read. */
export function Drawing({ xs, lines, bands, divide, height, frameEdges, format, width, at, svg }: Props) {
  const frame: Frame = { width, height, ...frameEdges };
  const { x, y } = scales(frame, xs, uprightAxis(seriesOf({ lines, bands })));
  const place = (index: number) => x(xs[index] ?? 0);
  const path = line<number | null>(
    (_, i) => place(i),
    (v) => y(v ?? 0),
  ).defined((v) => v !== null);
  const shape = (band: Band) =>
    area<number | null>(
      (_, i) => place(i),
      (_, i) => y(band.low[i] ?? 0),
      (v) => y(v ?? 0),
    ).defined((v, i) => v !== null && band.low[i] !== null)(band.high) ?? "";
  return (
    <svg ref={svg} viewBox={`0 0 ${width} ${height}`} height={height} aria-hidden="true" focusable="false">
      <Axes x={x} y={y} frame={frame} xs={xs} format={format} />
      {bands.map((band) => (
        <path key={band.name} className={band.look} d={shape(band)} />
      ))}
      {divide && <Divider divide={divide} x={x} frame={frame} />}
      {lines.map((drawn) => (
        <path
          key={drawn.name}
          className={`line ${drawn.look}`}
          d={(drawn.path ?? path)(drawn.values, place, y) ?? ""}
        />
      ))}
      {at !== null && (
        <g>
          <line className="cursor" x1={place(at)} x2={place(at)} y1={frame.top} y2={height - frame.bottom} />
          {lines.map((drawn) => {
            const value = drawn.values[at];
            return value === null || value === undefined ? null : (
              <circle key={drawn.name} className="dot" cx={place(at)} cy={y(value)} r={4.5} />
            );
          })}
        </g>
      )}
    </svg>
  );
}
