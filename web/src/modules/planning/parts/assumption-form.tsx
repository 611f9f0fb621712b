import { useState } from "react";
import type { AssumptionsPage, AssumptionTold } from "../../../api/planning";
import { faultAt } from "../../../base/refused";
import { useUnsaved } from "../../../base/unsaved";
import { both } from "../../../base/words";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { Failed } from "../../../ui/failed";
import { tellDone } from "../../../ui/notices";
import { TextField } from "../../../ui/text-field";
import { chosenOf, faultOf, limitTold, valueTold, writtenOf, type Code } from "../assumption-rules";
import { text } from "../assumption-text";
import { useChooseAssumptions } from "../use-assumptions";

interface Props {
  of: AssumptionsPage;
  onClose: () => void;
}

const nameOf = ({ told }: AssumptionTold) =>
  [both(told, "name"), both(told, "unit")].filter(Boolean).join(", ");

/** Sets what can be set, with a reason; what is left empty is as found. */
export function AssumptionForm({ of, onClose }: Props) {
  const first = writtenOf(of.versions[0]);
  const [written, setWritten] = useState(first);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const choosing = useChooseAssumptions();
  const rows = of.assumptions.filter(({ limits }) => limits);
  const letGo = useUnsaved(reason !== "" || JSON.stringify(written) !== JSON.stringify(first));
  const lacksReason = reason.trim().length < 3;
  const send = (chosen: ReturnType<typeof chosenOf>) => {
    setTried(true);
    if (lacksReason) return;
    choosing.mutate(
      { chosen, reason: reason.trim() },
      {
        onSuccess: () => {
          letGo();
          tellDone(text.saved());
          onClose();
        },
      },
    );
  };
  const codeOf = ({ told }: AssumptionTold) => told.code as Code;
  const isSound = rows.every((row) => !faultOf(row, written[codeOf(row)] ?? ""));
  return (
    <Card title={text.changing()} lead={text.changingLead()}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isSound) send(chosenOf(written));
        }}
      >
        <div className="form-grid">
          {rows.map((row) => {
            const code = codeOf(row);
            const { least, most } = row.limits ?? { least: 0, most: 0 };
            return (
              <TextField
                key={code}
                label={nameOf(row)}
                hint={text.hint(
                  limitTold(row, least),
                  limitTold(row, most),
                  valueTold(row, row.found ?? row.told.value),
                )}
                fault={faultOf(row, written[code] ?? "") ?? faultAt(choosing.error, `/chosen/${code}`)}
                inputMode="decimal"
                value={written[code] ?? ""}
                onChange={(typed) => setWritten({ ...written, [code]: typed })}
              />
            );
          })}
        </div>
        <TextField
          label={text.reason()}
          hint={text.reasonHint()}
          fault={tried && lacksReason ? text.reasonWanted() : faultAt(choosing.error, "/reason")}
          maxLength={1000}
          value={reason}
          onChange={setReason}
        />
        {choosing.error ? <Failed error={choosing.error} /> : null}
        <div className="row">
          <Button type="submit" weight="main" disabled={!isSound || choosing.isPending}>
            {text.save()}
          </Button>
          {Object.keys(first).length > 0 && (
            <Button disabled={choosing.isPending} onClick={() => send({})}>
              {text.takeBack()}
            </Button>
          )}
          <Button weight="plain" onClick={onClose}>
            {text.cancel()}
          </Button>
        </div>
      </form>
    </Card>
  );
}
