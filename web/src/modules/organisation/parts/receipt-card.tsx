import type { Changes, Receipt } from "../../../api/imports";
import { number } from "../../../base/format";
import { currentLanguage } from "../../../base/words";
import { Card } from "../../../ui/card";
import { Figure } from "../../../ui/figure";
import { Note } from "../../../ui/note";
import { Table } from "../../../ui/table";
import { text } from "../import-text";

interface Line {
  what: string;
  counts: Changes;
}

/** What an import would do, or did: every row accounted for. */
export function ReceiptCard({ title, of }: { title: string; of: Receipt }) {
  const lines: Line[] = [
    { what: text.units(), counts: of.units },
    { what: text.people(), counts: of.people },
    { what: text.employments(), counts: of.employments },
  ];
  const notes = currentLanguage() === "sv" ? of.notes_sv : of.notes_en;
  return (
    <>
      <dl className="figures">
        <Figure name={text.rowsRead()} value={number(of.rows_read)} />
        <Figure name={text.refused()} value={number(of.refused)} />
        {of.left_out.map((left) => (
          <Figure key={left.rule} name={text.leftOut(left.rule)} value={number(left.rows)} />
        ))}
        {!of.stocks_only && (
          <>
            <Figure name={text.joiners()} value={number(of.joiners)} />
            <Figure name={text.leavers()} value={number(of.leavers)} />
            <Figure name={text.moves()} value={number(of.moves)} />
          </>
        )}
      </dl>
      {of.stocks_only && (
        <Note title={text.stocksOnly()}>
          <p>{text.stocksOnlyWhy()}</p>
        </Note>
      )}
      <Card title={title}>
        <Table
          caption={title}
          rows={lines}
          rowKey={(line) => line.what}
          columns={[
            { key: "what", title: text.what(), cell: (line) => line.what },
            {
              key: "created",
              title: text.created(),
              right: true,
              cell: (line) => number(line.counts.created),
            },
            {
              key: "changed",
              title: text.changed(),
              right: true,
              cell: (line) => number(line.counts.changed),
            },
            { key: "ended", title: text.ended(), right: true, cell: (line) => number(line.counts.ended) },
            {
              key: "unchanged",
              title: text.unchanged(),
              right: true,
              cell: (line) => number(line.counts.unchanged),
            },
          ]}
        />
        {notes.map((note) => (
          <p key={note} className="quiet receipt-note">
            {note}
          </p>
        ))}
      </Card>
    </>
  );
}
