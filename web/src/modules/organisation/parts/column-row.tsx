import { useState } from "react";
import type { Profile, RecognisedColumn } from "../../../api/imports";
import { IconButton } from "../../../ui/icon-button";
import { text } from "../import-text";
import { targetName } from "../target-names";
import { connect, disconnect, fieldAt, targetsOf, withField, type Target } from "../profile-draft";
import { FieldDetails, fieldSummary } from "./field-details";
import { TargetSelect } from "./target-select";

interface Props {
  column: RecognisedColumn;
  columns: RecognisedColumn[];
  profile: Profile;
  onProfile: (profile: Profile) => void;
}

/** The right side of one column: the field it fills, or several, and how each is read. */
export function ColumnTargets({ column, columns, profile, onProfile }: Props) {
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
      {shown.map((target, at) => {
        const field = target === "" ? null : fieldAt(profile, target);
        const summary = field ? fieldSummary(field) : "";
        return (
          <div className="column-target" key={target || `new${at}`}>
            <TargetSelect
              label={text.fieldFor(column.name)}
              profile={profile}
              value={target}
              onChange={(next) => change(target, next)}
            />
            {field && (
              <FieldDetails
                name={targetName(target)}
                target={target}
                field={field}
                columns={columns}
                onField={(next) => onProfile(withField(profile, target, next))}
              />
            )}
            {field && at === filled.length - 1 && !adding && (
              <IconButton
                icon="plus"
                label={`${text.alsoFor()}: ${column.name}`}
                onClick={() => setAdding(true)}
              />
            )}
            {summary && <span className="quiet small column-summary">{summary}</span>}
          </div>
        );
      })}
    </div>
  );
}
