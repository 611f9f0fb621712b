import { useUnits } from "../../../api/organisation";
import type { Roles } from "../../../api/administration";
import { both } from "../../../base/words";
import { Button } from "../../../ui/button";
import { DateField } from "../../../ui/date-field";
import { Select } from "../../../ui/select";
import { TreePicker } from "../../../ui/tree-picker";
import type { RoleDraft } from "../account-draft";
import { text } from "../text";

interface Props {
  of: RoleDraft;
  roles: Roles["roles"];
  /** What is wrong with one of its members: "role", "reach" or "unit". */
  faultOf: (member: string) => string | undefined;
  onChange: (next: RoleDraft) => void;
  onRemove: () => void;
}

/** One role, where it reaches and for how long. Nothing is chosen beforehand, least of all the whole organisation. */
export function AssignmentFields({ of, roles, faultOf, onChange, onRemove }: Props) {
  const units = useUnits().data?.units ?? [];
  return (
    <fieldset className="assignment">
      <legend className="hidden">{text.role()}</legend>
      <Select
        label={text.role()}
        none={text.chooseRole()}
        value={of.role}
        fault={faultOf("role")}
        options={roles.map((role) => ({ value: role.code, name: both(role, "name") }))}
        onChange={(role) => onChange({ ...of, role })}
      />
      <Select
        label={text.reach()}
        none={text.chooseReach()}
        value={of.reach}
        fault={faultOf("reach")}
        options={[
          { value: "unit", name: text.oneUnit() },
          { value: "everywhere", name: text.everywhere() },
        ]}
        onChange={(reach) => onChange({ ...of, reach: reach as RoleDraft["reach"] })}
      />
      {of.reach === "unit" && (
        <div>
          <TreePicker
            label={text.unit()}
            none={text.chooseUnit()}
            nodes={units}
            value={of.unit}
            onChange={(unit) => onChange({ ...of, unit })}
          />
          {faultOf("unit") && <p className="fault">{faultOf("unit")}</p>}
        </div>
      )}
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
