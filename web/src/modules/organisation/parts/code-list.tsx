import { useState } from "react";
import type { Field } from "../../../api/imports";
import { Button } from "../../../ui/button";
import { IconButton } from "../../../ui/icon-button";
import { Select, type Option } from "../../../ui/select";
import { TextField } from "../../../ui/text-field";
import { text } from "../import-text";

interface Props {
  field: Field;
  /** The words of ours that a code can mean; none: whatever is typed. */
  ours?: Option[];
  samples: string[];
  onField: (field: Field) => void;
}

interface MeaningProps {
  label: string;
  value: string;
  ours?: Option[];
  none?: string;
  onChange: (value: string) => void;
}

function Meaning({ ours, none, ...rest }: MeaningProps) {
  return ours ? <Select options={ours} none={none} {...rest} /> : <TextField placeholder={none} {...rest} />;
}

/** What the source's codes mean. The pairs stand here while they are typed: two may be alike for a moment. */
export function CodeList({ field, ours, samples, onField }: Props) {
  const [pairs, setPairs] = useState(() => Object.entries(field.codes ?? {}));
  const write = (next: [string, string][]) => {
    setPairs(next);
    onField({ ...field, codes: Object.fromEntries(next.filter(([code]) => code !== "")) });
  };
  const change = (at: number, pair: [string, string]) =>
    write(pairs.map((old, i) => (i === at ? pair : old)));
  const add = () => {
    const unused = samples.find((sample) => !pairs.some(([code]) => code === sample)) ?? "";
    write([...pairs, [unused, ours?.[0]?.value ?? ""]]);
  };
  return (
    <>
      {pairs.map(([code, meaning], at) => (
        <div className="pair" key={at}>
          <TextField label={text.source()} value={code} onChange={(next) => change(at, [next, meaning])} />
          <Meaning
            label={text.ours()}
            value={meaning}
            ours={ours}
            onChange={(next) => change(at, [code, next])}
          />
          <IconButton
            icon="close"
            label={`${text.remove()}: ${code}`}
            onClick={() => write(pairs.filter((_, i) => i !== at))}
          />
        </div>
      ))}
      <div className="row">
        <Button icon="plus" onClick={add}>
          {text.addCode()}
        </Button>
      </div>
      {pairs.length > 0 && (
        <Meaning
          label={text.otherwise()}
          none={text.otherwiseFault()}
          value={field.otherwise ?? ""}
          ours={ours}
          onChange={(otherwise) => onField({ ...field, otherwise: otherwise || null })}
        />
      )}
    </>
  );
}
