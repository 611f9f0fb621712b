import { describe, expect, it } from "vitest";
import { matchRoute } from "./routes";

describe("an address", () => {
  it("fits the page it is written as, with or without a last slash", () => {
    expect(matchRoute("/forecast", "/forecast")).toEqual({});
    expect(matchRoute("/forecast", "/forecast/")).toEqual({});
    expect(matchRoute("/", "/")).toEqual({});
  });
  it("gives its parameters", () => {
    expect(matchRoute("/organisation/units/:id", "/organisation/units/42")).toEqual({ id: "42" });
  });
  it("does not fit another page", () => {
    expect(matchRoute("/organisation", "/organisation/people")).toBeUndefined();
    expect(matchRoute("/organisation/units/:id", "/organisation/units/")).toBeUndefined();
  });
});
