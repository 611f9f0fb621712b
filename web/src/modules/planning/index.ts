import type { Page } from "../../base/page";
import { text } from "./text";

export const pages: Page[] = [
  {
    path: "/",
    right: "planning.read",
    load: () => import("./pages/overview"),
    menu: { title: text.overview, icon: "overview", order: 10 },
  },
  {
    path: "/forecast",
    right: "planning.read",
    load: () => import("./pages/forecast"),
    menu: { title: text.forecast, icon: "trend", order: 30 },
  },
  {
    path: "/need",
    right: "planning.read",
    load: () => import("./pages/need"),
    menu: { title: text.need, icon: "gap", order: 45 },
  },
  {
    path: "/need/map",
    right: "planning.read",
    load: () => import("./pages/gap-map"),
  },
  {
    path: "/need/professions",
    right: "planning.read",
    load: () => import("./pages/gap-professions"),
  },
  {
    path: "/forecast/saved",
    right: "planning.read",
    load: () => import("./pages/saved"),
  },
  {
    path: "/forecast/backtest",
    right: "planning.read",
    load: () => import("./pages/backtest"),
  },
  {
    path: "/forecast/what-if",
    right: "planning.read",
    load: () => import("./pages/what-if"),
  },
  {
    path: "/forecast/assumptions",
    right: "planning.read",
    load: () => import("./pages/assumptions"),
  },
];
