import { Link } from "wouter";
import type { ForecastPart } from "../../../api/planning";
import { chosenOf, withChoice } from "../../../base/address";
import { dash, number, percent, span } from "../../../base/format";
import { maskedMeans } from "../../../base/masked";
import { useChoice } from "../../../base/use-choice";
import { Card } from "../../../ui/card";
import { Loaded } from "../../../ui/loaded";
import { Segments } from "../../../ui/segments";
import { Table, type Column } from "../../../ui/table";
import { text } from "../forecast-text";
import { useParts, type PartsBy } from "../forecast-queries";
import type { Scope } from "../queries";
import { text as shared } from "../text";

/** +2 %, −4 % or ±0 %: the sign is that of the figure shown, not of what was rounded away. */
function changeOf(share: number | null): string {
  if (share === null) return dash;
  const shown = Math.round(share * 100);
  return (shown > 0 ? "+" : shown < 0 ? "−" : "±") + percent(Math.abs(shown) / 100);
}

function columnsFor(by: PartsBy, year: number, search: string): Column<ForecastPart>[] {
  return [
    {
      key: "name",
      title: by === "unit" ? shared.unit() : shared.profession(),
      cell: (part) =>
        part.id === 0 ? (
          part.name
        ) : (
          <Link className="cell-link" href={`/forecast${withChoice(search, { [by]: part.id })}`}>
            {part.name}
          </Link>
        ),
    },
    {
      key: "now",
      title: text.now(),
      right: true,
      cell: (part) => number(part.heads_now),
    },
    { key: "then", title: text.then(year), right: true, cell: (part) => number(part.heads?.p50) },
    {
      key: "span",
      title: text.thenSpan(),
      right: true,
      cell: (part) => (part.heads ? span(part.heads.p10, part.heads.p90) : dash),
    },
    { key: "change", title: text.change(), right: true, cell: (part) => changeOf(part.change_share) },
  ];
}

/** The parts of what is shown, by unit or by profession, each a link to its own forecast. */
export function PartsTable({ scope, year }: { scope: Scope; year: number }) {
  const [search, choose] = useChoice();
  const by = chosenOf<PartsBy>(search, "by", ["unit", "profession"]);
  const parts = useParts(scope, by, year);
  return (
    <Card
      title={text.parts()}
      lead={text.partsLead(year)}
      tools={
        <Segments
          label={text.partsBy()}
          value={by}
          options={[
            { value: "unit", name: shared.unit() },
            { value: "profession", name: shared.profession() },
          ]}
          onChange={(next) => choose({ by: next === "unit" ? null : next })}
        />
      }
    >
      <Loaded of={parts} heights={[220]}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="quiet">{text.noParts()}</p>
          ) : (
            <>
              <Table
                caption={text.parts()}
                rows={rows}
                rowKey={(part) => part.id}
                columns={columnsFor(by, year, search)}
              />
              {rows.some((part) => part.withheld) && <p className="hint">{maskedMeans()}</p>}
            </>
          )
        }
      </Loaded>
    </Card>
  );
}
