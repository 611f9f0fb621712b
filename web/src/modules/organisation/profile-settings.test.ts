import { describe, expect, it } from "vitest";
import type { Profile, ProfileFault } from "../../api/imports";
import { targetsFor, valueAt, withValue } from "./profile-draft";
import { faultAt, placeName, stillFaulty } from "./profile-places";
import { allSettings, commonFor, isSaid, moreFor } from "./profile-settings";

const empty: Profile = { name: "hr", kind: "spells" };
const fault = (where: string): ProfileFault => ({ line: 0, where, text_sv: "fel", text_en: "wrong" });

/** Every field of docs/guide/import-profil.md that is no column's. */
const ofTheGuide = [
  ["source", "covers"],
  ["format", "encoding", "delimiter", "quote", "sheet", "header_row"].map((at) => `file.${at}`),
  ["dates", "pivot", "decimal", "serial", "open_end"].map((at) => `values.${at}`),
  ["identity", "key_register", "reserve_numbers"].map((at) => `person.${at}`),
  ["fte_in", "full_time_hours", "fte_most", "fte_beyond", "rehire_gap"].map((at) => `employment.${at}`),
  ["snapshot.file_name", "snapshot.ended", "absence.extent_in"],
].flat();

const ofColumns = [
  ["key", "name", "birth_date", "birth_year", "sex", "is_protected"].map((at) => `person.${at}`),
  ["units.0.code", "units.0.name", "manager"],
  ["code", "name", "group"].map((at) => `profession.${at}`),
  ["key", "form", "fte", "from", "to", "hired", "reason"].map((at) => `employment.${at}`),
  ["date", "year", "month"].map((at) => `snapshot.${at}`),
  ["type", "extent", "from", "to"].map((at) => `absence.${at}`),
].flat();

describe("the wizard", () => {
  it("can write every setting of the guide", () => {
    expect(allSettings.map(({ at }) => at).sort()).toEqual([...ofTheGuide].sort());
  });
  it("can fill every field of the guide", () => {
    const kinds = ["spells", "snapshots", "absences"].flatMap((kind) => targetsFor({ ...empty, kind }));
    expect(kinds).toEqual(expect.arrayContaining(ofColumns));
  });
  it("shows what has a meaning for the kind of source", () => {
    const shown = (profile: Profile) => [
      ...commonFor(profile),
      ...moreFor(profile).flatMap(({ settings }) => settings),
    ];
    expect(shown(empty).map(({ at }) => at)).not.toContain("snapshot.ended");
    expect(shown({ ...empty, kind: "absences" }).map(({ at }) => at)).not.toContain("employment.fte_most");
    expect(commonFor(withValue(empty, "employment.fte_in", "weekly_hours")).map(({ at }) => at)).toContain(
      "employment.full_time_hours",
    );
  });
  it("counts only what is said beyond what holds anyway", () => {
    const said = (profile: Profile) => allSettings.filter((one) => isSaid(profile, one)).map(({ at }) => at);
    expect(said({ ...empty, covers: "part", values: { serial: "1900" } })).toEqual([]);
    expect(said({ ...empty, covers: "whole", person: { reserve_numbers: [] } })).toEqual(["covers"]);
  });
  it("writes a setting without touching its neighbours", () => {
    const profile = withValue({ ...empty, values: { dates: "mdy" } }, "values.pivot", 30);
    expect(profile.values).toEqual({ dates: "mdy", pivot: 30 });
    expect(valueAt(profile, "values.pivot")).toBe(30);
  });
});

describe("a fault in a profile", () => {
  it("is named by the words beside its place", () => {
    expect(placeName("/values/open_end")).toBe("Datum som betyder inget slut");
    expect(placeName("/units/1/name/clean")).toBe("Enhet nivå 2, namn");
    expect(placeName("/leave_out/0/field")).toBe("Rader som inte läses");
    expect(placeName("/annat")).toBe("annat");
  });
  it("is shown at its own place and not at one that begins alike", () => {
    expect(faultAt([fault("/employment/fte_most")], "employment.fte_most")).toBe("fel");
    expect(faultAt([fault("/employment/fte_most")], "employment.fte")).toBeUndefined();
  });
  it("goes away when its place is changed, and the others stay", () => {
    const before = { ...empty, values: { pivot: 200 } };
    const faults = [fault("/values/pivot"), fault("/person/key")];
    expect(stillFaulty(faults, before, withValue(before, "values.pivot", 30))).toEqual([faults[1]]);
  });
});
