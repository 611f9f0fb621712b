import { expect, test } from "vitest";
import { meaningOf, nameOf } from "./driver-rules";

test("each source of uncertainty has a name and says what it means", () => {
  for (const driver of ["chance", "rates", "leaving", "retirement", "hiring", "working_time"]) {
    expect(nameOf(driver, "employments")).not.toBe(driver);
    expect(meaningOf(driver, "employments")).toMatch(/\.$/);
  }
});

test("where only numbers are known the common years are those of growth", () => {
  expect(nameOf("leaving", "employments")).toBe("Gemensamma år");
  expect(nameOf("leaving", "stocks")).toBe("Gemensamma år för hela antalet");
});

test("a source that a newer server tells of stands under its own code", () => {
  expect(nameOf("weather", "employments")).toBe("weather");
  expect(meaningOf("weather", "employments")).toBeNull();
});
