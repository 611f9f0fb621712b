import { useState } from "react";
import type { UploadedFile } from "../../../api/imports";
import { bytes, number } from "../../../base/format";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { Failed } from "../../../ui/failed";
import { FileDrop } from "../../../ui/file-drop";
import { Progress } from "../../../ui/progress";
import { Table } from "../../../ui/table";
import { sendFile } from "../import-queries";
import { text } from "../import-text";

interface Props {
  files: UploadedFile[];
  onFiles: (files: UploadedFile[]) => void;
  onNext: () => void;
}

interface Sending {
  name: string;
  share: number;
}

/** Step one: the files are sent one by one, with progress; a refused one is told and the rest stay. */
export function FileStep({ files, onFiles, onNext }: Props) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const send = async (chosen: File[]) => {
    setRefusal(null);
    const sent = [...files];
    try {
      for (const file of chosen) {
        setSending({ name: file.name, share: 0 });
        sent.push(await sendFile(file, (share) => setSending({ name: file.name, share })));
        onFiles([...sent]);
      }
    } catch (error) {
      setRefusal(error);
    } finally {
      setSending(null);
    }
  };
  return (
    <div className="stack">
      {refusal !== null && <Failed error={refusal} />}
      <FileDrop
        label={text.choose()}
        hint={text.chooseHint()}
        accept=".csv,.txt,.tsv,.xlsx,.ods"
        onFiles={(chosen) => void send(chosen)}
      />
      {sending && (
        <Progress
          label={sending.share < 1 ? text.sending(sending.name) : text.reading()}
          share={sending.share}
        />
      )}
      {files.length > 0 && (
        <Card title={text.steps.files()}>
          <Table
            caption={text.steps.files()}
            rows={files}
            rowKey={(file) => file.id}
            columns={[
              { key: "name", title: text.file(), cell: (file) => file.name },
              { key: "size", title: text.size(), right: true, cell: (file) => bytes(file.bytes) },
              {
                key: "rows",
                title: text.rows(),
                right: true,
                cell: (file) => number(file.recognised.rows_seen),
              },
              {
                key: "remove",
                title: text.action(),
                right: true,
                cell: (file) => (
                  <Button weight="plain" onClick={() => onFiles(files.filter((other) => other !== file))}>
                    {text.remove()}
                  </Button>
                ),
              },
            ]}
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
