import type { Schemas } from "./wire";

export type ReportBasis = Schemas["reports.ReportBasis"];
