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

export const menuOf = (pages: Page[]): (Page & { menu: MenuLine })[] =>
  pages
    .filter((page): page is Page & { menu: MenuLine } => page.menu !== undefined)
    .sort((a, b) => a.menu.order - b.menu.order);
