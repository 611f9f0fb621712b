import { Link } from "wouter";
import { withQuery } from "../../../api/client";
import { useUnits } from "../../../api/organisation";
import { receive } from "../../../api/transfer";
import { readOrder } from "../../../base/address";
import { dash, percent, unbroken } from "../../../base/format";
import { useChoice } from "../../../base/use-choice";
import { Button } from "../../../ui/button";
import { DownloadButton } from "../../../ui/download-button";
import { Loaded } from "../../../ui/loaded";
import { Note } from "../../../ui/note";
import { PageHead } from "../../../ui/page-head";
import { Pager } from "../../../ui/pager";
import { Table, type Column } from "../../../ui/table";
import { inWords } from "../code-words";
import { PeopleFilters } from "../parts/people-filters";
import { Trail } from "../parts/trail";
import { isFiltered, peopleFilter } from "../people-filter";
import { personName } from "../person-name";
import { type PersonRow, usePeople } from "../queries";
import { text } from "../text";

const columns = (): Column<PersonRow>[] => [
  {
    key: "name",
    title: text.name(),
    sortable: true,
    cell: (person) => (
      <Link className="cell-link nowrap" href={`/organisation/people/${person.id}`}>
        {personName(person)}
      </Link>
    ),
  },
  {
    key: "profession",
    title: text.profession(),
    sortable: true,
    cell: (person) => person.profession?.name ?? dash,
  },
  { key: "unit", title: text.unit(), sortable: true, cell: (person) => person.unit.name },
  { key: "form", title: text.formShort(), cell: (person) => inWords(person.form) },
  { key: "fte", title: text.degree(), right: true, cell: (person) => percent(person.fte) },
  {
    key: "birth_year",
    title: text.born(),
    right: true,
    sortable: true,
    cell: (person) => person.birth_year ?? dash,
  },
  { key: "from", title: text.from(), whole: true, sortable: true, cell: (person) => person.from },
  { key: "to", title: text.to(), whole: true, cell: (person) => person.to ?? dash },
];

/** Those who are employed, page by page from the server; the address holds filter and order. */
export default function PeoplePage() {
  const [search, choose] = useChoice();
  const filter = peopleFilter(search);
  const people = usePeople(filter);
  const asOf = useUnits().data?.as_of;
  const { data } = people;
  const clear = () => choose({ unit: null, profession: null, form: null, query: null, page: null });
  const { page: _page, size: _size, ...asked } = filter;
  const file = (format: string) => () =>
    receive(withQuery("/api/people/export", { ...asked, format }), `anstallda.${format}`);
  return (
    <>
      <PageHead
        title={text.people()}
        lead={asOf && data && text.peopleLead(unbroken(asOf), data.total, data.people)}
        trail={<Trail path={[]} />}
        tools={
          <>
            <DownloadButton label={text.exportCsv()} fetchFile={file("csv")} />
            <DownloadButton label={text.exportXlsx()} fetchFile={file("xlsx")} />
          </>
        }
      />
      <PeopleFilters filter={filter} choose={choose} />
      <Loaded of={people} heights={[520]}>
        {({ rows, total, page, size }) => (
          <>
            <p className="quiet small table-status" role="status">
              {text.shown(rows.length, total)}
            </p>
            {rows.length === 0 ? (
              <Note title={text.noPeople()}>
                {isFiltered(filter) && (
                  <div className="row">
                    <Button onClick={clear}>{text.clear()}</Button>
                  </div>
                )}
              </Note>
            ) : (
              <Table
                caption={text.people()}
                rows={rows}
                rowKey={(person) => `${person.id} ${person.unit.id} ${person.from}`}
                columns={columns()}
                order={readOrder(String(filter.sort))}
                bothWays={false}
                onOrder={(sort) => choose({ sort, page: null })}
              />
            )}
            <Pager
              page={page}
              size={size}
              total={total}
              onPage={(next) => choose({ page: next === 1 ? null : next })}
            />
          </>
        )}
      </Loaded>
    </>
  );
}
