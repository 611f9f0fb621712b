import { afterEach, describe, expect, it } from "vitest";
import { speak } from "../base/words";
import { refusalOf } from "./client";

afterEach(() => speak("sv"));

const answer = JSON.stringify({ title: "Not Found", status: 404, code: "x", detail: "Enheten finns inte" });

describe("a refusal's title", () => {
  it("is in the reader's language, not the protocol's English", () => {
    expect(refusalOf(404, answer).title).toBe("Det här finns inte");
    speak("en");
    expect(refusalOf(404, answer).title).toBe("This does not exist");
  });
  it("says that it did not work where the status has no words of its own", () => {
    expect(refusalOf(418, answer).title).toBe("Det gick inte");
  });
});
