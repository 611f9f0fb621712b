/** The server's values as the browser reads them. Names follow the wire: snake_case, days as YYYY-MM-DD. */
export interface Named {
  id: number;
  name: string;
}

/** Somebody named by another: without a name when there is none to show. */
export interface PersonNamed {
  id: number;
  name: string | null;
}

// administration
export interface Role {
  code: string;
  name_sv: string;
  name_en: string;
}
export interface Session {
  account: { id: number; login: string; name: string };
  language: "sv" | "en";
  roles: (Role & { unit: Named | null })[];
  rights: string[];
  everywhere: boolean;
  units: Named[];
  csrf: string;
}
export interface Assignment {
  role: string;
  unit: Named | null;
  from: string | null;
  to: string | null;
}
export interface Account {
  id: number;
  login: string;
  name: string;
  active: boolean;
  last_login: string | null;
  assignments: Assignment[];
}
export interface Paged<Row> {
  total: number;
  page: number;
  size: number;
  rows: Row[];
}
export interface Right {
  code: string;
  text_sv: string;
  text_en: string;
}
export interface Roles {
  roles: (Role & { rights: string[] })[];
  rights: Right[];
}
export interface AuditRow {
  number: number;
  at: string;
  actor: string;
  act: string;
  subject: string;
  outcome: "done" | "refused" | "failed";
}
export interface Audit extends Paged<AuditRow> {
  chain: { intact: boolean; checked: number; first_bad: number | null };
}
export interface Job {
  id: number;
  kind: string;
  state: "waiting" | "running" | "done" | "failed";
  progress: number;
  step_sv: string;
  step_en: string;
  error: { code: string; text: string } | null;
}

// organisation
export interface UnitRow extends Named {
  parent: number | null;
  depth: number;
  code: string;
  level: string;
  manager: PersonNamed | null;
  heads: number | null;
  fte: number | null;
  /** The last day of a unit that has ended; it stays in the tree under its last parent. */
  to: string | null;
}
export interface Units {
  as_of: string | null;
  units: UnitRow[];
}
export interface UnitChild extends Named {
  heads: number | null;
  fte: number | null;
}
export interface Unit extends UnitChild {
  code: string;
  level: string;
  path: Named[];
  manager: PersonNamed | null;
  from: string | null;
  to: string | null;
  children: UnitChild[];
}
export interface Profession extends Named {
  code: string;
  short_name: string;
  group: string;
}
export interface PersonRow {
  id: number;
  name: string | null;
  protected: boolean;
  birth_year: number | null;
  sex: string;
  unit: Named;
  profession: Named | null;
  form: string;
  fte: number | null;
  from: string;
  to: string | null;
}
export interface Employment {
  id: number;
  unit: Named;
  profession: Named | null;
  form: string;
  fte: number | null;
  from: string;
  to: string | null;
  end_reason: string | null;
}
export interface Person {
  id: number;
  name: string | null;
  protected: boolean;
  birth_year: number | null;
  sex: string;
  employments: Employment[];
  absences?: { type: string; from: string; to: string | null; extent: number | null }[] | null;
}
