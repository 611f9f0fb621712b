import { describe, expect, it } from "vitest";
import { allowed, menuOf, type Page } from "./page";

const load = async () => ({ default: () => null });
const pages: Page[] = [
  { path: "/b", right: "b.read", load, menu: { title: () => "B", icon: "b", order: 2 } },
  { path: "/a", load, menu: { title: () => "A", icon: "a", order: 1 } },
  { path: "/a/:id", right: "a.read", load },
];

describe("the menu", () => {
  it("shows only what the rights allow", () => {
    expect(allowed(pages, []).map((page) => page.path)).toEqual(["/a"]);
    expect(allowed(pages, ["b.read"]).map((page) => page.path)).toEqual(["/b", "/a"]);
  });
  it("leads to the first allowed of the pages that share a line", () => {
    const menu = { title: () => "Administration", icon: "shield", order: 60 };
    const shared: Page[] = [
      { path: "/accounts", right: "accounts", load, menu },
      { path: "/log", right: "log", load, menu },
    ];
    expect(menuOf(allowed(shared, ["log"])).map((page) => page.path)).toEqual(["/log"]);
    expect(menuOf(shared).map((page) => page.path)).toEqual(["/accounts"]);
  });
  it("stands in its own order and leaves out pages without a line", () => {
    expect(menuOf(pages).map((page) => page.path)).toEqual(["/a", "/b"]);
  });
});
