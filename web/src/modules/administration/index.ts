import type { Page } from "../../base/page";
import { words } from "../../base/words";

const right = "administration.manage";

export const pages: Page[] = [
  {
    path: "/administration",
    right,
    load: () => import("./pages/accounts"),
    menu: { title: words("Administration", "Administration"), icon: "shield", order: 60 },
  },
  { path: "/administration/roles", right, load: () => import("./pages/roles") },
  { path: "/administration/log", right, load: () => import("./pages/log") },
];
