import { useState } from "react";
import type { Profile, ProfileFault } from "../../../api/imports";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { TextField } from "../../../ui/text-field";
import { useProfiles } from "../import-queries";
import { text } from "../import-text";
import { faultAt } from "../profile-places";

interface Props {
  profile: Profile;
  faults: ProfileFault[];
  onProfile: (profile: Profile) => void;
  onText: () => void;
  onSave: () => void;
}

/** What the profile is called, and keeping it for the next file. */
export function ProfileName({ profile, faults, onProfile, onText, onSave }: Props) {
  const [opened] = useState(profile.name);
  const known = useProfiles().data ?? [];
  const taken = profile.name !== opened && known.some(({ name }) => name === profile.name);
  return (
    <Card title={text.profile()} tools={<Button onClick={onText}>{text.asText()}</Button>}>
      <div className="form">
        <div className="form-grid">
          <TextField
            label={text.profileName()}
            hint={taken ? text.overwrites() : text.profileNameHint()}
            fault={faultAt(faults, "name")}
            value={profile.name}
            onChange={(name) => onProfile({ ...profile, name })}
          />
          <TextField
            label={text.shownAs()}
            hint={text.shownAsHint()}
            value={profile.title ?? ""}
            onChange={(title) => onProfile({ ...profile, title: title || null })}
          />
        </div>
        <div className="row">
          <Button disabled={profile.name === ""} onClick={onSave}>
            {text.saveProfile()}
          </Button>
        </div>
      </div>
    </Card>
  );
}
