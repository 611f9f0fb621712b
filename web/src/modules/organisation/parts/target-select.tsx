import { Select } from "../../../ui/select";
import { targetGroups, targetName, text } from "../import-text";
import { targetsFor, type Target } from "../profile-draft";

interface Props {
  label: string;
  kind: string;
  value: Target | "";
  none?: string;
  onChange: (target: Target | "") => void;
}

/** The fields of ours that fit the kind of source, in groups. */
export function TargetSelect({ label, kind, value, none = text.notUsed(), onChange }: Props) {
  const options = targetsFor(kind).map((target) => ({
    value: target,
    name: targetName(target),
    group: targetGroups[target.split(".")[0] ?? ""]?.(),
  }));
  return <Select label={label} none={none} value={value} options={options} onChange={onChange} />;
}
