import { describe, expect, it } from "vitest";
import type { Profile, RecognisedColumn } from "../../api/imports";
import { dayOfFile } from "./file-days";

const column = (name: string, sample: string) => ({ name, samples: [sample] }) as RecognisedColumn;
const file = (name: string, ...columns: RecognisedColumn[]) => ({ name, recognised: { columns } as never });
const shows = (snapshot: Profile["snapshot"]): Profile => ({ name: "a", kind: "snapshots", snapshot });

describe("the day that a file shows", () => {
  it("is the last of its year and month", () => {
    const profile = shows({ year: { column: "YEAR" }, month: { column: "Month" } });
    expect(dayOfFile(profile, file("a.csv", column("YEAR", "2020"), column("MONTH", "2")))).toBe(
      "2020-02-29",
    );
  });
  it("may have a fixed month", () => {
    const profile = shows({ year: { column: "YEAR" }, month: { constant: "6" } });
    expect(dayOfFile(profile, file("a.csv", column("YEAR", "2012")))).toBe("2012-06-30");
  });
  it("may stand in the file's name", () => {
    const profile = shows({ file_name: "*_{YYYY}_{MM}.csv" });
    expect(dayOfFile(profile, file("pcn_2021_06.csv"))).toBe("2021-06-30");
    expect(dayOfFile(profile, file("pcn.csv"))).toBeNull();
  });
  it("is the column's where there is one", () => {
    expect(dayOfFile(shows({ date: { column: "Per" } }), file("a.csv", column("Per", "2024-11-01")))).toBe(
      "2024-11-01",
    );
  });
  it("is not known when nothing tells it", () => {
    expect(dayOfFile(shows({}), file("a.csv"))).toBeNull();
    expect(dayOfFile(shows({ file_name: "*{YYYY}{MM}" }), file("x202113"))).toBeNull();
  });
});
