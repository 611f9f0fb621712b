import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useLocation, useSearch } from "wouter";
import { useUnsaved } from "../../../base/unsaved";
import { later } from "../../../ui/later";
import { PageHead } from "../../../ui/page-head";
import { tellDone, tellRefused } from "../../../ui/notices";
import { readProfile, resume, saveProfile, tryFiles } from "../import-queries";
import { text } from "../import-text";
import { ColumnsStep } from "../parts/columns-step";
import { FileStep } from "../parts/file-step";
import { RecognisedStep } from "../parts/recognised-step";
import { WizardSteps } from "../parts/wizard-steps";
import { isOfForm } from "../profile-places";
import { useIntake } from "../use-intake";

const ProfileFile = later(async () => (await import("../parts/profile-file")).ProfileFile);

type Step = 0 | 1 | 2;

/** The first three steps; the dry run then has an address of its own. */
export default function ImportNewPage() {
  const [step, setStep] = useState<Step>(0);
  const [asText, setAsText] = useState(false);
  const { files, profile, faults, take, takeAgain, takeUp, startFresh, setProfile, setFaults } = useIntake();
  const [, go] = useLocation();
  const client = useQueryClient();
  const [first] = files;
  const letGo = useUnsaved(files.length > 0);

  const from = Number(new URLSearchParams(useSearch()).get("from"));
  useEffect(() => {
    if (!from) return;
    resume(from).then(({ files, profile }) => {
      takeUp(files, profile);
      setStep(2);
    }, tellRefused);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each dry run that is gone on with
  }, [from]);

  const turn = (next: Step, text = false) => {
    setStep(next);
    setAsText(text);
    window.scrollTo(0, 0);
    // The button that was pressed goes away: the keyboard goes on from the top of the new step.
    document.getElementById("main")?.focus({ preventScroll: true });
  };
  /** Asks the server what is wrong; a fault in the file's form is shown in the step that holds it. */
  const isSound = async (step: Step) => {
    if (!profile) return false;
    const told = (await readProfile(profile)).faults;
    const here = step === 1 ? told.filter(isOfForm) : told;
    setFaults(here);
    if (here.length > 0) turn(here.some(isOfForm) ? 1 : 2);
    return here.length === 0;
  };
  const next = () => isSound(1).then((sound) => sound && turn(2), tellRefused);
  const save = async () => {
    if (!profile || !(await isSound(2))) return;
    await saveProfile(profile);
    await client.invalidateQueries({ queryKey: ["profiles"] });
    tellDone(text.profileSaved());
  };
  const start = async () => {
    if (!profile || !(await isSound(2))) return;
    const ids = files.map((file) => file.id);
    const { id } = await tryFiles(ids, profile);
    await client.invalidateQueries({ queryKey: ["imports"] });
    letGo();
    go(`/import/${id}`);
  };

  const ready = first && profile && !asText;
  return (
    <>
      <PageHead title={text.start()} lead={text.lead()} />
      <WizardSteps now={step} />
      {step === 0 && <FileStep files={files} profile={profile} onFiles={take} onNext={() => turn(1)} />}
      {asText && profile && (
        <ProfileFile profile={profile} onProfile={setProfile} onClose={() => turn(step)} />
      )}
      {step === 1 && ready && (
        <RecognisedStep
          files={files}
          profile={profile}
          faults={faults}
          onProfile={setProfile}
          onFresh={startFresh}
          onFiles={takeAgain}
          onText={() => turn(1, true)}
          onBack={() => turn(0)}
          onNext={() => void next()}
        />
      )}
      {step === 2 && ready && (
        <ColumnsStep
          columns={first.recognised.columns}
          profile={profile}
          faults={faults}
          onProfile={setProfile}
          onText={() => turn(2, true)}
          onBack={() => turn(1)}
          onSave={save}
          onTry={start}
        />
      )}
    </>
  );
}
