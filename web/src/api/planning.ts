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
/** Supply less need with its own interval, and what would have to be there. */
export type GapFigures = Schemas["planning.GapFigures"];
export type GapYearFigures = Schemas["planning.GapYear"];
export type GapMap = Schemas["planning.GapMapPage"];
export type GapCell = Schemas["planning.GapCell"];
export type ProfessionGaps = Schemas["planning.ProfessionGapsPage"];
export type ProfessionGap = Schemas["planning.ProfessionGap"];
export type DriverShare = Schemas["planning.DriverShare"];

/** Runs and scenarios that somebody has given a name. */
export type SavedRuns = Schemas["planning.SavedRunsPage"];
export type SavedRun = Schemas["planning.SavedRun"];
export type RemadeRun = Schemas["planning.RemadePage"];
export type SavedScenarios = Schemas["planning.SavedScenariosPage"];
export type SavedScenario = Schemas["planning.SavedScenario"];
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
export type Computation = Schemas["planning.ComputationPage"];
export type AssumptionsPage = Schemas["planning.AssumptionsPage"];
export type AssumptionTold = Schemas["planning.AssumptionTold"];
export type ChosenVersion = Schemas["planning.ChosenVersion"];
export type ChosenAsked = Schemas["planning.ChosenAsked.input"];
