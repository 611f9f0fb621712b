import { useState } from "react";
import { Button, type Weight } from "./button";
import { tellRefused } from "./notices";
import { saveFile } from "./save-file";
import { text } from "./text";

interface Props {
  label: string;
  weight?: Weight;
  fetchFile: () => Promise<{ name: string; content: Blob }>;
}

/** Fetches a file, says that it is on its way, and tells the refusal if there is one. */
export function DownloadButton({ label, weight, fetchFile }: Props) {
  const [busy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    try {
      const file = await fetchFile();
      saveFile(file.name, file.content);
    } catch (error) {
      tellRefused(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      weight={weight}
      icon="download"
      aria-disabled={busy}
      onClick={busy ? undefined : () => void start()}
    >
      {busy ? text.fetching() : label}
    </Button>
  );
}
