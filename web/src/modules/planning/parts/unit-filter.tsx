import type { ReactNode } from "react";
import { useUnits } from "../../../api/organisation";
import { TreePicker } from "../../../ui/tree-picker";
import { text } from "../text";

interface Props {
  unit: number | null;
  onChange: (unit: number | null) => void;
  children?: ReactNode;
}

/** Which part of the organisation the page tells about, where all its professions are told of at once. */
export function UnitFilter({ unit, onChange, children }: Props) {
  const units = useUnits().data?.units ?? [];
  const top = units[0];
  const single = top?.parent === null && units.filter(({ depth }) => depth === top.depth).length === 1;
  return (
    <div className="filters">
      <TreePicker
        label={text.unit()}
        none={single ? top.name : text.wholeReach()}
        nodes={units}
        value={unit}
        onChange={onChange}
      />
      {children}
    </div>
  );
}
