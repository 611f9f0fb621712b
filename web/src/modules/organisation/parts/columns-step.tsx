import { useState } from "react";
import type { Profile, RecognisedColumn } from "../../../api/imports";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { Failed } from "../../../ui/failed";
import { Note } from "../../../ui/note";
import { tellDone } from "../../../ui/notices";
import { Table, type Column } from "../../../ui/table";
import { TextField } from "../../../ui/text-field";
import { saveProfile } from "../import-queries";
import { targetName, text } from "../import-text";
import { lacking } from "../profile-draft";
import { CodeLists } from "./code-lists";
import { ColumnTargets } from "./column-row";
import { Constants } from "./constants";
import { LeaveOutRules } from "./leave-out-rules";

interface Props {
  columns: RecognisedColumn[];
  profile: Profile;
  onProfile: (profile: Profile) => void;
  onBack: () => void;
  onTry: () => Promise<void>;
}

const tableColumns = ({
  profile,
  onProfile,
}: Pick<Props, "profile" | "onProfile">): Column<RecognisedColumn>[] => [
  { key: "column", title: text.column(), cell: (column) => column.name },
  {
    key: "examples",
    title: text.examples(),
    cell: (column) => (
      <span className="samples quiet">{column.samples.filter(Boolean).slice(0, 3).join(" · ")}</span>
    ),
  },
  {
    key: "field",
    title: text.field(),
    cell: (column) => <ColumnTargets column={column} profile={profile} onProfile={onProfile} />,
  },
];

/** Step three: the file's columns on the left, our fields on the right. */
export function ColumnsStep({ columns, profile, onProfile, onBack, onTry }: Props) {
  const [refusal, setRefusal] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const missing = lacking(profile);
  const attempt = async (act: () => Promise<unknown>, done?: string) => {
    setRefusal(null);
    setBusy(true);
    try {
      await act();
      if (done) tellDone(done);
    } catch (error) {
      setRefusal(error);
      window.scrollTo({ top: 0 });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="stack">
      {refusal !== null && <Failed error={refusal} />}
      <Card title={text.steps.columns()} lead={text.columnsLead()}>
        <div className="mapping">
          <Table
            caption={text.steps.columns()}
            rows={columns}
            rowKey={(column) => column.name}
            columns={tableColumns({ profile, onProfile })}
          />
        </div>
      </Card>
      <CodeLists profile={profile} columns={columns} onProfile={onProfile} />
      <div className="halves">
        <Constants profile={profile} onProfile={onProfile} />
        <LeaveOutRules profile={profile} columns={columns} onProfile={onProfile} />
      </div>
      <Card title={text.profile()}>
        <div className="form narrow">
          <TextField
            label={text.profileName()}
            hint={text.profileNameHint()}
            value={profile.name}
            onChange={(name) => onProfile({ ...profile, name })}
          />
          <div className="row">
            <Button onClick={() => void attempt(() => saveProfile(profile), text.profileSaved())}>
              {text.saveProfile()}
            </Button>
          </div>
        </div>
      </Card>
      {missing.length > 0 && <Note tone="warn" title={text.lacking(missing.map(targetName).join(", "))} />}
      <div className="row">
        <Button weight="main" disabled={missing.length > 0 || busy} onClick={() => void attempt(onTry)}>
          {text.tryRun()}
        </Button>
        <Button onClick={onBack}>{text.back()}</Button>
      </div>
    </div>
  );
}
