import type { Page } from "../../base/page";
import { words } from "../../base/words";

export const pages: Page[] = [
  {
    path: "/report",
    right: "reports.read",
    load: () => import("./pages/report"),
    menu: { title: words("Rapport", "Report"), icon: "report", order: 40 },
  },
];
