import type { MenuLine, Page } from "../../base/page";
import { words } from "../../base/words";
import { accountsRight, logRight } from "./rights";

const menu: MenuLine = { title: words("Administration", "Administration"), icon: "shield", order: 60 };

export const pages: Page[] = [
  { path: "/administration", right: accountsRight, load: () => import("./pages/accounts"), menu },
  { path: "/administration/roles", right: accountsRight, load: () => import("./pages/roles") },
  { path: "/administration/log", right: logRight, load: () => import("./pages/log"), menu },
];
