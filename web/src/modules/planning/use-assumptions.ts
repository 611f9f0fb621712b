import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post } from "../../api/client";
import type { AssumptionsPage, ChosenAsked } from "../../api/planning";

const path = "/api/assumptions";

export const useAssumptions = () =>
  useQuery({ queryKey: ["assumptions"], queryFn: () => get<AssumptionsPage>(path) });

/** All that rests on the assumptions is asked for anew when they have been changed. */
export function useChooseAssumptions() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: ChosenAsked) => post<AssumptionsPage>(path, asked),
    onSuccess: (page) => {
      queries.setQueryData(["assumptions"], page);
      void queries.invalidateQueries({ queryKey: ["computation"] });
      void queries.invalidateQueries({ queryKey: ["forecast"] });
    },
  });
}
