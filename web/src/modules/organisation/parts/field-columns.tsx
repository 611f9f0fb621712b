import type { Field, RecognisedColumn } from "../../../api/imports";
import { Button } from "../../../ui/button";
import { IconButton } from "../../../ui/icon-button";
import { Select } from "../../../ui/select";
import { TextField } from "../../../ui/text-field";
import { text } from "../import-text";
import { columnsOf, withColumns } from "../profile-draft";

interface Props {
  field: Field;
  columns: RecognisedColumn[];
  onField: (field: Field) => void;
}

/** Which columns a value is made of, in order, and what stands between them. */
export function FieldColumns({ field, columns, onField }: Props) {
  const named = columnsOf(field);
  const write = (next: string[]) => onField(withColumns(field, next) ?? { constant: "" });
  const options = (own: string) =>
    [...new Set([...columns.map(({ name }) => name), own])].map((name) => ({ value: name, name }));
  const spare = columns.find(({ name }) => !named.includes(name));
  return (
    <>
      {named.map((name, at) => (
        <div className="pair pair-wide" key={at}>
          <Select
            label={text.columnNumber(at + 1)}
            value={name}
            options={options(name)}
            onChange={(next) => write(named.map((old, i) => (i === at ? next : old)))}
          />
          {named.length > 1 && (
            <IconButton
              icon="close"
              label={`${text.remove()}: ${name}`}
              onClick={() => write(named.filter((_, i) => i !== at))}
            />
          )}
        </div>
      ))}
      {spare && named.length > 0 && (
        <div className="row">
          <Button icon="plus" onClick={() => write([...named, spare.name])}>
            {text.joinColumn()}
          </Button>
        </div>
      )}
      {named.length > 1 && (
        <TextField
          label={text.joinWith()}
          hint={text.joinHint()}
          value={field.join ?? " "}
          onChange={(join) => onField({ ...field, join: join === " " ? null : join })}
        />
      )}
      <TextField
        label={named.length > 0 ? text.whenEmpty() : text.fixedValue()}
        value={field.constant ?? ""}
        onChange={(constant) => onField({ ...field, constant: constant || (named.length > 0 ? null : "") })}
      />
    </>
  );
}
