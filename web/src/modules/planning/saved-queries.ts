import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { del, get, post, put } from "../../api/client";
import type { RemadeRun, SavedRuns, SavedScenarios, ScenarioAsked } from "../../api/planning";
import { tellDone, tellRefused } from "../../ui/notices";
import { text } from "./saved-text";

export const useSavedRuns = () =>
  useQuery({ queryKey: ["saved", "runs"], queryFn: () => get<SavedRuns>("/api/runs") });

export const useSavedScenarios = () =>
  useQuery({ queryKey: ["saved", "scenarios"], queryFn: () => get<SavedScenarios>("/api/scenarios") });

/** Takes several seconds. */
export const useRemake = () =>
  useMutation({
    mutationFn: (id: number) => post<RemadeRun>(`/api/runs/${id}/again`, {}),
    onError: tellRefused,
  });

function useSaving<T>(act: (value: T) => Promise<unknown>, done: () => string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onError: tellRefused,
    onSuccess: () => {
      tellDone(done());
      void client.invalidateQueries({ queryKey: ["saved"] });
    },
  });
}

export const useSaveRun = () =>
  useSaving(({ id, name }: { id: number; name: string }) => put(`/api/runs/${id}`, { name }), text.saved);
export const useSaveScenario = () =>
  useSaving((scenario: ScenarioAsked & { name: string }) => post("/api/scenarios", scenario), text.saved);
export const useRemoveRun = () => useSaving((id: number) => del(`/api/runs/${id}`), text.removed);
export const useRemoveScenario = () => useSaving((id: number) => del(`/api/scenarios/${id}`), text.removed);
