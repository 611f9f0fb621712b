import type { ImportAct } from "../../../api/imports";
import { receive } from "../../../api/transfer";
import { number } from "../../../base/format";
import { both } from "../../../base/words";
import { Card } from "../../../ui/card";
import { DownloadButton } from "../../../ui/download-button";
import { Table } from "../../../ui/table";
import { text } from "../import-text";

/** Each fault with file, row, column, value and what was expected; all of them in the file. */
export function FaultTable({ id, of }: { id: number; of: ImportAct["faults"] }) {
  const file = (format: string) => () =>
    receive(`/api/imports/${id}/faults?format=${format}`, `fel.${format}`);
  return (
    <Card
      title={text.faultsTitle(of.total)}
      lead={text.faultsLead(of.first.length, of.total)}
      tools={
        <>
          <DownloadButton label={`${text.downloadFaults()} (CSV)`} fetchFile={file("csv")} />
          <DownloadButton label={`${text.downloadFaults()} (Excel)`} fetchFile={file("xlsx")} />
        </>
      }
    >
      <Table
        caption={text.faultsTitle(of.total)}
        rows={of.first.map((fault, at) => ({ ...fault, at }))}
        rowKey={(fault) => fault.at}
        columns={[
          {
            key: "row",
            title: text.row(),
            right: true,
            cell: (fault) => (fault.row > 0 ? number(fault.row) : "–"),
          },
          { key: "column", title: text.column(), cell: (fault) => fault.column },
          { key: "value", title: text.value(), cell: (fault) => <code>{fault.value}</code> },
          { key: "expected", title: text.expected(), long: true, cell: (fault) => both(fault, "expected") },
          { key: "file", title: text.file(), cell: (fault) => fault.file },
        ]}
      />
    </Card>
  );
}
