import type { Schemas } from "./wire";

export type Session = Schemas["administration.Session"];
export type Account = Schemas["administration.Account"];
export type Accounts = Schemas["administration.Accounts"];
export type Right = Schemas["administration.Right"];
export type Roles = Schemas["administration.Roles"];
export type Audit = Schemas["administration.Log"];
export type AssignmentDraft = Required<Schemas["administration.AssignmentWish.input"]>;
