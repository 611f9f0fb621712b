import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { get, withQuery } from "../../api/client";
import type {
  Backtest,
  BacktestMeasure,
  Forecast,
  ForecastParts,
  GapMap,
  Need,
  ProfessionGaps,
} from "../../api/planning";
import type { Scope } from "./queries";

export const useForecast = (scope: Scope, horizon: number | null) =>
  useQuery({
    queryKey: ["forecast", scope, horizon],
    queryFn: () => get<Forecast>(withQuery("/api/forecast", { ...scope, horizon })),
    placeholderData: keepPreviousData,
  });

export type PartsBy = "unit" | "profession";

export const useParts = (scope: Scope, by: PartsBy, year: number) =>
  useQuery({
    queryKey: ["forecast", "parts", scope, by, year],
    queryFn: () => get<ForecastParts>(withQuery("/api/forecast/parts", { ...scope, by, year })),
    placeholderData: keepPreviousData,
  });

export const useBacktest = (measure: BacktestMeasure) =>
  useQuery({
    queryKey: ["forecast", "backtest", measure],
    queryFn: () => get<Backtest>(withQuery("/api/forecast/backtest", { measure })),
    placeholderData: keepPreviousData,
  });

/** The forecast and the need of one run: after an import the one may be newer than the other for a moment. */
async function fetchGap(scope: Scope): Promise<{ forecast: Forecast; need: Need }> {
  const [forecast, need] = await Promise.all([
    get<Forecast>(withQuery("/api/forecast", { ...scope })),
    get<Need>(withQuery("/api/need", { ...scope })),
  ]);
  return forecast.run.recorded_at === need.run.recorded_at ? { forecast, need } : fetchGap(scope);
}

export const useGap = (scope: Scope) =>
  useQuery({
    queryKey: ["forecast", "need", scope],
    queryFn: () => fetchGap(scope),
    placeholderData: keepPreviousData,
  });

export const useGapMap = (unit: number | null, year: number | null, run: number | null) =>
  useQuery({
    queryKey: ["forecast", "gap-map", unit, year, run],
    queryFn: () => get<GapMap>(withQuery("/api/gap/map", { unit, year, run })),
    placeholderData: keepPreviousData,
  });

export const useProfessionGaps = (unit: number | null, year: number | null, run: number | null) =>
  useQuery({
    queryKey: ["forecast", "gap-professions", unit, year, run],
    queryFn: () => get<ProfessionGaps>(withQuery("/api/gap/professions", { unit, year, run })),
    placeholderData: keepPreviousData,
  });

export const exportPath = (scope: Scope, horizon: number | null, format: "csv" | "xlsx") =>
  withQuery("/api/forecast/export", { ...scope, horizon, format });
