import type { Schemas } from "./wire";

/** What is left out, why, and the nearest part that is shown. */
export type Withheld = Schemas["planning.Withheld"];
export type Instead = Schemas["planning.Instead"];
export type Definition = Schemas["planning.Definition"];
export type WorkforceYear = Schemas["planning.YearFigures"];
export type Workforce = Schemas["planning.WorkforcePage"];

/** What a projected figure may become: mean, standard deviation and seven quantiles. */
export type Quantiles = Schemas["planning.Spread"];
export type Forecast = Schemas["planning.ForecastPage"];
export type ForecastPart = Schemas["planning.Part"];

/** Full-time equivalents with an 80 % interval, and the four quantities that are never mixed. */
export type NeedSpread = Schemas["planning.NeedSpread"];
export type NeedYear = Schemas["planning.NeedYear"];
export type Need = Schemas["planning.NeedPage"];
export type Backtest = Schemas["planning.BacktestPage"];
export type ShownLevel = Schemas["planning.ShownLevel"];
export type DriftNote = Schemas["planning.DriftNote"];
export type EnergyScore = Schemas["planning.EnergyScore"];
export type TriedRule = Schemas["planning.TriedRule"];
export type LevelScore = Schemas["planning.LevelScore"];
export type BacktestMeasure = Schemas["planning.BacktestMeasure.input"];
export type ForecastParts = Schemas["planning.PartsPage"];

/** What would come if something were done otherwise. */
export type ScenarioAsked = Schemas["planning.ScenarioAsked.input"];
export type LeverAsked = Schemas["planning.LeverAsked.input"];
export type Scenario = Schemas["planning.ScenarioPage"];
export type ScenarioYear = Schemas["planning.ScenarioYear"];
export type ScenarioSide = Schemas["planning.SideSpread"];
export type ScenarioDifference = Schemas["planning.DifferenceSpread"];

/** What the forecast rests on, and what somebody has set of it. */
export type AssumptionsPage = Schemas["planning.AssumptionsPage"];
export type AssumptionTold = Schemas["planning.AssumptionTold"];
export type ChosenVersion = Schemas["planning.ChosenVersion"];
export type ChosenAsked = Schemas["planning.ChosenAsked.input"];
