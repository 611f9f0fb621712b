import type { Profile } from "../../../api/imports";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { TextField } from "../../../ui/text-field";
import { targetName, text } from "../import-text";
import { constantTargets, fieldAt, withField } from "../profile-draft";
import { TargetSelect } from "./target-select";

interface Props {
  profile: Profile;
  onProfile: (profile: Profile) => void;
}

/** Values that are the same for every row of the file. */
export function Constants({ profile, onProfile }: Props) {
  return (
    <Card title={text.constants()} lead={text.constantsLead()}>
      <div className="form">
        {constantTargets(profile).map((target) => (
          <div className="row" key={target}>
            <TextField
              label={targetName(target)}
              value={fieldAt(profile, target)?.constant ?? ""}
              onChange={(constant) => onProfile(withField(profile, target, { constant }))}
            />
            <Button weight="plain" onClick={() => onProfile(withField(profile, target, null))}>
              {text.remove()}
            </Button>
          </div>
        ))}
        <TargetSelect
          label={text.addConstant()}
          none="–"
          kind={profile.kind}
          value=""
          onChange={(target) => target !== "" && onProfile(withField(profile, target, { constant: "" }))}
        />
      </div>
    </Card>
  );
}
