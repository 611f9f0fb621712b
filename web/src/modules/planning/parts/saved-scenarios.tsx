import { Link } from "wouter";
import type { SavedScenario, SavedScenarios as Page } from "../../../api/planning";
import { instant } from "../../../base/format";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { Table, type Column } from "../../../ui/table";
import { useRemoveScenario } from "../saved-queries";
import { firstYear, questionOf } from "../saved-rules";
import { text } from "../saved-text";
import { hashOf } from "../what-if-body";

const whatIfOf = (of: SavedScenario) => `/forecast/what-if${hashOf(questionOf(of))}`;

/** Measures that somebody has saved by name: opened under What if, on the newest forecast. */
export function SavedScenarios({ of: { scenarios } }: { of: Page }) {
  const remove = useRemoveScenario();
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
      cell: (row) => (
        <div className="row">
          <Link className="button" aria-label={text.computeNamed(row.name)} href={whatIfOf(row)}>
            {text.compute()}
          </Link>
          {row.may_remove && (
            <Button
              weight="plain"
              aria-label={text.removeNamed(row.name)}
              onClick={() => remove.mutate(row.id)}
            >
              {text.remove()}
            </Button>
          )}
        </div>
      ),
    },
  ];
  return (
    <Card title={text.scenarios()} lead={text.scenariosLead()}>
      {scenarios.length === 0 ? (
        <p className="quiet">{text.noScenarios()}</p>
      ) : (
        <Table caption={text.scenarios()} rows={scenarios} rowKey={({ id }) => id} columns={columns} />
      )}
    </Card>
  );
}
