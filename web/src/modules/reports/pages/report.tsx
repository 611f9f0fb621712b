import { useState } from "react";
import { withQuery } from "../../../api/client";
import { useUnits } from "../../../api/organisation";
import { receive } from "../../../api/transfer";
import { chosenNumber, chosenOf } from "../../../base/address";
import { useChoice } from "../../../base/use-choice";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { Failed } from "../../../ui/failed";
import { Note } from "../../../ui/note";
import { PageHead } from "../../../ui/page-head";
import { saveFile } from "../../../ui/save-file";
import { Segments } from "../../../ui/segments";
import { TreePicker } from "../../../ui/tree-picker";
import { useReportBasis } from "../queries";
import { text } from "../text";

type Format = "pdf" | "docx" | "html";
type State = { at: "idle" | "making" } | { at: "done"; name: string } | { at: "refused"; error: unknown };

const formats: [Format, ...Format[]] = ["pdf", "docx", "html"];

/** The state is told in a live region, since making the report takes seconds. */
function Told({ state }: { state: State }) {
  return (
    <div role="status">
      {state.at === "making" && (
        <Note title={text.making()}>
          <p>{text.makingWhy()}</p>
        </Note>
      )}
      {state.at === "done" && <Note tone="good" title={text.done(state.name)} />}
      {state.at === "refused" && <Failed error={state.error} />}
    </div>
  );
}

/** Said before the report is made, as it is said in it. */
function Chosen() {
  const count = useReportBasis().data?.chosen_count ?? 0;
  return count > 0 ? <Note tone="warn" title={text.chosen(count)} /> : null;
}

export default function ReportPage() {
  const [search, choose] = useChoice();
  const [state, setState] = useState<State>({ at: "idle" });
  const units = useUnits().data?.units ?? [];
  const unit = chosenNumber(search, "unit");
  const format = chosenOf<Format>(search, "format", formats);
  const make = async () => {
    setState({ at: "making" });
    try {
      const path = withQuery("/api/reports/kompetensforsorjning", { unit, format });
      const file = await receive(path, `kompetensforsorjning.${format}`);
      saveFile(file.name, file.content);
      setState({ at: "done", name: file.name });
    } catch (error) {
      setState({ at: "refused", error });
    }
  };
  return (
    <>
      <PageHead title={text.title()} lead={text.lead()} />
      <div className="narrow">
        <Card title={text.name()} lead={text.contents()}>
          <div className="form">
            <TreePicker
              label={text.unit()}
              none={text.whole()}
              nodes={units}
              value={unit}
              onChange={(next) => choose({ unit: next })}
            />
            <div>
              <Segments
                label={text.format()}
                value={format}
                options={formats.map((value) => ({ value, name: text.formats[value]() }))}
                onChange={(next) => choose({ format: next === "pdf" ? null : next })}
              />
              <p className="hint format-hint">{text.formatHints[format]()}</p>
            </div>
            <div className="row">
              <Button
                weight="main"
                icon="download"
                aria-disabled={state.at === "making"}
                onClick={state.at === "making" ? undefined : () => void make()}
              >
                {text.make()}
              </Button>
            </div>
            <Chosen />
            <Told state={state} />
          </div>
        </Card>
      </div>
    </>
  );
}
