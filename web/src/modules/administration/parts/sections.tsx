import { useSession } from "../../../api/session";
import { PageHead } from "../../../ui/page-head";
import { Tabs } from "../../../ui/tabs";
import { accountsRight, logRight } from "../rights";
import { text } from "../text";

const sections = [
  { path: "/administration", name: text.accounts, right: accountsRight },
  { path: "/administration/roles", name: text.roles, right: accountsRight },
  { path: "/administration/log", name: text.log, right: logRight },
];

/** The head that the pages of administration share: the sections that the reader may open. */
export function Sections({ title, lead, tools }: { title: string; lead: string; tools?: React.ReactNode }) {
  const { rights } = useSession();
  const tabs = sections.filter(({ right }) => rights.includes(right));
  return (
    <>
      <Tabs label={text.sections()} tabs={tabs.map(({ path, name }) => ({ path, name: name() }))} />
      <PageHead title={title} lead={lead} tools={tools} />
    </>
  );
}
