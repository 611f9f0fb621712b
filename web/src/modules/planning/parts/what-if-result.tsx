import type { Scenario } from "../../../api/planning";
import { chosenOf } from "../../../base/address";
import { number, signed } from "../../../base/format";
import { useChoice } from "../../../base/use-choice";
import { Badge } from "../../../ui/badge";
import { ChartCard } from "../../../ui/chart/chart-card";
import { Segments } from "../../../ui/segments";
import type { Told } from "../asking";
import {
  differenceSentence,
  knownYears,
  signedRange,
  type Compared,
  type DifferenceYear,
} from "../difference";
import { text as shared } from "../text";
import { text } from "../what-if-text";
import { WhatIfFigures } from "./what-if-figures";
import { Sides } from "./what-if-table";
import { WithheldNote } from "./withheld-note";

interface Props {
  of: Scenario;
  rows: DifferenceYear[];
  compared: Compared;
}

function Choose({ of, compared }: Omit<Props, "rows">) {
  const [, choose] = useChoice();
  const options = [
    { value: "heads" as const, name: shared.heads() },
    { value: "fte" as const, name: shared.fte() },
    { value: "gap" as const, name: text.gap() },
  ];
  return (
    <Segments
      label={shared.measure()}
      value={compared}
      options={options.filter(({ value }) => value === compared || knownYears(of.years, value).length > 0)}
      onChange={(next) => choose({ measure: next === "heads" ? null : next })}
    />
  );
}

function Difference({ of, rows, compared }: Props) {
  const last = rows.at(-1);
  const name = text.chart([of.unit.name, of.profession?.name].filter(Boolean).join(", "));
  return (
    <ChartCard
      title={name}
      name={name}
      sentence={last ? differenceSentence(last, compared) : text.notKnownYet()}
      readings={rows.map(({ year, difference }) =>
        text.reading(year, signed(difference.p50), signedRange(difference)),
      )}
      xs={rows.map(({ year }) => year)}
      bands={[
        {
          name: text.band(),
          look: "band-80",
          low: rows.map(({ difference }) => difference.p10),
          high: rows.map(({ difference }) => difference.p90),
        },
      ]}
      lines={[
        { name: text.asBefore(), look: "line-observed", values: rows.map(() => 0) },
        {
          name: text.difference(),
          look: "line-expected",
          values: rows.map(({ difference }) => difference.p50),
        },
      ]}
      format={(value) => signed(value)}
      tools={<Choose of={of} compared={compared} />}
    />
  );
}

const useCompared = () => chosenOf<Compared>(useChoice()[0], "measure", ["heads", "fte", "gap"]);

/** What the measures change: the difference first, then what it comes to. */
export function WhatIfResult({ of }: { of: Scenario }) {
  const [search] = useChoice();
  const compared = useCompared();
  if (of.withheld)
    return (
      <WithheldNote
        title={text.withheldTitle()}
        of={[of.withheld]}
        path="/forecast/what-if"
        search={search}
      />
    );
  return (
    <>
      <Difference of={of} rows={knownYears(of.years, compared)} compared={compared} />
      <WhatIfFigures of={of} />
    </>
  );
}

/** The same year by year, both sides, and how it was reckoned. */
export function WhatIfYears({ of: { answer: of, exact } }: { of: Told<Scenario> }) {
  const compared = useCompared();
  if (of.withheld) return null;
  return (
    <>
      <Sides of={of} rows={knownYears(of.years, compared)} compared={compared} />
      <p className="hint">
        <Badge tone={exact ? "good" : "usual"}>{exact ? text.exact() : text.quick()}</Badge>{" "}
        {exact ? text.how(number(of.draws)) : text.quickHow()} {text.certain()}
      </p>
    </>
  );
}
