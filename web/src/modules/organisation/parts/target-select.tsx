import type { Profile } from "../../../api/imports";
import { Select } from "../../../ui/select";
import { text } from "../import-text";
import { targetGroups, targetName } from "../target-names";
import { targetsFor, type Target } from "../profile-draft";

interface Props {
  label: string;
  profile: Profile;
  value: Target | "";
  none?: string;
  onChange: (target: Target | "") => void;
}

/** The fields of ours that fit the kind of source, in groups. What is already filled stays, whatever the kind. */
export function TargetSelect({ label, profile, value, none = text.notUsed(), onChange }: Props) {
  const fitting = targetsFor(profile);
  const shown = value === "" || fitting.includes(value) ? fitting : [...fitting, value];
  const options = shown.map((target) => ({
    value: target,
    name: targetName(target),
    group: targetGroups[target.split(".")[0] ?? ""]?.(),
  }));
  return <Select label={label} none={none} value={value} options={options} onChange={onChange} />;
}
