import { Link, useLocation } from "wouter";

/** Sibling pages: real links, so that each can be opened, sent and gone back to. */
export function Tabs({ label, tabs }: { label: string; tabs: { path: string; name: string }[] }) {
  const [here] = useLocation();
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.path} href={tab.path} aria-current={here === tab.path ? "page" : undefined}>
          {tab.name}
        </Link>
      ))}
    </nav>
  );
}
