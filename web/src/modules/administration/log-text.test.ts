import { describe, expect, it } from "vitest";
import { actWords, choosableActs, subjectWords } from "./log-text";

describe("the log in words", () => {
  it("says what was done instead of how the server was called", () => {
    expect(actWords("POST /api/imports/{id}/undo")).toBe("Ångrade en inläsning");
    expect(actWords("access.log_in")).toBe("Loggade in");
  });
  it("says what was read when a reading is written down", () => {
    expect(actWords("GET /api/people")).toBe("Läste /api/people");
  });
  it("keeps the code of an act it does not know", () => {
    expect(actWords("planning.something_new")).toBe("planning.something_new");
  });
  it("offers no act that would also find others", () => {
    expect(choosableActs()).toContain("POST /api/imports/files");
    expect(choosableActs()).not.toContain("POST /api/imports");
  });
  it("names what the act was about", () => {
    expect(subjectWords("account:5")).toBe("konto 5");
    expect(subjectWords("profile hr-system")).toBe("profil hr-system");
    expect(subjectWords("/api/people/5577")).toBe("person 5577");
    expect(subjectWords("")).toBe("");
    expect(subjectWords("something else")).toBe("something else");
  });
});
