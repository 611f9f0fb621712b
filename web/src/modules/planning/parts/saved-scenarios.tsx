import { useState } from "react";
import type { SavedScenario, SavedScenarios as Page } from "../../../api/planning";
import { instant } from "../../../base/format";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { Loaded } from "../../../ui/loaded";
import { Table, type Column } from "../../../ui/table";
import { useRemoveScenario } from "../saved-queries";
import { firstYear, questionOf } from "../saved-rules";
import { text } from "../saved-text";
import { useScenario } from "../use-scenario";
import { WhatIfResult } from "./what-if-result";

function Computed({ of }: { of: SavedScenario }) {
  const scenario = useScenario(questionOf(of));
  return (
    <div className="stack" aria-live="polite">
      <h2>{of.name}</h2>
      <Loaded of={scenario} heights={[320]}>
        {(page) => <WhatIfResult of={page} />}
      </Loaded>
    </div>
  );
}

/** Measures that somebody has saved by name, computed anew on the newest forecast. */
export function SavedScenarios({ of: { scenarios } }: { of: Page }) {
  const [chosen, choose] = useState<number | null>(null);
  const remove = useRemoveScenario();
  const shown = scenarios.find(({ id }) => id === chosen);
  const columns: Column<SavedScenario>[] = [
    { key: "name", title: text.scenario(), cell: ({ name }) => name },
    {
      key: "about",
      title: text.about(),
      cell: ({ unit, profession }) => [unit.name, profession?.name].filter(Boolean).join(", "),
    },
    {
      key: "levers",
      title: text.scenarios(),
      cell: (row) => text.measures(row.levers.length, firstYear(row)),
    },
    {
      key: "by",
      title: text.savedBy(),
      cell: ({ saved_by, saved_at }) => `${saved_by}, ${instant(saved_at)}`,
    },
    {
      key: "act",
      title: text.act(),
      cell: ({ id, name, may_remove }) => (
        <div className="row">
          <Button aria-label={text.computeNamed(name)} onClick={() => choose(id)}>
            {text.compute()}
          </Button>
          {may_remove && (
            <Button weight="plain" aria-label={text.removeNamed(name)} onClick={() => remove.mutate(id)}>
              {text.remove()}
            </Button>
          )}
        </div>
      ),
    },
  ];
  return (
    <>
      <Card title={text.scenarios()} lead={text.scenariosLead()}>
        {scenarios.length === 0 ? (
          <p className="quiet">{text.noScenarios()}</p>
        ) : (
          <Table caption={text.scenarios()} rows={scenarios} rowKey={({ id }) => id} columns={columns} />
        )}
      </Card>
      {shown && <Computed of={shown} />}
    </>
  );
}
