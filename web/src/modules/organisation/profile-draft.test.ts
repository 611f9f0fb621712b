import { describe, expect, it } from "vitest";
import type { Profile } from "../../api/imports";
import {
  cleaned,
  connect,
  constantTargets,
  disconnect,
  fieldAt,
  lacking,
  missingColumns,
  nameFrom,
  targetsFor,
  targetsOf,
  withField,
} from "./profile-draft";

const empty: Profile = { name: "hr", kind: "spells" };

describe("a column", () => {
  it("fills the place it is connected to", () => {
    const profile = connect(empty, "Startdatum", "employment.from");
    expect(profile.employment?.from).toEqual({ column: "Startdatum" });
    expect(targetsOf(profile, "Startdatum")).toEqual(["employment.from"]);
  });
  it("may fill several places", () => {
    const profile = connect(connect(empty, "Namn", "person.name"), "Namn", "person.key");
    expect(targetsOf(profile, "Namn")).toEqual(["person.key", "person.name"]);
  });
  it("is joined with another that fills the same place", () => {
    const profile = connect(connect(empty, "Namn", "person.key"), "Anställd", "person.key");
    expect(profile.person?.key).toEqual({ columns: ["Namn", "Anställd"] });
    expect(disconnect(profile, "Namn", "person.key").person?.key).toEqual({ column: "Anställd" });
  });
  it("keeps the code list when it is joined or let go", () => {
    const coded = withField(empty, "person.sex", { column: "Kön", codes: { K: "woman" } });
    expect(connect(coded, "Kön2", "person.sex").person?.sex?.codes).toEqual({ K: "woman" });
  });
  it("keeps what empty cells become when another column joins it", () => {
    const field = { column: "Form", constant: "permanent" };
    const profile = withField(empty, "employment.form", field);
    expect(constantTargets(profile)).toEqual([]);
    expect(connect(profile, "Form2", "employment.form").employment?.form).toEqual({
      columns: ["Form", "Form2"],
      constant: "permanent",
    });
  });
  it("takes the place of a fixed value", () => {
    const fixed = withField(empty, "employment.form", { constant: "permanent" });
    expect(constantTargets(fixed)).toEqual(["employment.form"]);
    expect(connect(fixed, "Form", "employment.form").employment?.form).toEqual({ column: "Form" });
  });
});

describe("the levels of the tree", () => {
  it("grow down to where they are needed", () => {
    const profile = connect(empty, "Avdelning", "units.1.name");
    expect(profile.units).toEqual([{}, { name: { column: "Avdelning" } }]);
  });
  it("may be more than anyone thought of", () => {
    const deep = { ...empty, units: Array.from({ length: 8 }, () => ({ name: { column: "x" } })) };
    expect(targetsFor(deep)).toContain("units.8.code");
    expect(targetsFor(empty)).not.toContain("units.3.name");
  });
  it("shrink when the lowest ones are emptied", () => {
    const profile = connect(connect(empty, "Klinik", "units.0.name"), "Avdelning", "units.2.name");
    expect(disconnect(profile, "Avdelning", "units.2.name").units).toHaveLength(1);
  });
});

describe("what is lacking", () => {
  it("is the person and the start for employments", () => {
    expect(lacking(empty)).toEqual(["person.key", "employment.from"]);
    expect(lacking(connect(connect(empty, "Id", "person.key"), "Start", "employment.from"))).toEqual([]);
  });
  it("is asked for by the kind of source", () => {
    expect(lacking({ ...empty, kind: "snapshots" })).toEqual(["person.key", "snapshot.date"]);
    expect(lacking({ ...empty, kind: "absences" })).toEqual(["person.key", "absence.type", "absence.from"]);
    expect(targetsFor(empty)).not.toContain("snapshot.date");
    expect(targetsFor({ ...empty, kind: "absences" })).not.toContain("employment.from");
  });
  it("is no key where the keys do not last from one snapshot to the next", () => {
    const stocks: Profile = { ...empty, kind: "snapshots", person: { lasting: false } };
    expect(lacking(connect(stocks, "Per", "snapshot.date"))).toEqual([]);
  });
  it("is not the snapshot's day when the file's name or a fixed value tells it", () => {
    const keyed = connect({ ...empty, kind: "snapshots" }, "Id", "person.key");
    expect(lacking({ ...keyed, snapshot: { file_name: "*{YYYY}*" } })).toEqual([]);
    expect(lacking(withField(keyed, "snapshot.date", { constant: "2024-11-30" }))).toEqual([]);
  });
  it("is told by name when a file has not the columns that the profile reads", () => {
    const profile: Profile = {
      ...connect(connect(empty, "Id", "person.key"), "Start", "employment.from"),
      leave_out: [{ rule: "x", field: { column: "Titel" }, empty: true }],
    };
    expect(missingColumns(profile, ["ID ", "start"])).toEqual(["Titel"]);
  });
  it("offers the end and its reason for snapshots too, and absences on the row of a spell", () => {
    expect(targetsFor({ ...empty, kind: "snapshots" })).toEqual(
      expect.arrayContaining(["employment.to", "employment.reason"]),
    );
    expect(targetsFor(empty)).toContain("absence.type");
  });
});

describe("the profile that is sent", () => {
  it("leaves out what is null", () => {
    expect(cleaned({ ...empty, title: null, person: { key: { column: "Id", join: null } } })).toEqual({
      name: "hr",
      kind: "spells",
      person: { key: { column: "Id" } },
    });
  });
  it("has no level that nothing fills", () => {
    expect(cleaned({ ...empty, units: [{}, { level: "Enhet", name: { column: "e" } }] }).units).toEqual([
      { level: "Enhet", name: { column: "e" } },
    ]);
  });
  it("is not changed by reading a place that is not there", () => {
    expect(fieldAt(empty, "units.3.code")).toBeNull();
  });
});

describe("the name of a new profile", () => {
  it("is the file's without its day, so that the next file has the same", () => {
    expect(nameFrom("pcn_individual_2020_03.csv")).toBe("pcn_individual");
    expect(nameFrom("Årsuttag HR 2024-11.xlsx")).toBe("arsuttag_hr");
    expect(nameFrom("2024.csv")).toBe("");
  });
});
