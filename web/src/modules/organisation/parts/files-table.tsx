import type { Profile, UploadedFile } from "../../../api/imports";
import { bytes, number } from "../../../base/format";
import { Badge } from "../../../ui/badge";
import { Button } from "../../../ui/button";
import { Table, type Column } from "../../../ui/table";
import { dayOfFile } from "../file-days";
import { text } from "../import-text";
import { missingColumns } from "../profile-draft";

interface Props {
  files: UploadedFile[];
  profile: Profile | null;
  onRemove?: (file: UploadedFile) => void;
}

/** The first look at a file stops here; what lies beyond is counted in the dry run. */
const lookedAt = 1000;

const rows = ({ recognised: { rows_seen } }: UploadedFile) =>
  rows_seen < lookedAt ? number(rows_seen) : text.manyRows(rows_seen);

function Fit({ file, profile }: { file: UploadedFile; profile: Profile }) {
  const missing = missingColumns(
    profile,
    file.recognised.columns.map(({ name }) => name),
  );
  if (missing.length === 0) return <Badge tone="good">{text.fits()}</Badge>;
  return <Badge tone="bad">{text.lacksColumns(missing.join(", "))}</Badge>;
}

/** The files that were chosen: which day each shows, and whether it has the columns that the profile reads. */
export function FilesTable({ files, profile, onRemove }: Props) {
  const columns: Column<UploadedFile>[] = [
    { key: "name", title: text.file(), cell: (file) => file.name },
    ...(profile?.kind === "snapshots"
      ? [
          {
            key: "day",
            title: text.day(),
            whole: true,
            cell: (file: UploadedFile) => dayOfFile(profile, file) ?? text.dayUnknown(),
          },
        ]
      : []),
    { key: "size", title: text.size(), right: true, cell: (file) => bytes(file.bytes) },
    { key: "rows", title: text.rows(), right: true, cell: rows },
  ];
  if (profile)
    columns.push({
      key: "fit",
      title: text.columnsFound(),
      cell: (file) => <Fit file={file} profile={profile} />,
    });
  if (onRemove)
    columns.push({
      key: "remove",
      title: text.action(),
      right: true,
      cell: (file) => (
        <Button weight="plain" aria-label={`${text.remove()}: ${file.name}`} onClick={() => onRemove(file)}>
          {text.remove()}
        </Button>
      ),
    });
  return <Table caption={text.steps.files()} rows={files} rowKey={(file) => file.id} columns={columns} />;
}
