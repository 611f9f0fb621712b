/** Where a value comes from: a column, several joined, or a constant; then cleaned and translated. */
export interface Field {
  column?: string | null;
  columns?: string[];
  join?: string | null;
  constant?: string | null;
  clean?: string[];
  codes?: Record<string, string>;
  otherwise?: string | null;
}
export interface LevelForm {
  level?: string | null;
  code?: Field | null;
  name?: Field | null;
}
export interface LeaveOut {
  rule: string;
  field: Field;
  is?: string[];
  starts?: string[];
  contains?: string[];
  empty?: boolean | null;
}
type Fields<K extends string> = Partial<Record<K, Field | null>>;

/** How one source's files are read; the same small file that the command line reads. */
export interface Profile {
  name: string;
  title?: string | null;
  kind: string;
  source?: string | null;
  covers?: string | null;
  file?: Partial<Record<"format" | "encoding" | "delimiter" | "quote" | "sheet", string | null>> & {
    header_row?: number | null;
  };
  values?: {
    dates?: string | null;
    pivot?: number | null;
    decimal?: string | null;
    open_end?: string | null;
  };
  person?: Fields<"key" | "name" | "birth_date" | "birth_year" | "sex" | "is_protected"> & {
    identity?: string | null;
    lasting?: boolean | null;
    reserve_numbers?: string[];
  };
  units?: LevelForm[];
  manager?: Field | null;
  profession?: Fields<"code" | "name" | "group">;
  employment?: Fields<"key" | "form" | "fte" | "from" | "to" | "hired" | "reason"> & {
    fte_in?: string | null;
    full_time_hours?: number | null;
    fte_most?: number | null;
    fte_beyond?: string | null;
    rehire_gap?: number | null;
  };
  snapshot?: Fields<"date" | "year" | "month"> & { file_name?: string | null; ended?: string | null };
  absence?: Fields<"type" | "extent" | "from" | "to"> & { extent_in?: string | null };
  leave_out?: LeaveOut[];
}

export interface RecognisedColumn {
  name: string;
  samples: string[];
  looks_like: "date" | "number" | "identity" | "text" | "empty";
  filled: number;
}
export interface Recognised {
  format: string;
  encoding: string | null;
  bom: boolean;
  delimiter: string | null;
  sheet: string | null;
  sheets: string[];
  header_row: number;
  rows_seen: number;
  columns: RecognisedColumn[];
}
export interface UploadedFile {
  id: number;
  name: string;
  bytes: number;
  sha256: string;
  recognised: Recognised;
  suggestion: Profile;
  profile_name: string | null;
}
export interface ProfileName {
  name: string;
  title: string;
  kind: string;
}
export interface Changes {
  created: number;
  changed: number;
  ended: number;
  unchanged: number;
}
export interface Receipt {
  rows_read: number;
  left_out: { rule: string; rows: number }[];
  refused: number;
  units: Changes;
  professions: Changes;
  people: Changes;
  employments: Changes;
  absences: Changes;
  posts: Changes;
  snapshots: { on: string; rows: number; heads: number; fte: number }[];
  nothing_new: boolean;
  unreadable: boolean;
  moves: number;
  leavers: number;
  joiners: number;
  stocks_only: boolean;
  notes_sv: string[];
  notes_en: string[];
}
export interface ImportFault {
  file: string;
  row: number;
  column: string;
  value: string;
  code: string;
  expected_sv: string;
  expected_en: string;
}
export type ImportState = "checking" | "checked" | "refused" | "applying" | "applied" | "undone" | "failed";
export interface ImportRow {
  id: number;
  profile: string;
  kind: string;
  state: ImportState;
  recorded_at: string | null;
  by: string;
  rows_read: number;
  undoable: boolean;
}
export interface ImportAct {
  id: number;
  state: ImportState;
  job: number | null;
  progress: number;
  step_sv: string;
  step_en: string;
  profile: Profile;
  files: { name: string; bytes: number; sha256: string }[];
  receipt: Receipt | null;
  faults: { total: number; first: ImportFault[] };
  recorded_at: string | null;
  by: string;
  undoable: boolean;
  /** Why it was refused or failed. */
  failure_sv: string | null;
  failure_en: string | null;
}
