import { useState } from "react";
import type { Profile, ProfileFault, Recognised, UploadedFile } from "../../../api/imports";
import { number } from "../../../base/format";
import { both } from "../../../base/words";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { Check } from "../../../ui/check";
import { Note } from "../../../ui/note";
import { tellDone, tellRefused } from "../../../ui/notices";
import { Select } from "../../../ui/select";
import { fetchProfile, lookAgain, useProfiles } from "../import-queries";
import { text } from "../import-text";
import { faultAt } from "../profile-places";
import { commonFor } from "../profile-settings";
import { FilesTable } from "./files-table";
import { MoreSettings } from "./more-settings";
import { ProfileFaults } from "./profile-faults";
import { SettingField } from "./setting-field";

interface Props {
  files: UploadedFile[];
  profile: Profile;
  faults: ProfileFault[];
  onProfile: (profile: Profile) => void;
  onFresh: () => void;
  onFiles: (files: UploadedFile[]) => void;
  onText: () => void;
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
    [text.columnsFound(), number(of.columns.length)],
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

const kinds = () => Object.entries(text.kinds).map(([value, name]) => ({ value, name: name() }));

/** What a row is and how values are written: what nearly every source needs. */
function Forms({ profile, faults, onProfile }: Pick<Props, "profile" | "faults" | "onProfile">) {
  const { person = {} } = profile;
  return (
    <>
      <Select
        label={text.kind()}
        fault={faultAt(faults, "kind")}
        value={profile.kind}
        options={kinds()}
        onChange={(kind) => onProfile({ ...profile, kind })}
      />
      <div className="form-grid">
        {commonFor(profile).map((setting) => (
          <SettingField
            key={setting.at}
            of={setting}
            profile={profile}
            fault={faultAt(faults, setting.at)}
            onProfile={onProfile}
          />
        ))}
      </div>
      {profile.kind === "snapshots" && (
        <Check
          checked={person.lasting ?? true}
          onChange={(lasting) =>
            onProfile({ ...profile, person: { ...person, lasting: lasting ? null : false } })
          }
        >
          {text.lasting()}
        </Check>
      )}
    </>
  );
}

/** Reads the files once more with the form that is stated. */
function LookAgain({ files, profile, onFiles }: Pick<Props, "files" | "profile" | "onFiles">) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<UploadedFile["unreadable"]>(null);
  const look = async () => {
    setBusy(true);
    setFault(null);
    try {
      const seen: UploadedFile[] = [];
      for (const file of files) {
        const again = await lookAgain(file, profile);
        if (again.unreadable) return setFault(again.unreadable);
        seen.push(again);
      }
      onFiles(seen);
      tellDone(text.seenAgain());
    } catch (error) {
      tellRefused(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {fault && (
        <Note tone="bad" title={text.notTaken(fault.file)} role="alert">
          <p>{text.expectedInstead(both(fault, "expected"))}</p>
        </Note>
      )}
      <div className="row">
        <Button disabled={busy} onClick={() => void look()}>
          {busy ? text.lookingAgain() : text.lookAgain()}
        </Button>
      </div>
    </>
  );
}

/** Step two: how the files were read, and which profile to start from. */
export function RecognisedStep(props: Props) {
  const { files, profile, faults, onProfile, onFresh, onFiles, onText, onBack, onNext } = props;
  const profiles = useProfiles().data ?? [];
  const [first] = files;
  const stored = profiles.some((known) => known.name === profile.name) ? profile.name : "";
  const swap = async (name: string) => {
    if (name === "") return onFresh();
    try {
      onProfile(await fetchProfile(name));
    } catch (error) {
      tellRefused(error);
    }
  };
  if (!first) return null;
  return (
    <div className="stack">
      <ProfileFaults of={faults} />
      <Card title={first.name} lead={text.recognisedLead()}>
        <Facts of={first.recognised} />
        {files.length > 1 && <FilesTable files={files} profile={profile} />}
      </Card>
      <Card title={text.profile()} tools={<Button onClick={onText}>{text.asText()}</Button>}>
        {/* A profile that comes from elsewhere fills every field anew. */}
        <div className="form profile-form" key={stored || "new"}>
          <Select
            label={text.startFrom()}
            none={text.newProfile()}
            value={stored}
            options={profiles.map(({ name, title }) => ({ value: name, name: title || name }))}
            onChange={(name) => void swap(name)}
          />
          <Forms profile={profile} faults={faults} onProfile={onProfile} />
          <MoreSettings
            profile={profile}
            faults={faults}
            onProfile={onProfile}
            below={{ file: <LookAgain files={files} profile={profile} onFiles={onFiles} /> }}
          />
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
