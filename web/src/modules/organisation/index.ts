import type { Page } from "../../base/page";
import { menuText } from "./menu-text";

export const pages: Page[] = [
  {
    path: "/organisation",
    right: "organisation.read",
    load: () => import("./pages/units"),
    menu: { title: menuText.organisation, icon: "tree", order: 20 },
  },
  { path: "/organisation/units/:id", right: "organisation.read", load: () => import("./pages/unit") },
  { path: "/organisation/people", right: "organisation.people", load: () => import("./pages/people") },
  { path: "/organisation/people/:id", right: "organisation.people", load: () => import("./pages/person") },
  {
    path: "/import",
    right: "organisation.import",
    load: () => import("./pages/imports"),
    menu: { title: menuText.imports, icon: "upload", order: 50 },
  },
  { path: "/import/new", right: "organisation.import", load: () => import("./pages/import-new") },
  { path: "/import/:id", right: "organisation.import", load: () => import("./pages/import-one") },
];
