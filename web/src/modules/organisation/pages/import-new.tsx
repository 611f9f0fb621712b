import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import type { Profile, UploadedFile } from "../../../api/imports";
import { useUnsaved } from "../../../base/unsaved";
import { PageHead } from "../../../ui/page-head";
import { tryFiles } from "../import-queries";
import { text } from "../import-text";
import { ColumnsStep } from "../parts/columns-step";
import { FileStep } from "../parts/file-step";
import { RecognisedStep } from "../parts/recognised-step";
import { WizardSteps } from "../parts/wizard-steps";

/** The first three steps; the dry run then has an address of its own. */
export default function ImportNewPage() {
  const [step, setStep] = useState<0 | 1 | 2>(0);
  const [files, setFiles] = useState<UploadedFile[]>([]);
  const [profile, setProfile] = useState<Profile | null>(null);
  const [, go] = useLocation();
  const client = useQueryClient();
  const [first] = files;
  const letGo = useUnsaved(files.length > 0);

  const take = (next: UploadedFile[]) => {
    setFiles(next);
    if (next[0]?.id !== first?.id) setProfile(next[0]?.suggestion ?? null);
  };
  const turn = (next: 0 | 1 | 2) => {
    setStep(next);
    window.scrollTo(0, 0);
  };
  const start = async () => {
    if (!profile) return;
    const { id } = await tryFiles(
      files.map((file) => file.id),
      profile,
    );
    await client.invalidateQueries({ queryKey: ["imports"] });
    letGo();
    go(`/import/${id}`);
  };

  return (
    <>
      <PageHead title={text.start()} lead={text.lead()} />
      <WizardSteps now={step} />
      {(step === 0 || !first || !profile) && <FileStep files={files} onFiles={take} onNext={() => turn(1)} />}
      {step === 1 && first && profile && (
        <RecognisedStep
          file={first}
          profile={profile}
          onProfile={setProfile}
          onBack={() => turn(0)}
          onNext={() => turn(2)}
        />
      )}
      {step === 2 && first && profile && (
        <ColumnsStep
          columns={first.recognised.columns}
          profile={profile}
          onProfile={setProfile}
          onBack={() => turn(1)}
          onTry={start}
        />
      )}
    </>
  );
}
