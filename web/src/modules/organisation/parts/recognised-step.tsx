import type { Profile, Recognised, UploadedFile } from "../../../api/imports";
import { number } from "../../../base/format";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { Check } from "../../../ui/check";
import { tellRefused } from "../../../ui/notices";
import { Select } from "../../../ui/select";
import { TextField } from "../../../ui/text-field";
import { fetchProfile, useProfiles } from "../import-queries";
import { text } from "../import-text";

interface Props {
  file: UploadedFile;
  profile: Profile;
  onProfile: (profile: Profile) => void;
  onBack: () => void;
  onNext: () => void;
}

const shownDelimiter = (delimiter: string | null) => (delimiter === "\t" ? text.tab() : delimiter);

function Facts({ of }: { of: Recognised }) {
  const facts: [string, string | number | null][] = [
    [text.format(), of.format],
    [text.encoding(), of.encoding && of.encoding + (of.bom ? " (BOM)" : "")],
    [text.delimiter(), shownDelimiter(of.delimiter)],
    [text.sheet(), of.sheet],
    [text.header(), of.header_row],
    [text.columnsFound(), of.columns.length],
    [text.rows(), number(of.rows_seen)],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) =>
        value === null || value === "" ? null : (
          <div className="fact" key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

const options = (names: Record<string, () => string>) =>
  Object.entries(names).map(([value, name]) => ({ value, name: name() }));

/** How values are written in the file. */
function Forms({ profile, onProfile }: Pick<Props, "profile" | "onProfile">) {
  const { values = {}, employment = {}, person = {}, snapshot = {} } = profile;
  return (
    <div className="form-grid">
      <Select
        label={text.kind()}
        value={profile.kind}
        options={options(text.kinds)}
        onChange={(kind) => onProfile({ ...profile, kind })}
      />
      <Select
        label={text.dates()}
        value={values.dates ?? "ymd"}
        options={options(text.dateForms)}
        onChange={(dates) => onProfile({ ...profile, values: { ...values, dates } })}
      />
      <Select
        label={text.decimal()}
        value={values.decimal ?? ""}
        options={options(text.decimals)}
        onChange={(decimal) => onProfile({ ...profile, values: { ...values, decimal: decimal || null } })}
      />
      {profile.kind !== "absences" && (
        <Select
          label={text.fteIn()}
          value={employment.fte_in ?? "share"}
          options={options(text.fteForms)}
          onChange={(fte_in) => onProfile({ ...profile, employment: { ...employment, fte_in } })}
        />
      )}
      {profile.kind === "snapshots" && (
        <>
          <TextField
            label={text.snapshotName()}
            hint={text.snapshotNameHint()}
            value={snapshot.file_name ?? ""}
            onChange={(pattern) =>
              onProfile({ ...profile, snapshot: { ...snapshot, file_name: pattern || null } })
            }
          />
          <Check
            checked={person.lasting ?? true}
            onChange={(lasting) => onProfile({ ...profile, person: { ...person, lasting } })}
          >
            {text.lasting()}
          </Check>
        </>
      )}
    </div>
  );
}

/** Step two: how the file was read, and which profile to start from. */
export function RecognisedStep({ file, profile, onProfile, onBack, onNext }: Props) {
  const profiles = useProfiles().data ?? [];
  const swap = async (name: string) => {
    try {
      onProfile(name === "" ? file.suggestion : await fetchProfile(name));
    } catch (error) {
      tellRefused(error);
    }
  };
  const stored = profiles.some((known) => known.name === profile.name) ? profile.name : "";
  return (
    <div className="stack">
      <Card title={file.name} lead={text.recognisedLead()}>
        <Facts of={file.recognised} />
      </Card>
      <Card title={text.profile()}>
        <div className="form">
          <Select
            label={text.profile()}
            none={text.newProfile()}
            value={stored}
            options={profiles.map(({ name, title }) => ({ value: name, name: title || name }))}
            onChange={(name) => void swap(name)}
          />
          <Forms profile={profile} onProfile={onProfile} />
        </div>
      </Card>
      <div className="row">
        <Button weight="main" onClick={onNext}>
          {text.continue()}
        </Button>
        <Button onClick={onBack}>{text.back()}</Button>
      </div>
    </div>
  );
}
