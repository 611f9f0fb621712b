import type { Schemas } from "./wire";

/** The server sends every part of a profile; a draft carries only those that are filled. */
type Draft<T> = T extends Schemas["organisation.Field"]
  ? Field
  : T extends Schemas["organisation.LeaveOut"]
    ? LeaveOut
    : T extends (infer Item)[]
      ? Draft<Item>[]
      : T extends object
        ? { [Key in keyof T]?: Draft<T[Key]> }
        : T;

/** Where a value comes from: a column, several joined, or a constant; then cleaned and translated. */
export type Field = Partial<Schemas["organisation.Field"]>;
export type LevelForm = Draft<Schemas["organisation.LevelForm"]>;
export type LeaveOut = Partial<Omit<Schemas["organisation.LeaveOut"], "rule" | "field">> &
  Pick<Schemas["organisation.LeaveOut"], "rule"> & { field: Field };

/** How one source's files are read; the same small file that the command line reads. */
export type Profile = Draft<Omit<Schemas["organisation.Profile"], "name" | "kind">> &
  Pick<Schemas["organisation.Profile"], "name" | "kind">;

export type RecognisedColumn = Schemas["organisation.ColumnSeen"];
export type Recognised = Schemas["organisation.RecognisedFile"];
export type UploadedFile = Omit<Schemas["organisation.Uploaded"], "suggestion" | "fresh"> & {
  suggestion: Profile;
  fresh: Profile;
};
export type ProfileFault = Schemas["organisation.ProfileTextFault"];
/** A profile's text as the server reads it; without a profile when it could not be read at all. */
export type ProfileReading = Omit<Schemas["organisation.ProfileReading"], "profile"> & {
  profile: Profile | null;
};
export type Profiles = Schemas["organisation.ProfileList"];
export type Changes = Schemas["organisation.Changes"];
export type Receipt = Schemas["organisation.Receipt"];

export type ImportState = "checking" | "checked" | "refused" | "applying" | "applied" | "undone" | "failed";
type Stated<T> = Omit<T, "state"> & { state: ImportState };
export type ImportRow = Stated<Schemas["organisation.ImportLine"]>;
export type ImportAct = Stated<Schemas["organisation.ImportPage"]>;
