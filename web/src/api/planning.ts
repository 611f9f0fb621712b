import type { Named } from "./schema";

export interface Definition {
  code: string;
  name_sv: string;
  name_en: string;
  text_sv: string;
  text_en: string;
}
export interface WorkforceYear {
  year: number;
  heads: number | null;
  fte: number | null;
  joiners: number | null;
  leavers: number | null;
  moves_in: number | null;
  moves_out: number | null;
}
export interface Workforce {
  unit: Named;
  profession: Named | null;
  as_of: string;
  recorded_at: string;
  basis: "employments" | "stocks";
  years: WorkforceYear[];
  months: { month: string; heads: number; fte: number }[];
  leavers_by_reason: {
    year: number;
    reason: string;
    text_sv: string;
    text_en: string;
    count: number | null;
  }[];
  ages: { band: string; women: number | null; men: number | null; unknown: number | null }[];
  professions: { id: number; name: string; heads: number | null; fte: number | null }[];
  definitions: Definition[];
  withheld: { what: string; why_sv: string; why_en: string }[];
}

/** What a projected figure may become: mean, standard deviation and seven quantiles. */
export interface Quantiles {
  mean: number;
  sd: number;
  p2_5: number;
  p10: number;
  p25: number;
  p50: number;
  p75: number;
  p90: number;
  p97_5: number;
}
export interface ForecastYear {
  year: number;
  heads: Quantiles;
  fte: Quantiles;
  joiners: Quantiles | null;
  leavers: Quantiles | null;
}
export interface Forecast {
  unit: Named;
  profession: Named | null;
  run: {
    id: number;
    as_of: string;
    recorded_at: string;
    seed: number;
    draws: number;
    version: string;
    inputs_sha256: string;
    basis: "employments" | "stocks";
    check: { passed: boolean; greatest_z: number };
  };
  history: { year: number; heads: number; fte: number; joiners: number | null; leavers: number | null }[];
  years: ForecastYear[];
  rests_on: {
    name_sv: string;
    name_en: string;
    value: number;
    unit_sv: string;
    unit_en: string;
    text_sv: string;
    text_en: string;
  }[];
  definitions: Definition[];
  withheld: { why_sv: string; why_en: string; shown_instead: Named | null } | null;
}
export interface ForecastPart {
  id: number;
  name: string;
  heads_now: number | null;
  heads: Quantiles | null;
  change_share: number | null;
  withheld: boolean;
}
