import type { Field } from "../../../api/imports";
import { Button } from "../../../ui/button";
import { IconButton } from "../../../ui/icon-button";
import { Select } from "../../../ui/select";
import { TextField } from "../../../ui/text-field";
import { cleanKinds, stepOf, takesPart, written } from "../clean-steps";
import { text } from "../import-text";

const nameOf = (kind: string) => (text.cleanings as Record<string, () => string>)[kind]?.() ?? kind;

const options = (kind: string) =>
  [...new Set([...cleanKinds, kind])].map((value) => ({ value, name: nameOf(value) }));

/** How a value is cleaned before it is understood, step by step. */
export function CleanList({ field, onField }: { field: Field; onField: (field: Field) => void }) {
  const steps = (field.clean ?? []).map(stepOf);
  const write = (next: { kind: string; part: string }[]) => onField({ ...field, clean: next.map(written) });
  return (
    <>
      {steps.map((step, at) => (
        <div className="pair" key={at}>
          <Select
            label={text.cleanStep(at + 1)}
            value={step.kind}
            options={options(step.kind)}
            onChange={(kind) => write(steps.map((old, i) => (i === at ? { ...old, kind } : old)))}
          />
          {takesPart(step.kind) ? (
            <TextField
              label={step.kind === "first" || step.kind === "last" ? text.characters() : text.mark()}
              value={step.part}
              onChange={(part) => write(steps.map((old, i) => (i === at ? { ...old, part } : old)))}
            />
          ) : (
            <span />
          )}
          <IconButton
            icon="close"
            label={`${text.remove()}: ${text.cleanStep(at + 1)}`}
            onClick={() => write(steps.filter((_, i) => i !== at))}
          />
        </div>
      ))}
      <div className="row">
        <Button icon="plus" onClick={() => write([...steps, { kind: "collapse", part: "" }])}>
          {text.addCleaning()}
        </Button>
      </div>
    </>
  );
}
