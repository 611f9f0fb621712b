import type { LeaveOut, Profile, RecognisedColumn } from "../../../api/imports";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { Select } from "../../../ui/select";
import { TextField } from "../../../ui/text-field";
import { text } from "../import-text";
import { conditionOf, valuesOf, withCondition, type Condition } from "../leave-out";

interface RuleProps {
  of: LeaveOut;
  columns: RecognisedColumn[];
  onChange: (rule: LeaveOut | null) => void;
}

const conditions = () => Object.entries(text.conditions).map(([value, name]) => ({ value, name: name() }));

function Rule({ of, columns, onChange }: RuleProps) {
  const condition = conditionOf(of);
  return (
    <fieldset className="assignment">
      <legend className="hidden">{of.rule}</legend>
      <TextField label={text.rule()} value={of.rule} onChange={(rule) => onChange({ ...of, rule })} />
      <Select
        label={text.column()}
        value={of.field.column ?? ""}
        none="–"
        options={columns.map(({ name }) => ({ value: name, name }))}
        onChange={(column) => onChange({ ...of, field: { ...of.field, column } })}
      />
      <Select
        label={text.condition()}
        value={condition}
        options={conditions()}
        onChange={(next) => onChange(withCondition(of, next as Condition, valuesOf(of)))}
      />
      {condition !== "empty" && (
        <TextField
          label={text.ruleValues()}
          value={valuesOf(of)}
          onChange={(typed) => onChange(withCondition(of, condition, typed))}
        />
      )}
      <Button weight="plain" onClick={() => onChange(null)}>
        {text.remove()}
      </Button>
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
  const write = (leave_out: LeaveOut[]) => onProfile({ ...profile, leave_out });
  return (
    <Card title={text.leaveOut()} lead={text.leaveOutLead()}>
      <div className="form">
        {rules.map((rule, at) => (
          <Rule
            key={at}
            of={rule}
            columns={columns}
            onChange={(next) => write(rules.flatMap((old, i) => (i === at ? (next ? [next] : []) : [old])))}
          />
        ))}
        <div className="row">
          <Button
            onClick={() => write([...rules, { rule: "", field: { column: columns[0]?.name }, is: [""] }])}
          >
            {text.addRule()}
          </Button>
        </div>
      </div>
    </Card>
  );
}
