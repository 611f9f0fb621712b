import { describe, expect, it } from "vitest";
import { refusalOf, withQuery } from "./client";

describe("a refusal", () => {
  it("keeps the server's own words and every fault", () => {
    const faults = [{ pointer: "/password", code: "short", detail: "Minst 12 tecken." }];
    const refused = refusalOf(
      422,
      JSON.stringify({ code: "invalid", title: "Fel", detail: "Rätta.", faults, log: "a1" }),
    );
    expect(refused).toMatchObject({ status: 422, code: "invalid", detail: "Rätta.", faults, log: "a1" });
  });
  it("says so when the answer is no problem document", () => {
    expect(refusalOf(502, "<html>Bad gateway</html>")).toMatchObject({ status: 502, detail: "HTTP 502" });
  });
});

describe("a query", () => {
  it("leaves out what was not chosen", () => {
    expect(withQuery("/api/people", { unit: 3, profession: null, query: "" })).toBe("/api/people?unit=3");
    expect(withQuery("/api/units", {})).toBe("/api/units");
  });
});
