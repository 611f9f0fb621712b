import type { Audit } from "../../../api/administration";
import { chosenNumber, chosenText } from "../../../base/address";
import { instant, number } from "../../../base/format";
import { useChoice } from "../../../base/use-choice";
import { Badge } from "../../../ui/badge";
import { Button } from "../../../ui/button";
import { DateField } from "../../../ui/date-field";
import { Loaded } from "../../../ui/loaded";
import { Note } from "../../../ui/note";
import { Pager } from "../../../ui/pager";
import { SearchField } from "../../../ui/search-field";
import { Select } from "../../../ui/select";
import { Table } from "../../../ui/table";
import { actWords, choosableActs, subjectWords } from "../log-text";
import { Sections } from "../parts/sections";
import { useAudit, type LogFilter } from "../queries";
import { text } from "../text";

const filterOf = (search: string): LogFilter => ({
  from: chosenText(search, "from"),
  to: chosenText(search, "to"),
  actor: chosenText(search, "actor"),
  act: chosenText(search, "act"),
  subject: chosenText(search, "subject"),
  page: chosenNumber(search, "page") ?? 1,
});

type OnSubject = (subject: string) => void;

function Chain({ of }: { of: Audit["chain"] }) {
  if (of.intact) return <Note tone="good" title={text.chainGood(of.checked)} />;
  return (
    <Note tone="bad" title={text.chainBad(of.first_bad ?? 0)} role="alert">
      <p>{text.chainBadWhy()}</p>
    </Note>
  );
}

/** What an act was about; each is a way to all that was about the same. */
const Subjects = ({ of, onChoose }: { of: Audit["rows"][number]["about"]; onChoose: OnSubject }) => (
  <>
    {of.map((one) => (
      <Button
        key={one.kind + one.key}
        weight="plain"
        aria-label={text.onlyAbout(subjectWords(one))}
        onClick={() => onChoose(`${one.kind}:${one.key}`)}
      >
        {subjectWords(one)}
      </Button>
    ))}
  </>
);

const Rows = ({ of, onSubject }: { of: Audit["rows"]; onSubject: OnSubject }) => (
  <Table
    caption={text.log()}
    rows={of}
    rowKey={(row) => row.number}
    columns={[
      { key: "at", title: text.at(), whole: true, cell: (row) => instant(row.at) },
      { key: "number", title: text.number(), right: true, cell: (row) => number(row.number) },
      {
        key: "actor",
        title: text.actor(),
        cell: (row) => (row.actor_name ? `${row.actor_name} (${row.actor})` : row.actor),
      },
      { key: "act", title: text.act(), cell: (row) => actWords(row.act) },
      {
        key: "subject",
        title: text.subject(),
        cell: (row) => <Subjects of={row.about} onChoose={onSubject} />,
      },
      {
        key: "outcome",
        title: text.outcome(),
        cell: (row) => (
          <Badge tone={row.outcome === "done" ? "good" : "bad"}>{text.outcomes[row.outcome]()}</Badge>
        ),
      },
    ]}
  />
);

export default function LogPage() {
  const [search, choose] = useChoice();
  const filter = filterOf(search);
  const audit = useAudit(filter);
  return (
    <>
      <Sections title={text.log()} lead={text.logLead()} />
      <div className="filters">
        <DateField
          label={text.from()}
          value={filter.from}
          onChange={(from) => choose({ from, page: null })}
        />
        <DateField label={text.to()} value={filter.to} onChange={(to) => choose({ to, page: null })} />
        <SearchField
          label={text.actor()}
          value={filter.actor}
          onChange={(actor) => choose({ actor, page: null })}
        />
        <SearchField
          label={text.aboutWhat()}
          value={filter.subject}
          onChange={(subject) => choose({ subject, page: null })}
        />
        <Select
          label={text.act()}
          value={filter.act}
          none={text.allActs()}
          options={choosableActs().map((code) => ({ value: code, name: actWords(code) }))}
          onChange={(act) => choose({ act: act || null, page: null })}
        />
      </div>
      <Loaded of={audit} heights={[60, 420]}>
        {({ chain, rows, total, page, size }) => (
          <div className="stack">
            <Chain of={chain} />
            <div>
              <p className="quiet small table-status" role="status">
                {text.rows(rows.length, total)}
              </p>
              {rows.length === 0 ? (
                <p className="quiet">{text.noLog()}</p>
              ) : (
                <Rows of={rows} onSubject={(subject) => choose({ subject, page: null })} />
              )}
            </div>
            <Pager page={page} size={size} total={total} onPage={(next) => choose({ page: next })} />
          </div>
        )}
      </Loaded>
    </>
  );
}
