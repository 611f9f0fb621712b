import type { Profile } from "../../../api/imports";
import { Card } from "../../../ui/card";
import { TextField } from "../../../ui/text-field";
import { text } from "../import-text";

interface Props {
  profile: Profile;
  onProfile: (profile: Profile) => void;
}

/** What the levels of the tree are called, once some column fills them. */
export function LevelNames({ profile, onProfile }: Props) {
  const units = profile.units ?? [];
  if (units.length === 0) return null;
  const rename = (at: number, level: string) =>
    onProfile({
      ...profile,
      units: units.map((old, i) => (i === at ? { ...old, level: level || null } : old)),
    });
  return (
    <Card title={text.levels()} lead={text.levelsLead()}>
      <div className="form-grid">
        {units.map((unit, at) => (
          <TextField
            key={at}
            label={text.levelName(at + 1)}
            value={unit.level ?? ""}
            onChange={(level) => rename(at, level)}
          />
        ))}
      </div>
    </Card>
  );
}
