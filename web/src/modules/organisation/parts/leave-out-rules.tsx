import { useState } from "react";
import type { LeaveOut, Profile, RecognisedColumn } from "../../../api/imports";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { IconButton } from "../../../ui/icon-button";
import { Select } from "../../../ui/select";
import { TextField } from "../../../ui/text-field";
import { text } from "../import-text";
import { conditionsOf, unusedKinds, withConditions, type ConditionKind } from "../leave-out";
import { columnsOf, withColumns } from "../profile-draft";
import { FieldDetails, fieldSummary } from "./field-details";

interface RuleProps {
  of: LeaveOut;
  columns: RecognisedColumn[];
  onChange: (rule: LeaveOut | null) => void;
}

/** The conditions stand here while they are typed, for one may be empty for a moment. */
function Conditions({ of, onChange }: { of: LeaveOut; onChange: (rule: LeaveOut) => void }) {
  const [conditions, setConditions] = useState(() => conditionsOf(of));
  const write = (next: typeof conditions) => {
    setConditions(next);
    onChange(withConditions(of, next));
  };
  const [unused] = unusedKinds(conditions);
  const kinds = (own: ConditionKind) =>
    [own, ...unusedKinds(conditions)].map((value) => ({ value, name: text.conditions[value]() }));
  return (
    <>
      {conditions.map(({ kind, typed }, at) => (
        <div className="pair" key={at}>
          <Select
            label={text.condition()}
            value={kind}
            options={kinds(kind)}
            onChange={(next) =>
              write(conditions.map((old, i) => (i === at ? { kind: next as ConditionKind, typed } : old)))
            }
          />
          {kind === "empty" ? (
            <span />
          ) : (
            <TextField
              label={text.ruleValues()}
              value={typed}
              onChange={(next) => write(conditions.map((old, i) => (i === at ? { kind, typed: next } : old)))}
            />
          )}
          {conditions.length > 1 && (
            <IconButton
              icon="close"
              label={`${text.remove()}: ${text.conditions[kind]()}`}
              onClick={() => write(conditions.filter((_, i) => i !== at))}
            />
          )}
        </div>
      ))}
      {conditions.length > 1 && <p className="quiet small">{text.allConditions()}</p>}
      {unused && (
        <div className="row">
          <Button icon="plus" onClick={() => write([...conditions, { kind: unused, typed: "" }])}>
            {text.addCondition()}
          </Button>
        </div>
      )}
    </>
  );
}

function Rule({ of, columns, onChange }: RuleProps) {
  const named = columnsOf(of.field);
  const summary = [named.length > 1 ? named.join(" + ") : "", fieldSummary(of.field)].filter(Boolean);
  const options = [...new Set([...columns.map(({ name }) => name), ...named.slice(0, 1)])];
  return (
    <fieldset className="setting-group">
      <legend className="hidden">{of.rule}</legend>
      <div className="pair pair-wide">
        <TextField label={text.rule()} value={of.rule} onChange={(rule) => onChange({ ...of, rule })} />
        <IconButton icon="close" label={`${text.remove()}: ${of.rule}`} onClick={() => onChange(null)} />
      </div>
      <div className="pair pair-wide">
        <Select
          label={text.column()}
          value={named[0] ?? ""}
          none="–"
          options={options.map((name) => ({ value: name, name }))}
          onChange={(name) =>
            onChange({
              ...of,
              field: withColumns(of.field, name === "" ? [] : [name, ...named.slice(1)]) ?? {},
            })
          }
        />
        <FieldDetails
          name={of.rule || text.column()}
          field={of.field}
          columns={columns}
          onField={(field) => onChange({ ...of, field })}
        />
      </div>
      {summary.length > 0 && <p className="quiet small">{summary.join(" · ")}</p>}
      <Conditions of={of} onChange={onChange} />
    </fieldset>
  );
}

interface Props {
  profile: Profile;
  columns: RecognisedColumn[];
  onProfile: (profile: Profile) => void;
}

/** Which rows of the file are not read, and under what name the receipt counts them. */
export function LeaveOutRules({ profile, columns, onProfile }: Props) {
  const rules = profile.leave_out ?? [];
  // A removed rule must not hand its half-typed conditions to the next one: each has a number of its own.
  const [numbers, setNumbers] = useState(() => rules.map((_, at) => at));
  const write = (leave_out: LeaveOut[]) => onProfile({ ...profile, leave_out });
  const change = (at: number, next: LeaveOut | null) => {
    if (next) return write(rules.map((old, i) => (i === at ? next : old)));
    setNumbers(numbers.filter((_, i) => i !== at));
    write(rules.filter((_, i) => i !== at));
  };
  const add = () => {
    setNumbers([...numbers, Math.max(-1, ...numbers) + 1]);
    write([...rules, { rule: "", field: { column: columns[0]?.name }, is: [""] }]);
  };
  return (
    <Card title={text.leaveOut()} lead={text.leaveOutLead()}>
      <div className="form">
        {rules.map((rule, at) => (
          <Rule key={numbers[at]} of={rule} columns={columns} onChange={(next) => change(at, next)} />
        ))}
        <div className="row">
          <Button icon="plus" onClick={add}>
            {text.addRule()}
          </Button>
        </div>
      </div>
    </Card>
  );
}
