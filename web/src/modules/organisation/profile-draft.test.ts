import { describe, expect, it } from "vitest";
import type { Profile } from "../../api/imports";
import {
  cleaned,
  connect,
  constantTargets,
  disconnect,
  fieldAt,
  lacking,
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
    expect(lacking({ ...empty, kind: "snapshots" })).toEqual(["person.key"]);
    expect(lacking({ ...empty, kind: "absences" })).toEqual(["person.key", "absence.type", "absence.from"]);
    expect(targetsFor("spells")).not.toContain("snapshot.date");
    expect(targetsFor("absences")).not.toContain("employment.from");
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
  it("is not changed by reading a place that is not there", () => {
    expect(fieldAt(empty, "units.3.code")).toBeNull();
  });
});
