import type { ComponentType } from "react";

export type Loaded = { default: ComponentType };

/** A page as data: the router, the menu and the access check all read the same list. */
export interface Page {
  /** The address, with parameters as ":id". */
  path: string;
  /** The right that the reader must hold; none means everybody who is logged in. */
  right?: string;
  load: () => Promise<Loaded>;
  menu?: MenuLine;
}

export interface MenuLine {
  title: () => string;
  icon: string;
  /** Menu lines stand in rising order. */
  order: number;
}

/** The pages that a reader with these rights may open. */
export const allowed = (pages: Page[], rights: readonly string[]): Page[] =>
  pages.filter((page) => !page.right || rights.includes(page.right));

/** The menu in its order. Pages that share a line are reached by the first of them that the reader may open. */
export function menuOf(pages: Page[]): (Page & { menu: MenuLine })[] {
  const lines = new Map<number, Page & { menu: MenuLine }>();
  for (const page of pages) {
    const { menu } = page;
    if (menu && !lines.has(menu.order)) lines.set(menu.order, { ...page, menu });
  }
  return [...lines.values()].sort((a, b) => a.menu.order - b.menu.order);
}
