import { describe, expect, it } from "vitest";
import { actWords, choosableActs, subjectWords } from "./log-text";

describe("the log in words", () => {
  it("says what was done", () => {
    expect(actWords("organisation.import_undone")).toBe("Ångrade en inläsning");
    expect(actWords("access.log_in")).toBe("Loggade in");
  });
  it("keeps the code of an act it does not know", () => {
    expect(actWords("planning.something_new")).toBe("planning.something_new");
  });
  it("offers every act that it has words for", () => {
    expect(choosableActs()).toContain("organisation.file_uploaded");
    expect(choosableActs().every((code) => actWords(code) !== code)).toBe(true);
  });
  it("names what the act was about, with its name where that may be told", () => {
    expect(subjectWords({ kind: "account", key: "5", name: "Eva Ek" })).toBe("konto 5 (Eva Ek)");
    expect(subjectWords({ kind: "person", key: "4711", name: null })).toBe("person 4711");
    expect(subjectWords({ kind: "something", key: "new" })).toBe("something new");
  });
});
