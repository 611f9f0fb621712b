import { useState } from "react";
import type { Profile, RecognisedColumn } from "../../../api/imports";
import { IconButton } from "../../../ui/icon-button";
import { text } from "../import-text";
import { connect, disconnect, targetsOf, type Target } from "../profile-draft";
import { TargetSelect } from "./target-select";

interface Props {
  column: RecognisedColumn;
  profile: Profile;
  onProfile: (profile: Profile) => void;
}

/** The right side of one column: the field it fills, or several. */
export function ColumnTargets({ column, profile, onProfile }: Props) {
  const [adding, setAdding] = useState(false);
  const filled = targetsOf(profile, column.name);
  const change = (old: Target | "", next: Target | "") => {
    const freed = old === "" ? profile : disconnect(profile, column.name, old);
    onProfile(next === "" ? freed : connect(freed, column.name, next));
    setAdding(false);
  };
  const shown: (Target | "")[] = filled.length === 0 || adding ? [...filled, ""] : filled;
  return (
    <div className="column-targets">
      {shown.map((target, at) => (
        <TargetSelect
          key={target || `new${at}`}
          label={text.fieldFor(column.name)}
          kind={profile.kind}
          value={target}
          onChange={(next) => change(target, next)}
        />
      ))}
      {filled.length > 0 && !adding && (
        <IconButton icon="plus" label={`${text.alsoFor()}: ${column.name}`} onClick={() => setAdding(true)} />
      )}
    </div>
  );
}
