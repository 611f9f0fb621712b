import { useState } from "react";
import { Link } from "wouter";
import type { AssumptionsPage as Told } from "../../../api/planning";
import { Button } from "../../../ui/button";
import { Loaded } from "../../../ui/loaded";
import { PageHead } from "../../../ui/page-head";
import { text } from "../assumption-text";
import { AssumptionForm } from "../parts/assumption-form";
import { AssumptionTable, Versions } from "../parts/assumption-tables";
import { Recomputing } from "../parts/recomputing";
import { useAssumptions } from "../use-assumptions";

function Content({ of }: { of: Told }) {
  const [changing, setChanging] = useState(false);
  const asOf = of.run.as_of;
  return (
    <div className="stack">
      <Recomputing />
      {changing && <AssumptionForm of={of} onClose={() => setChanging(false)} />}
      <AssumptionTable
        title={text.chosen()}
        lead={text.chosenLead()}
        of={of.assumptions.filter(({ limits }) => limits)}
        asOf={asOf}
        tools={
          of.may_change && !changing && <Button onClick={() => setChanging(true)}>{text.change()}</Button>
        }
      />
      <AssumptionTable
        title={text.measured()}
        lead={text.measuredLead()}
        of={of.assumptions.filter(({ limits }) => !limits)}
        asOf={asOf}
      />
      <Versions of={of} />
    </div>
  );
}

/** What the forecast rests on, and the setting of what is a choice. */
export default function AssumptionsPage() {
  const assumptions = useAssumptions();
  return (
    <>
      <PageHead
        title={text.title()}
        lead={text.lead()}
        tools={
          <Link className="button" href="/forecast">
            {text.back()}
          </Link>
        }
      />
      <Loaded of={assumptions} heights={[360, 360]}>
        {(of) => <Content of={of} />}
      </Loaded>
    </>
  );
}
