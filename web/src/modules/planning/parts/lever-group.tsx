import { useProfessions, useUnits } from "../../../api/organisation";
import { Check } from "../../../ui/check";
import { Select } from "../../../ui/select";
import { TreePicker } from "../../../ui/tree-picker";
import type { Scope } from "../queries";
import { text as shared } from "../text";
import { groupOf, professionFault, type Draft } from "../what-if-rules";
import { text } from "../what-if-text";

interface Props {
  of: Draft;
  scope: Scope;
  onChange: (change: Partial<Draft>) => void;
}

/** Whom a measure is for: those whom the page shows, or a unit and profession of its own. */
export function LeverGroup({ of, scope, onChange }: Props) {
  const units = useUnits().data?.units ?? [];
  const professions = useProfessions().data ?? [];
  const isOwn = of.unit !== null || of.profession !== null;
  const { unit, profession } = groupOf(of, scope);
  const fault = professionFault(of, scope);
  const own = () => ({ unit: scope.unit ?? units[0]?.id ?? null, profession: scope.profession ?? 0 });
  return (
    <>
      <Check
        checked={isOwn}
        onChange={(checked) => onChange(checked ? own() : { unit: null, profession: null })}
      >
        {text.ownGroup()}
      </Check>
      {!isOwn && fault && <p className="fault">{fault}</p>}
      {isOwn && (
        <div className="form-grid">
          <TreePicker
            label={shared.unit()}
            none={shared.wholeReach()}
            nodes={units}
            value={unit}
            onChange={(unit) => onChange({ unit })}
          />
          <Select
            label={shared.profession()}
            none={shared.allProfessions()}
            value={profession ? String(profession) : ""}
            options={professions.map(({ id, name }) => ({ value: String(id), name }))}
            fault={fault}
            onChange={(id) => onChange({ profession: Number(id) })}
          />
        </div>
      )}
    </>
  );
}
