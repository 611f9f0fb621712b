import { Link } from "wouter";
import type { ProfessionGap, ProfessionGaps } from "../../../api/planning";
import { withChoice } from "../../../base/address";
import { number, percent } from "../../../base/format";
import { useChoice } from "../../../base/use-choice";
import { Card } from "../../../ui/card";
import { Table, type Column } from "../../../ui/table";
import { whyOf } from "../gap-rules";
import { text } from "../gap-text";

const columns = (of: ProfessionGaps, search: string): Column<ProfessionGap>[] => [
  {
    key: "profession",
    title: text.profession(),
    cell: ({ profession }) => (
      <Link
        className="cell-link"
        href={`/need${withChoice(search, { profession: profession.id, year: null })}`}
      >
        {profession.name}
      </Link>
    ),
  },
  { key: "chance", title: text.chance(), right: true, cell: ({ then }) => percent(then.shortage) },
  {
    key: "expected",
    title: text.expected(),
    right: true,
    cell: ({ then }) => number(then.expected_shortage),
  },
  { key: "first", title: text.first(), right: true, cell: ({ first_short }) => first_short ?? text.none() },
  { key: "even", title: text.even(), right: true, cell: ({ then }) => number(Math.ceil(then.more_for_even)) },
  { key: "sure", title: text.sure(), right: true, cell: ({ then }) => number(Math.ceil(then.more_for_sure)) },
  {
    key: "why",
    title: text.why(),
    long: true,
    cell: (row) => <span className="why">{whyOf(row, of.first_year, of.year)}</span>,
  },
];

/** The professions of a unit, the likeliest shortage first, and why. */
export function ProfessionRanks({ of }: { of: ProfessionGaps }) {
  const [search] = useChoice();
  const title = text.rankTitle(of.unit.name, of.year);
  return (
    <Card title={title} lead={text.rankLead()}>
      <Table
        caption={title}
        rows={of.rows}
        rowKey={({ profession }) => profession.id}
        columns={columns(of, search)}
      />
      <p className="hint">
        {of.not_told > 0 && text.notTold(number(of.not_told))} {text.inPersons()} {text.ownModel()}
      </p>
    </Card>
  );
}
