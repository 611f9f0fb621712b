import { useState } from "react";
import { Link } from "wouter";
import type { GapMap } from "../../../api/planning";
import { withChoice } from "../../../base/address";
import { percent } from "../../../base/format";
import { useChoice } from "../../../base/use-choice";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { HeatTable } from "../../../ui/heat-table";
import { cellWords, figureOf, heatOf, mostUrgent } from "../gap-rules";
import { text } from "../gap-text";
import { text as shared } from "../text";

const shownAtFirst = 30;

/** The same on a phone: one line a profession and unit, the most urgent first. */
function Urgent({ of }: { of: GapMap }) {
  const [all, showAll] = useState(false);
  const places = mostUrgent(of);
  return (
    <div className="heat-only-narrow">
      <h3>{text.listTitle()}</h3>
      <ul className="heat-list">
        {places.slice(0, all ? undefined : shownAtFirst).map(({ unit, profession, cell }) => (
          <li key={`${unit.id} ${profession.id}`} className={`heat-${heatOf(cell)}`}>
            <strong>{`${unit.name}, ${profession.name}`}</strong>
            {cellWords(cell)}
          </li>
        ))}
      </ul>
      {!all && places.length > shownAtFirst && (
        <Button onClick={() => showAll(true)}>{text.showAll(places.length)}</Button>
      )}
    </div>
  );
}

const legend = [
  ["short-3", text.legendShort3],
  ["short-2", text.legendShort2],
  ["short-1", text.legendShort1],
  ["enough", text.legendEnough],
  ["hidden", text.legendHidden],
] as const;

function Legend() {
  return (
    <ul className="heat-legend" aria-label={text.legend()}>
      {legend.map(([look, name]) => (
        <li key={look}>
          <span className={`heat-${look}`} aria-hidden="true" />
          {name()}
        </li>
      ))}
    </ul>
  );
}

/** Units by professions in one year: the figure in each cell, and a colour for those who look from afar. */
export function GapHeat({ of }: { of: GapMap }) {
  const [search] = useChoice();
  const title = text.mapTitle(of.unit.name, of.year);
  return (
    <Card title={title} lead={text.mapTableLead()}>
      <div className="stack">
        <HeatTable
          caption={title}
          corner={shared.unit()}
          columns={of.columns}
          rows={of.rows.map(({ unit, has_below, cells }) => ({
            id: unit.id,
            head: has_below ? (
              <Link className="cell-link" href={`/need/map${withChoice(search, { unit: unit.id })}`}>
                {unit.name}
              </Link>
            ) : (
              unit.name
            ),
            cells: cells.map((cell) => ({
              look: heatOf(cell),
              figure: figureOf(cell),
              below: cell.shortage === null ? null : percent(cell.shortage),
              words: cellWords(cell),
            })),
          }))}
        />
        <Urgent of={of} />
        <Legend />
        <p className="hint">{text.hiddenMeans()}</p>
      </div>
    </Card>
  );
}
