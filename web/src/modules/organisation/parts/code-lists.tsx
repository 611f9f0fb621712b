import type { Field, Profile, RecognisedColumn } from "../../../api/imports";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { Select } from "../../../ui/select";
import { TextField } from "../../../ui/text-field";
import { formCodes, optionsOf, reasonCodes, sexCodes } from "../code-words";
import { targetName, text } from "../import-text";
import { fieldAt, withField, type Target } from "../profile-draft";

const lists: Record<Target, Record<string, () => string>> = {
  "person.sex": sexCodes,
  "employment.form": formCodes,
  "employment.reason": reasonCodes,
};

interface ListProps {
  target: Target;
  field: Field;
  samples: string[];
  onField: (field: Field) => void;
}

function CodeList({ target, field, samples, onField }: ListProps) {
  const codes = Object.entries(field.codes ?? {});
  const ours = optionsOf(lists[target] ?? {});
  const write = (next: [string, string][]) => onField({ ...field, codes: Object.fromEntries(next) });
  const change = (at: number, pair: [string, string]) =>
    write(codes.map((old, i) => (i === at ? pair : old)));
  const add = () => {
    const unused = samples.find((sample) => !codes.some(([code]) => code === sample)) ?? "";
    write([...codes, [unused, ours[0]?.value ?? ""]]);
  };
  return (
    <fieldset className="form code-list">
      <legend className="label">{targetName(target)}</legend>
      {codes.map(([code, meaning], at) => (
        <div className="form-grid" key={at}>
          <TextField label={text.source()} value={code} onChange={(next) => change(at, [next, meaning])} />
          <Select
            label={text.ours()}
            value={meaning}
            options={ours}
            onChange={(next) => change(at, [code, next])}
          />
        </div>
      ))}
      <div className="row">
        <Button onClick={add}>{text.addCode()}</Button>
      </div>
      <Select
        label={text.otherwise()}
        none={text.otherwiseFault()}
        value={field.otherwise ?? ""}
        options={ours}
        onChange={(otherwise) => onField({ ...field, otherwise: otherwise || null })}
      />
    </fieldset>
  );
}

interface Props {
  profile: Profile;
  columns: RecognisedColumn[];
  onProfile: (profile: Profile) => void;
}

/** What the file's own codes for sex, form and reason mean in our words. */
export function CodeLists({ profile, columns, onProfile }: Props) {
  const coded = Object.keys(lists).flatMap((target) => {
    const field = fieldAt(profile, target);
    return field?.column ? [{ target, field }] : [];
  });
  if (coded.length === 0) return null;
  return (
    <Card title={text.codes()} lead={text.codesLead()}>
      <div className="form">
        {coded.map(({ target, field }) => (
          <CodeList
            key={target}
            target={target}
            field={field}
            samples={columns.find((column) => column.name === field.column)?.samples ?? []}
            onField={(next) => onProfile(withField(profile, target, next))}
          />
        ))}
      </div>
    </Card>
  );
}
