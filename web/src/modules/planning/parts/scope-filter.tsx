import type { ReactNode } from "react";
import { useProfessions, useUnits } from "../../../api/organisation";
import { Select } from "../../../ui/select";
import { TreePicker } from "../../../ui/tree-picker";
import { useWorkforce, type Scope } from "../queries";
import { text } from "../text";

interface Props {
  scope: Scope;
  /** The chosen profession as the page names it: the unknown one is in no list. */
  profession?: { id: number; name: string } | null | undefined;
  onChange: (change: Partial<Scope>) => void;
  children?: ReactNode;
}

/** Which part of the organisation, and which profession, the page tells about. */
export function ScopeFilter({ scope, profession, onChange, children }: Props) {
  const units = useUnits().data?.units ?? [];
  const all = useProfessions().data ?? [];
  const told = useWorkforce({ unit: scope.unit, profession: null }).data?.professions ?? all;
  const listed = told.filter(({ id }) => id !== 0);
  const professions =
    profession && !listed.some(({ id }) => id === profession.id) ? [...listed, profession] : listed;
  return (
    <div className="filters">
      <TreePicker
        label={text.unit()}
        none={
          units[0]?.parent === null && units.filter((unit) => unit.depth === units[0]?.depth).length === 1
            ? units[0].name
            : text.wholeReach()
        }
        nodes={units}
        value={scope.unit}
        onChange={(unit) => onChange({ unit })}
      />
      <Select
        label={text.profession()}
        none={text.allProfessions()}
        value={scope.profession === null ? "" : String(scope.profession)}
        options={professions.map(({ id, name }) => ({ value: String(id), name }))}
        onChange={(id) => onChange({ profession: id === "" ? null : Number(id) })}
      />
      {children}
    </div>
  );
}
