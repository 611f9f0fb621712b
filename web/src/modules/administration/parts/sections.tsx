import { PageHead } from "../../../ui/page-head";
import { Tabs } from "../../../ui/tabs";
import { text } from "../text";

/** The head that the three pages of administration share. */
export function Sections({ title, lead, tools }: { title: string; lead: string; tools?: React.ReactNode }) {
  return (
    <>
      <Tabs
        label={text.sections()}
        tabs={[
          { path: "/administration", name: text.accounts() },
          { path: "/administration/roles", name: text.roles() },
          { path: "/administration/log", name: text.log() },
        ]}
      />
      <PageHead title={title} lead={lead} tools={tools} />
    </>
  );
}
