import { useState } from "react";
import type { Account, Roles } from "../../../api/administration";
import { chosenNumber, chosenText } from "../../../base/address";
import { instant } from "../../../base/format";
import { useChoice } from "../../../base/use-choice";
import { both } from "../../../base/words";
import { Badge } from "../../../ui/badge";
import { Button } from "../../../ui/button";
import { later } from "../../../ui/later";
import { Loaded } from "../../../ui/loaded";
import { Pager } from "../../../ui/pager";
import { SearchField } from "../../../ui/search-field";
import { Table, type Column } from "../../../ui/table";
import { draftOf, emptyAccount, type AccountDraft } from "../account-draft";
import { Sections } from "../parts/sections";
import { useAccounts, useRoles } from "../queries";
import { text } from "../text";

interface DialogProps {
  of: AccountDraft;
  roles: Roles["roles"];
  onClose: () => void;
}

const AccountDialog = later<DialogProps>(async () => (await import("../parts/account-dialog")).default);

function columnsFor(roles: Roles["roles"], edit: (account: Account) => void): Column<Account>[] {
  const roleName = (code: string) => {
    const role = roles.find((candidate) => candidate.code === code);
    return role ? both(role, "name") : code;
  };
  return [
    { key: "name", title: text.name(), cell: (account) => account.name },
    { key: "login", title: text.login(), cell: (account) => account.login },
    {
      key: "roles",
      title: text.assignments(),
      cell: ({ assignments }) =>
        assignments.length === 0
          ? text.none()
          : assignments
              .map((one) => `${roleName(one.role)}, ${one.unit?.name ?? text.everywhere()}`)
              .join(" · "),
    },
    {
      key: "last",
      title: text.lastLogin(),
      whole: true,
      cell: (account) => (account.last_login ? instant(account.last_login) : text.never()),
    },
    {
      key: "state",
      title: text.state(),
      cell: ({ active }) => (
        <Badge tone={active ? "good" : "bad"}>{active ? text.active() : text.closed()}</Badge>
      ),
    },
    {
      key: "edit",
      title: text.action(),
      cell: (account) => (
        <Button weight="plain" aria-label={text.editAccount(account.name)} onClick={() => edit(account)}>
          {text.edit()}
        </Button>
      ),
    },
  ];
}

export default function AccountsPage() {
  const [search, choose] = useChoice();
  const [draft, setDraft] = useState<AccountDraft | null>(null);
  const query = chosenText(search, "query");
  const accounts = useAccounts(query, chosenNumber(search, "page") ?? 1);
  const roles = useRoles().data?.roles ?? [];
  return (
    <>
      <Sections
        title={text.accounts()}
        lead={text.accountsLead()}
        tools={
          <Button weight="main" onClick={() => setDraft(emptyAccount)}>
            {text.newAccount()}
          </Button>
        }
      />
      <div className="filters">
        <SearchField
          label={text.searchAccount()}
          value={query}
          onChange={(next) => choose({ query: next, page: null })}
        />
      </div>
      <Loaded of={accounts} heights={[320]}>
        {({ rows, total, page, size }) => (
          <>
            <p className="quiet small table-status" role="status">
              {text.shown(rows.length, total)}
            </p>
            {rows.length === 0 ? (
              <p className="quiet">{text.noAccounts()}</p>
            ) : (
              <Table
                caption={text.accounts()}
                rows={rows}
                rowKey={(account) => account.id}
                columns={columnsFor(roles, (account) => setDraft(draftOf(account)))}
              />
            )}
            <Pager page={page} size={size} total={total} onPage={(next) => choose({ page: next })} />
          </>
        )}
      </Loaded>
      {draft && <AccountDialog of={draft} roles={roles} onClose={() => setDraft(null)} />}
    </>
  );
}
