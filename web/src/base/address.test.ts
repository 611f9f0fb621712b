import { describe, expect, it } from "vitest";
import { chosenNumber, chosenOf, nextOrder, readOrder, withChoice } from "./address";

describe("the address", () => {
  it("keeps other choices when one changes", () => {
    expect(withChoice("?unit=4&page=2", { unit: 7 })).toBe("?page=2&unit=7");
  });
  it("leaves out what is no longer chosen", () => {
    expect(withChoice("?unit=4", { unit: null })).toBe("");
    expect(withChoice("?query=a", { query: "" })).toBe("");
  });
  it("carries Swedish letters there and back", () => {
    const search = withChoice("", { query: "åsa öberg" });
    expect(new URLSearchParams(search).get("query")).toBe("åsa öberg");
  });
  it("takes a damaged number for none at all", () => {
    expect(chosenNumber("?unit=12", "unit")).toBe(12);
    expect(chosenNumber("?unit=12;drop", "unit")).toBeNull();
    expect(chosenNumber("?unit=-1", "unit")).toBeNull();
    expect(chosenNumber("", "unit")).toBeNull();
  });
  it("falls back to the first word when the word is not allowed", () => {
    expect(chosenOf("?measure=fte", "measure", ["heads", "fte"])).toBe("fte");
    expect(chosenOf("?measure=salary", "measure", ["heads", "fte"])).toBe("heads");
  });
});

describe("a table's order", () => {
  it("rises first, falls at the second press and rises at the third", () => {
    const first = nextOrder(null, "name");
    const second = nextOrder(readOrder(first), "name");
    const third = nextOrder(readOrder(second), "name");
    expect([first, second, third]).toEqual(["name", "-name", "name"]);
  });
  it("starts rising again on another column", () => {
    expect(nextOrder(readOrder("-name"), "unit")).toBe("unit");
  });
});
