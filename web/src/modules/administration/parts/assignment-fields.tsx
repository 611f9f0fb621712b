import { useUnits } from "../../../api/organisation";
import type { AssignmentDraft, Roles } from "../../../api/administration";
import { both } from "../../../base/words";
import { Button } from "../../../ui/button";
import { DateField } from "../../../ui/date-field";
import { Select } from "../../../ui/select";
import { text } from "../text";

interface Props {
  of: AssignmentDraft;
  roles: Roles["roles"];
  onChange: (next: AssignmentDraft) => void;
  onRemove: () => void;
}

const indent = (depth: number) => "\u00a0\u00a0".repeat(depth);

/** One role, where it reaches and for how long. */
export function AssignmentFields({ of, roles, onChange, onRemove }: Props) {
  const units = useUnits().data?.units ?? [];
  return (
    <fieldset className="assignment">
      <legend className="hidden">{text.role()}</legend>
      <Select
        label={text.role()}
        value={of.role}
        options={roles.map((role) => ({ value: role.code, name: both(role, "name") }))}
        onChange={(role) => onChange({ ...of, role })}
      />
      <Select
        label={text.unit()}
        none={text.everywhere()}
        value={of.unit === null ? "" : String(of.unit)}
        options={units.map(({ id, name, depth }) => ({ value: String(id), name: indent(depth) + name }))}
        onChange={(unit) => onChange({ ...of, unit: unit === "" ? null : Number(unit) })}
      />
      <DateField
        label={text.from()}
        value={of.from ?? ""}
        onChange={(day) => onChange({ ...of, from: day || null })}
      />
      <DateField
        label={text.to()}
        value={of.to ?? ""}
        onChange={(day) => onChange({ ...of, to: day || null })}
      />
      <Button weight="plain" onClick={onRemove}>
        {text.removeRole()}
      </Button>
    </fieldset>
  );
}
