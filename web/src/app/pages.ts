import { matchRoute, type RouteParams } from "./routes";
import type { Loaded, Page } from "../base/page";
import { pages as administration } from "../modules/administration";
import { pages as organisation } from "../modules/organisation";
import { pages as planning } from "../modules/planning";
import { pages as reports } from "../modules/reports";

export const allPages: Page[] = [...planning, ...organisation, ...reports, ...administration];

const loaded = new Map<string, Loaded>();

export const loadedPage = (page: Page): Loaded | undefined => loaded.get(page.path);

export async function loadPage(page: Page): Promise<Loaded> {
  const code = loaded.get(page.path) ?? (await page.load());
  loaded.set(page.path, code);
  return code;
}

export function pageAt(pages: Page[], path: string): { page: Page; params: RouteParams } | undefined {
  for (const page of pages) {
    const params = matchRoute(page.path, path);
    if (params) return { page, params };
  }
  return undefined;
}

/** Fetches the code of the page at an address, so that it is here when it is asked for. */
export async function loadAhead(path: string): Promise<void> {
  const at = pageAt(allPages, path);
  if (at) await loadPage(at.page).catch(() => undefined);
}
