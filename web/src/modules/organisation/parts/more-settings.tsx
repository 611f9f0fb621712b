import { useState, type ReactNode } from "react";
import type { Profile, ProfileFault } from "../../../api/imports";
import { text } from "../import-text";
import { faultAt } from "../profile-places";
import { isSaid, moreFor } from "../profile-settings";
import { SettingField } from "./setting-field";

interface Props {
  profile: Profile;
  faults: ProfileFault[];
  onProfile: (profile: Profile) => void;
  /** What stands below a group, by the section that the group's first setting belongs to. */
  below?: Record<string, ReactNode>;
}

/** What is rarely needed, folded away, in groups. It opens by itself when a fault lies there. */
export function MoreSettings({ profile, faults, onProfile, below = {} }: Props) {
  const [open, setOpen] = useState(false);
  const groups = moreFor(profile);
  const all = groups.flatMap(({ settings }) => settings);
  const said = all.filter((setting) => isSaid(profile, setting)).length;
  const faulty = all.some(({ at }) => faultAt(faults, at) !== undefined);
  return (
    <details
      className="more-settings"
      open={open || faulty}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {text.more()} {said > 0 && <span className="quiet">({text.settingsSaid(said)})</span>}
      </summary>
      <div className="form">
        {groups.map(({ name, settings }) => (
          <fieldset className="setting-group" key={name()}>
            <legend>{name()}</legend>
            <div className="form-grid">
              {settings.map((setting) => (
                <SettingField
                  key={setting.at}
                  of={setting}
                  profile={profile}
                  fault={faultAt(faults, setting.at)}
                  onProfile={onProfile}
                />
              ))}
            </div>
            {below[settings[0]?.at.split(".")[0] ?? ""]}
          </fieldset>
        ))}
      </div>
    </details>
  );
}
