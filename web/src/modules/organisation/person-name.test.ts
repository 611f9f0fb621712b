import { describe, expect, it } from "vitest";
import { personName } from "./person-name";

describe("what a person is called", () => {
  it("is the name", () => {
    expect(personName({ id: 1, name: "Åsa Öberg", protected: false })).toBe("Åsa Öberg");
  });
  it("is never the name when the identity is protected, even if the server should send it", () => {
    expect(personName({ id: 1, name: "Åsa Öberg", protected: true })).toBe("Skyddad identitet");
  });
  it("is a number when the source has no names", () => {
    expect(personName({ id: 7, name: null, protected: false })).toBe("Person 7");
  });
});
