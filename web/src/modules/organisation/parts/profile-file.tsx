import { useEffect, useRef, useState } from "react";
import type { Profile, ProfileFault } from "../../../api/imports";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { Failed } from "../../../ui/failed";
import { tellDone } from "../../../ui/notices";
import { saveFile } from "../../../ui/save-file";
import { Skeleton } from "../../../ui/skeleton";
import { readProfile } from "../import-queries";
import { text } from "../import-text";
import { ProfileEditor } from "./profile-editor";
import { ProfileFaults } from "./profile-faults";

interface Props {
  profile: Profile;
  onProfile: (profile: Profile) => void;
  onClose: () => void;
}

/** The profile as the small file that it is: read it, change it, take it home or take another in. */
export function ProfileFile({ profile, onProfile, onClose }: Props) {
  const [yaml, setYaml] = useState<string | null>(null);
  const [faults, setFaults] = useState<ProfileFault[]>([]);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [line, setLine] = useState({ at: 0 });
  const opened = useRef(profile);
  const chosen = useRef<HTMLInputElement>(null);

  useEffect(() => {
    let gone = false;
    readProfile(opened.current)
      .then((read) => {
        if (gone) return;
        setYaml(read.text);
        setFaults(read.profile ? [] : read.faults);
      })
      .catch(setRefusal);
    return () => {
      gone = true;
    };
  }, []);

  const attempt = async (act: () => Promise<void>) => {
    setRefusal(null);
    try {
      await act();
    } catch (error) {
      setRefusal(error);
    }
  };
  const use = () =>
    attempt(async () => {
      const read = await readProfile(yaml ?? "");
      setFaults(read.faults);
      if (!read.profile || read.faults.length > 0) return;
      onProfile(read.profile);
      tellDone(text.textUsed());
      onClose();
    });
  const take = (file: File) =>
    attempt(async () => {
      const told = await file.text();
      setYaml(told);
      setFaults((await readProfile(told)).faults);
    });
  const save = () =>
    saveFile(`${profile.name || "profil"}.yaml`, new Blob([yaml ?? ""], { type: "text/yaml" }));

  return (
    <div className="stack">
      {refusal !== null && <Failed error={refusal} />}
      <ProfileFaults of={faults} onLine={(at) => setLine({ at })} />
      <Card
        title={text.profileText()}
        lead={text.profileTextLead()}
        tools={
          <>
            <Button icon="upload" onClick={() => chosen.current?.click()}>
              {text.takeFile()}
            </Button>
            <Button icon="download" onClick={save}>
              {text.saveFile()}
            </Button>
          </>
        }
      >
        <input
          ref={chosen}
          type="file"
          hidden
          accept=".yaml,.yml,.txt"
          aria-label={text.takeFile()}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file) void take(file);
          }}
        />
        {yaml === null ? (
          <Skeleton heights={[320]} />
        ) : (
          <ProfileEditor
            label={text.profileText()}
            value={yaml}
            marked={faults.map((fault) => fault.line)}
            line={line}
            onChange={setYaml}
          />
        )}
      </Card>
      <div className="row">
        <Button weight="main" disabled={!yaml} onClick={() => void use()}>
          {text.useText()}
        </Button>
        <Button onClick={onClose}>{text.withoutUsing()}</Button>
      </div>
    </div>
  );
}
