import type { Changes, Receipt } from "../../../api/imports";
import { fte, number } from "../../../base/format";
import { currentLanguage } from "../../../base/words";
import { Card } from "../../../ui/card";
import { Figure } from "../../../ui/figure";
import { Note } from "../../../ui/note";
import { Table } from "../../../ui/table";
import { text } from "../import-text";

const touched = (counts: Changes) => Object.values(counts).some((count) => count > 0);

interface Line {
  what: string;
  counts: Changes;
}

/** A source that tells no degree of employment has unknown full-time equivalents, not none. */
const degrees = ({ heads, fte: sum }: Receipt["snapshots"][number]) =>
  sum === 0 && heads > 0 ? text.unknownFte() : fte(sum);

/** Each day that the files show, so that a missing month is seen before it is loaded. */
function Snapshots({ of }: { of: Receipt["snapshots"] }) {
  return (
    <details className="snapshots">
      <summary>{text.snapshots(of.length)}</summary>
      <Table
        caption={text.snapshots(of.length)}
        rows={of}
        rowKey={(snapshot) => snapshot.on}
        columns={[
          { key: "on", title: text.day(), cell: (snapshot) => snapshot.on },
          { key: "rows", title: text.rows(), right: true, cell: (snapshot) => number(snapshot.rows) },
          { key: "heads", title: text.people(), right: true, cell: (snapshot) => number(snapshot.heads) },
          { key: "fte", title: text.fte(), right: true, cell: degrees },
        ]}
        narrow="scroll"
      />
    </details>
  );
}

/** What an import would do, or did: every row accounted for. */
export function ReceiptCard({ title, of }: { title: string; of: Receipt }) {
  // Posts whose keys do not last are counted, and nobody is known by them.
  const always = of.stocks_only ? [text.units()] : [text.units(), text.people()];
  const lines: Line[] = [
    { what: text.units(), counts: of.units },
    { what: text.professions(), counts: of.professions },
    { what: text.people(), counts: of.people },
    { what: text.employments(), counts: of.employments },
    { what: text.absences(), counts: of.absences },
    { what: text.posts(), counts: of.posts },
  ].filter((line) => always.includes(line.what) || touched(line.counts));
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
      {of.nothing_new && of.refused === 0 && <Note title={text.nothingNew()} />}
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
            ...(lines.some((line) => line.counts.removed > 0)
              ? [
                  {
                    key: "removed",
                    title: text.removed(),
                    right: true,
                    cell: (line: Line) => number(line.counts.removed),
                  },
                ]
              : []),
            {
              key: "unchanged",
              title: text.unchanged(),
              right: true,
              cell: (line) => number(line.counts.unchanged),
            },
          ]}
        />
        {of.snapshots.length > 0 && <Snapshots of={of.snapshots} />}
        {notes.map((note) => (
          <p key={note} className="quiet receipt-note">
            {note}
          </p>
        ))}
      </Card>
    </>
  );
}
