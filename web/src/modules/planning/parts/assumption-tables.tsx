import type { ReactNode } from "react";
import type { AssumptionsPage, AssumptionTold } from "../../../api/planning";
import { instant } from "../../../base/format";
import { both } from "../../../base/words";
import { Badge } from "../../../ui/badge";
import { Card } from "../../../ui/card";
import { Table } from "../../../ui/table";
import { intervalTold, sourceTold, valueTold, versionTold } from "../assumption-rules";
import { text } from "../assumption-text";

interface Props {
  title: string;
  lead: string;
  of: AssumptionTold[];
  asOf: string;
  tools?: ReactNode;
}

/** Assumptions in words, with number, interval and where they come from. */
export function AssumptionTable({ title, lead, of, asOf, tools }: Props) {
  return (
    <Card title={title} lead={lead} tools={tools}>
      <Table
        caption={title}
        rows={of}
        rowKey={({ told }) => told.code}
        columns={[
          { key: "name", title: text.assumption(), cell: ({ told }) => both(told, "name") },
          { key: "value", title: text.value(), right: true, cell: (row) => valueTold(row) },
          { key: "interval", title: text.interval(), right: true, cell: intervalTold },
          {
            key: "source",
            title: text.source(),
            cell: (row) =>
              row.source === "chosen" ? (
                <Badge tone="warn">{sourceTold(row, asOf)}</Badge>
              ) : (
                sourceTold(row, asOf)
              ),
          },
          { key: "text", title: text.meaning(), long: true, cell: ({ told }) => both(told, "text") },
        ]}
      />
    </Card>
  );
}

/** Every version of what has been set: when, by whom, what and why. */
export function Versions({ of }: { of: AssumptionsPage }) {
  return (
    <Card title={text.versions()} lead={of.versions.length === 0 ? text.noVersions() : undefined}>
      {of.versions.length > 0 && (
        <Table
          caption={text.versions()}
          rows={of.versions}
          rowKey={({ id }) => id}
          columns={[
            { key: "when", title: text.when(), cell: ({ made_at }) => instant(made_at) },
            { key: "who", title: text.who(), cell: ({ made_by }) => made_by },
            {
              key: "what",
              title: text.what(),
              long: true,
              cell: (version) => versionTold(version, of.assumptions),
            },
            { key: "reason", title: text.reason(), long: true, cell: ({ reason }) => reason },
          ]}
        />
      )}
    </Card>
  );
}
