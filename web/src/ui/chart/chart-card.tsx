import { useRef, useState, type ReactNode } from "react";
import { Button } from "../button";
import { Card } from "../card";
import { text } from "../text";
import { seriesOf, type Drawn } from "./drawing";
import { Legend, type LegendLine } from "./legend";
import { saveSvg } from "./save-svg";
import { uprightAxis } from "./scales";
import { TimeChart } from "./time-chart";

interface Props extends Omit<Drawn, "height" | "frameEdges"> {
  title: ReactNode;
  /** The title without pictures, for file names and screen readers. */
  name: string;
  /** One sentence that says what the chart shows. */
  sentence: string;
  readings: string[];
  tools?: ReactNode;
  /** The same figures as a table, when the page does not show them anyway. */
  table?: ReactNode;
  height?: number;
}

const edges = { left: 52, right: 16, top: 24, bottom: 28 };

/** A chart with its sentence, its legend, the same figures as a table, and a file to keep. */
export function ChartCard({ title, name, sentence, readings, tools, table, height = 320, ...drawn }: Props) {
  const [asTable, setAsTable] = useState(false);
  const [lowest] = uprightAxis(seriesOf(drawn));
  const svg = useRef<SVGSVGElement>(null);
  const legend: LegendLine[] = [
    ...drawn.lines.map(({ name: line, look }) => ({ name: line, look, kind: "line" as const })),
    ...drawn.bands.map(({ name: band, look }) => ({ name: band, look, kind: "band" as const })).reverse(),
  ];
  const save = () =>
    svg.current && saveSvg(svg.current, name.toLowerCase().replace(/[^a-zåäö0-9]+/g, "-"), name);
  const switches = (
    <>
      {tools}
      {table && (
        <Button weight="plain" onClick={() => setAsTable(!asTable)}>
          {asTable ? text.asChart() : text.asTable()}
        </Button>
      )}
      {!asTable && (
        <Button weight="plain" onClick={save}>
          {text.saveSvg()}
        </Button>
      )}
    </>
  );
  return (
    <Card title={title} lead={sentence} tools={switches}>
      {asTable ? (
        table
      ) : (
        <>
          {legend.length > 1 && <Legend of={legend} />}
          <TimeChart
            {...drawn}
            label={name}
            readings={readings}
            svg={svg}
            height={height}
            frameEdges={edges}
          />
          {lowest > 0 && <p className="hint">{text.notFromNought()}</p>}
        </>
      )}
    </Card>
  );
}
