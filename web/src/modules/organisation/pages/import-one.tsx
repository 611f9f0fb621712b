import { Link } from "wouter";
import type { ImportAct, ImportState } from "../../../api/imports";
import { bytes, instant } from "../../../base/format";
import { useNumberParam } from "../../../base/params";
import { both, currentLanguage } from "../../../base/words";
import { Card } from "../../../ui/card";
import { Loaded } from "../../../ui/loaded";
import { Note } from "../../../ui/note";
import { PageHead } from "../../../ui/page-head";
import { Progress } from "../../../ui/progress";
import { Table } from "../../../ui/table";
import { useImport } from "../import-queries";
import { text } from "../import-text";
import { FaultTable } from "../parts/fault-table";
import { ImportDecision } from "../parts/import-decision";
import { ReceiptCard } from "../parts/receipt-card";
import { WizardSteps } from "../parts/wizard-steps";

const isUnderWay = (state: ImportState) => state === "checking" || state === "applying";
const isOver = (state: ImportState) => state === "applied" || state === "undone";

function UnderWay({ of }: { of: ImportAct }) {
  return (
    <Card title={of.state === "checking" ? text.checking() : text.applying()}>
      <Progress label={both(of, "step") || text.reading()} share={of.progress} />
    </Card>
  );
}

function Files({ of }: { of: ImportAct["files"] }) {
  return (
    <Card title={text.steps.files()}>
      <Table
        caption={text.steps.files()}
        rows={of}
        rowKey={(file) => file.sha256 + file.name}
        columns={[
          { key: "name", title: text.file(), cell: (file) => file.name },
          { key: "size", title: text.size(), right: true, cell: (file) => bytes(file.bytes) },
          { key: "sum", title: "SHA-256", cell: (file) => <code>{file.sha256.slice(0, 16)}</code> },
        ]}
      />
    </Card>
  );
}

function Content({ of }: { of: ImportAct }) {
  if (isUnderWay(of.state)) return <UnderWay of={of} />;
  return (
    <div className="stack">
      {of.state === "refused" && (
        <Note tone="bad" title={text.unreadable()} role="alert">
          <p>{text.unreadableWhy()}</p>
        </Note>
      )}
      {of.state === "failed" && (
        <Note tone="bad" title={text.failed()} role="alert">
          <p>{currentLanguage() === "sv" ? of.failure_sv : of.failure_en}</p>
        </Note>
      )}
      {of.state === "undone" && <Note title={text.undone()} />}
      {of.receipt && !of.receipt.unreadable && (
        <ReceiptCard title={isOver(of.state) ? text.receiptTitle() : text.reviewTitle()} of={of.receipt} />
      )}
      {of.faults.total > 0 && <FaultTable id={of.id} of={of.faults} />}
      <ImportDecision of={of} />
      <Files of={of.files} />
    </div>
  );
}

/** One import: being tried, tried, being loaded, or its receipt. */
export default function ImportOnePage() {
  const act = useImport(useNumberParam("id"));
  const { data } = act;
  const lead = data && [text.states[data.state](), data.by, data.recorded_at && instant(data.recorded_at)];
  return (
    <>
      <PageHead
        title={data ? text.importNumber(data.id) : text.title()}
        lead={lead?.filter(Boolean).join(" · ")}
        trail={
          <nav className="trail" aria-label={text.earlier()}>
            <Link href="/import">{text.title()}</Link>
          </nav>
        }
      />
      <Loaded of={act}>
        {(of) => (
          <>
            <WizardSteps now={isOver(of.state) ? 4 : 3} />
            <Content of={of} />
          </>
        )}
      </Loaded>
    </>
  );
}
