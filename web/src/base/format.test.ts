import { afterEach, describe, expect, it } from "vitest";
import { bytes, counted, dash, fte, listed, number, percent, signed, span } from "./format";
import { speak } from "./words";

afterEach(() => speak("sv"));

describe("numbers in Swedish", () => {
  it("part thousands with a space that does not break the line", () => {
    expect(number(4200)).toBe("4\u00a0200");
  });
  it("have a decimal comma", () => {
    expect(number(1234.56, 1)).toBe("1\u00a0234,6");
  });
  it("show a dash when the figure is unknown, never a nought", () => {
    expect(number(null)).toBe(dash);
    expect(number(0)).toBe("0");
  });
  it("never show a negative nought", () => {
    expect(number(-0)).toBe("0");
    expect(number(-0.04, 1)).toBe("0,0");
    expect(number(-0.06, 1)).toBe("−0,1");
  });
  it("give full-time equivalents whole", () => {
    expect(fte(38)).toBe("38");
  });
});

describe("numbers in English", () => {
  it("part thousands with a comma", () => {
    speak("en");
    expect(number(4200.5, 1)).toBe("4,200.5");
  });
});

describe("changes", () => {
  it("carry their sign", () => {
    expect(signed(12)).toBe("+12");
    expect(signed(-3)).toBe("−3");
  });
  it("that round to nothing say so", () => {
    expect(signed(0.2)).toBe("±0");
    expect(signed(-0.04, 1)).toBe("±0,0");
  });
});

describe("other figures", () => {
  it("per cent has a space before the sign in Swedish", () => {
    expect(percent(0.123, 1)).toBe("12,3\u00a0%");
  });
  it("one is one and the rest are many", () => {
    expect(counted(1, "person", "personer")).toBe("1 person");
    expect(counted(0, "person", "personer")).toBe("0 personer");
  });
  it("a list ends with and", () => {
    expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])]).toEqual([
      "",
      "a",
      "a och b",
      "a, b och c",
    ]);
  });
  it("a span runs from low to high", () => {
    expect(span(131, 344)).toBe("131–344");
  });
  it("sizes are told in the unit that suits them", () => {
    expect(bytes(950)).toBe("950 B");
    expect(bytes(12_400)).toBe("12 kB");
    expect(bytes(3_400_000)).toBe("3,4 MB");
  });
});
