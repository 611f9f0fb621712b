import { useRef, useState } from "react";
import { Field } from "./field";
import { Icon } from "./icons";
import { later } from "./later";
import type { PickerProps } from "./tree-picker-list";

const List = later<PickerProps>(async () => (await import("./tree-picker-list")).default);

type Props = Omit<PickerProps, "anchor" | "onClose"> & { none: string };

/** A button that names the chosen node and opens the tree to choose another. */
export function TreePicker({ label, nodes, value, none, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const chosen = nodes.find((node) => node.id === value)?.name ?? none;
  return (
    <Field label={label}>
      {({ id }) => (
        <>
          <button
            ref={anchor}
            type="button"
            id={id}
            className="input pick"
            aria-haspopup="dialog"
            aria-expanded={open}
            aria-label={`${label}: ${chosen}`}
            onClick={() => setOpen(true)}
            onPointerEnter={() => void import("./tree-picker-list")}
          >
            {chosen}
            <Icon name="down" />
          </button>
          {open && (
            <List
              label={label}
              nodes={nodes}
              value={value}
              anchor={anchor}
              onChange={onChange}
              onClose={() => setOpen(false)}
            />
          )}
        </>
      )}
    </Field>
  );
}
