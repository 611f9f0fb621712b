import { useQuery } from "@tanstack/react-query";
import { post } from "../../api/client";
import type { Scenario, ScenarioAsked } from "../../api/planning";

/** Asked when there is a question; the same question is answered alike. */
export const useScenario = (asked: ScenarioAsked | null) =>
  useQuery({
    queryKey: ["scenario", asked],
    queryFn: () => post<Scenario>("/api/scenarios/compare", asked),
    enabled: asked !== null,
  });
