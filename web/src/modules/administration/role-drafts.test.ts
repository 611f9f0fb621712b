import { describe, expect, it } from "vitest";
import { rightsOf, withRight } from "./role-drafts";

const roles = [
  { code: "manager", name_sv: "Chef", name_en: "Manager", rights: ["planning.read", "reports.read"] },
];

describe("a role being changed", () => {
  it("gains and loses a right", () => {
    expect(withRight(roles, {}, "manager", "organisation.read", true)).toEqual({
      manager: ["planning.read", "reports.read", "organisation.read"],
    });
    expect(withRight(roles, {}, "manager", "reports.read", false)).toEqual({ manager: ["planning.read"] });
  });
  it("is no longer changed when the right is put back", () => {
    const without = withRight(roles, {}, "manager", "planning.read", false);
    expect(withRight(roles, without, "manager", "planning.read", true)).toEqual({});
  });
  it("shows what the server has until it is changed", () => {
    expect(rightsOf(roles, {}, "manager")).toEqual(["planning.read", "reports.read"]);
    expect(rightsOf(roles, {}, "nobody")).toEqual([]);
  });
});
