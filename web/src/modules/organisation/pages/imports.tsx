import { Link } from "wouter";
import type { ImportState } from "../../../api/imports";
import { instant, number } from "../../../base/format";
import { Badge, type Tone } from "../../../ui/badge";
import { Card } from "../../../ui/card";
import { Loaded } from "../../../ui/loaded";
import { PageHead } from "../../../ui/page-head";
import { Table } from "../../../ui/table";
import { inWords } from "../code-words";
import { useImports } from "../import-queries";
import { text } from "../import-text";

const tones: Record<ImportState, Tone> = {
  checking: "usual",
  checked: "warn",
  refused: "bad",
  applying: "usual",
  applied: "good",
  undone: "usual",
  failed: "bad",
};

/** What has been loaded, by whom and when. */
export default function ImportsPage() {
  const imports = useImports();
  return (
    <>
      <PageHead
        title={text.title()}
        lead={text.lead()}
        tools={
          <Link className="button button-main" href="/import/new">
            {text.start()}
          </Link>
        }
      />
      <Card title={text.earlier()}>
        <Loaded of={imports} heights={[200]}>
          {(rows) =>
            rows.length === 0 ? (
              <p className="quiet">{text.none()}</p>
            ) : (
              <Table
                caption={text.earlier()}
                rows={rows}
                rowKey={(row) => row.id}
                columns={[
                  {
                    key: "profile",
                    title: text.profile(),
                    cell: (row) => (
                      <Link className="cell-link" href={`/import/${row.id}`}>
                        {row.profile}
                      </Link>
                    ),
                  },
                  { key: "kind", title: text.kind(), cell: (row) => inWords(row.kind) },
                  { key: "rows", title: text.rowsRead(), right: true, cell: (row) => number(row.rows_read) },
                  { key: "when", title: text.when(), whole: true, cell: (row) => instant(row.recorded_at) },
                  { key: "by", title: text.by(), cell: (row) => row.by },
                  {
                    key: "state",
                    title: text.state(),
                    cell: (row) => <Badge tone={tones[row.state]}>{text.states[row.state]()}</Badge>,
                  },
                ]}
              />
            )
          }
        </Loaded>
      </Card>
    </>
  );
}
