import { useState } from "react";
import type { Profile, UploadedFile } from "../../../api/imports";
import { both } from "../../../base/words";
import { Refused } from "../../../base/refused";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { FileDrop } from "../../../ui/file-drop";
import { Note } from "../../../ui/note";
import { Progress } from "../../../ui/progress";
import { sendFile } from "../import-queries";
import { text } from "../import-text";
import { FilesTable } from "./files-table";

interface Props {
  files: UploadedFile[];
  profile: Profile | null;
  onFiles: (files: UploadedFile[]) => void;
  onNext: () => void;
}

interface Sending {
  name: string;
  share: number;
  at: number;
  of: number;
}

interface NotTaken {
  name: string;
  why: string;
}

const whyNot = (error: unknown) => (error instanceof Refused ? error.detail || error.title : String(error));

function whyUnreadable(fault: NonNullable<UploadedFile["unreadable"]>): string {
  const where = fault.row > 0 ? `${text.row()} ${fault.row}. ` : "";
  return where + text.expectedInstead(both(fault, "expected"));
}

function Sent({ of: { name, share, at, of } }: { of: Sending }) {
  const step = share < 1 ? text.sending(name) : text.reading();
  return <Progress label={of > 1 ? `${step} (${text.sent(at, of)})` : step} share={(at - 1 + share) / of} />;
}

/** Step one: the files are sent one by one, with progress. One that is not taken is told by name, the rest go on. */
export function FileStep({ files, profile, onFiles, onNext }: Props) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [notTaken, setNotTaken] = useState<NotTaken[]>([]);

  const send = async (chosen: File[]) => {
    const taken = [...files];
    const refused: NotTaken[] = [];
    for (const [index, file] of chosen.entries()) {
      const place = { name: file.name, at: index + 1, of: chosen.length };
      if (file.size === 0) {
        refused.push({ name: file.name, why: text.emptyFile() });
        setNotTaken([...refused]);
        continue;
      }
      setSending({ ...place, share: 0 });
      try {
        const sent = await sendFile(file, (share) => setSending({ ...place, share }));
        if (sent.unreadable) {
          refused.push({ name: file.name, why: whyUnreadable(sent.unreadable) });
        } else if (taken.some(({ sha256 }) => sha256 === sent.sha256)) {
          refused.push({ name: file.name, why: text.chosenAlready(file.name) });
        } else {
          taken.push(sent);
          onFiles([...taken]);
        }
      } catch (error) {
        refused.push({ name: file.name, why: whyNot(error) });
      }
      setNotTaken([...refused]);
    }
    setSending(null);
  };

  return (
    <div className="stack">
      {notTaken.map(({ name, why }) => (
        <Note key={name} tone="bad" title={text.notTaken(name)} role="alert">
          <p>{why}</p>
        </Note>
      ))}
      <FileDrop
        label={text.choose()}
        hint={text.chooseHint()}
        accept=".csv,.txt,.tsv,.xlsx,.ods"
        onFiles={(chosen) => {
          setNotTaken([]);
          void send(chosen);
        }}
      />
      {sending && <Sent of={sending} />}
      {files.length > 0 && (
        <Card title={text.steps.files()}>
          <FilesTable
            files={files}
            profile={profile}
            onRemove={(file) => onFiles(files.filter((other) => other !== file))}
          />
        </Card>
      )}
      <div className="row">
        <Button weight="main" disabled={files.length === 0 || sending !== null} onClick={onNext}>
          {text.continue()}
        </Button>
      </div>
    </div>
  );
}
