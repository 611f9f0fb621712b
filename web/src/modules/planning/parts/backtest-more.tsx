import type { EnergyScore, TriedRule } from "../../../api/planning";
import { number, percent } from "../../../base/format";
import { both } from "../../../base/words";
import { Card } from "../../../ui/card";
import { Table } from "../../../ui/table";
import { together } from "../backtest-rules";
import { text } from "../backtest-text";

/** All groups of a level in one number. */
export function TogetherScores({ of }: { of: EnergyScore[] }) {
  const rows = together(of);
  if (rows.length === 0) return null;
  return (
    <Card title={text.together()} lead={text.togetherLead()}>
      <Table
        caption={text.together()}
        rows={rows}
        rowKey={(row) => `${row.level} ${row.ahead}`}
        narrow="scroll"
        columns={[
          { key: "level", title: text.level(), cell: (row) => both(row.ours, "name") },
          { key: "ahead", title: text.ahead(), right: true, cell: (row) => row.ahead },
          { key: "ours", title: text.ourScore(), right: true, cell: (row) => number(row.ours.score, 1) },
          { key: "best", title: text.best(), cell: (row) => both(row.best, "method") },
          { key: "score", title: text.itsScore(), right: true, cell: (row) => number(row.best.score, 1) },
        ]}
      />
    </Card>
  );
}

/** What is shown, tried on the years that had no part in it. */
export function Tried({ of }: { of: TriedRule[] }) {
  if (of.length === 0) return null;
  return (
    <Card title={text.tried()} lead={text.triedLead()}>
      <Table
        caption={text.tried()}
        rows={of}
        rowKey={(row) => row.level}
        narrow="scroll"
        columns={[
          { key: "level", title: text.level(), cell: (row) => both(row, "name") },
          { key: "method", title: text.whatIsShown(), cell: (row) => both(row, "method") },
          { key: "own", title: text.ownDistance(), right: true, cell: (row) => number(row.own_crps, 2) },
          {
            key: "shown",
            title: text.shownDistance(),
            right: true,
            cell: (row) => number(row.shown_crps, 2),
          },
          { key: "own_80", title: text.own80(), right: true, cell: (row) => percent(row.own_in_80) },
          { key: "shown_80", title: text.shown80(), right: true, cell: (row) => percent(row.shown_in_80) },
        ]}
      />
    </Card>
  );
}
