import { useState } from "react";
import type { Profile, ProfileFault, RecognisedColumn } from "../../../api/imports";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { Failed } from "../../../ui/failed";
import { Note } from "../../../ui/note";
import { Table, type Column } from "../../../ui/table";
import { text } from "../import-text";
import { targetName } from "../target-names";
import { lacking } from "../profile-draft";
import { CodeLists } from "./code-lists";
import { ColumnTargets } from "./column-row";
import { Constants } from "./constants";
import { LeaveOutRules } from "./leave-out-rules";
import { LevelNames } from "./level-names";
import { ProfileFaults } from "./profile-faults";
import { ProfileName } from "./profile-name";

interface Props {
  columns: RecognisedColumn[];
  profile: Profile;
  faults: ProfileFault[];
  onProfile: (profile: Profile) => void;
  onText: () => void;
  onBack: () => void;
  onSave: () => Promise<void>;
  onTry: () => Promise<void>;
}

const tableColumns = ({
  columns,
  profile,
  onProfile,
}: Pick<Props, "columns" | "profile" | "onProfile">): Column<RecognisedColumn>[] => [
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
    cell: (column) => (
      <ColumnTargets column={column} columns={columns} profile={profile} onProfile={onProfile} />
    ),
  },
];

/** Step three: the file's columns on the left, our fields on the right. */
export function ColumnsStep(props: Props) {
  const { columns, profile, faults, onProfile, onText, onBack, onSave, onTry } = props;
  const [refusal, setRefusal] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const missing = lacking(profile).map(targetName);
  const nameless = profile.name === "";
  const attempt = async (act: () => Promise<void>) => {
    setRefusal(null);
    setBusy(true);
    try {
      await act();
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
      <ProfileFaults of={faults} />
      <Card title={text.steps.columns()} lead={text.columnsLead()}>
        <div className="mapping">
          <Table
            caption={text.steps.columns()}
            rows={columns}
            rowKey={(column) => column.name}
            columns={tableColumns({ columns, profile, onProfile })}
          />
        </div>
      </Card>
      <CodeLists profile={profile} columns={columns} onProfile={onProfile} />
      <LevelNames profile={profile} onProfile={onProfile} />
      <div className="halves">
        <Constants profile={profile} onProfile={onProfile} />
        <LeaveOutRules profile={profile} columns={columns} onProfile={onProfile} />
      </div>
      <ProfileName
        profile={profile}
        faults={faults}
        onProfile={onProfile}
        onText={onText}
        onSave={() => void attempt(onSave)}
      />
      {missing.length > 0 && <Note tone="warn" title={text.lacking(missing.join(", "))} />}
      {nameless && <Note tone="warn" title={text.nameLacking()} />}
      <div className="row">
        <Button
          weight="main"
          disabled={missing.length > 0 || nameless || busy}
          onClick={() => void attempt(onTry)}
        >
          {text.tryRun()}
        </Button>
        <Button onClick={onBack}>{text.back()}</Button>
      </div>
    </div>
  );
}
