import type { Profile } from "../../../api/imports";
import { Card } from "../../../ui/card";
import { IconButton } from "../../../ui/icon-button";
import { Select } from "../../../ui/select";
import { TextField } from "../../../ui/text-field";
import { meaningsOf } from "../code-words";
import { text } from "../import-text";
import { targetName } from "../target-names";
import { constantTargets, fieldAt, withField, type Target } from "../profile-draft";
import { TargetSelect } from "./target-select";

interface Props {
  profile: Profile;
  onProfile: (profile: Profile) => void;
}

interface ValueProps {
  target: Target;
  value: string;
  onChange: (value: string) => void;
}

function Value({ target, ...rest }: ValueProps) {
  const ours = meaningsOf(target);
  const label = targetName(target);
  return ours ? (
    <Select label={label} none="–" options={ours} {...rest} />
  ) : (
    <TextField label={label} {...rest} />
  );
}

/** Values that are the same for every row of the file. */
export function Constants({ profile, onProfile }: Props) {
  const fixed = constantTargets(profile);
  return (
    <Card title={text.constants()} lead={text.constantsLead()}>
      <div className="form">
        {fixed.map((target) => {
          const field = fieldAt(profile, target);
          return (
            <div className="pair pair-wide" key={target}>
              <Value
                target={target}
                value={field?.constant ?? ""}
                onChange={(constant) => onProfile(withField(profile, target, { ...field, constant }))}
              />
              <IconButton
                icon="close"
                label={`${text.remove()}: ${targetName(target)}`}
                onClick={() => onProfile(withField(profile, target, null))}
              />
            </div>
          );
        })}
        <TargetSelect
          label={text.addConstant()}
          none="–"
          profile={profile}
          value=""
          onChange={(target) => {
            if (target !== "" && fieldAt(profile, target) === null)
              onProfile(withField(profile, target, { constant: "" }));
          }}
        />
      </div>
    </Card>
  );
}
