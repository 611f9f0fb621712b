import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post } from "../../api/client";
import type { AssumptionsPage, ChosenAsked } from "../../api/planning";

const path = "/api/assumptions";
const oftenEnough = 2_000;

/** Asked again now and then while a new forecast is being computed. */
export const useAssumptions = () =>
  useQuery({
    queryKey: ["assumptions"],
    queryFn: () => get<AssumptionsPage>(path),
    refetchInterval: ({ state }) => (state.data?.computing ? oftenEnough : false),
  });

/** All that rests on the assumptions is asked for anew when they have been changed. */
export function useChooseAssumptions() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: ChosenAsked) => post<AssumptionsPage>(path, asked),
    onSuccess: (page) => {
      queries.setQueryData(["assumptions"], page);
      void queries.invalidateQueries({ queryKey: ["forecast"] });
    },
  });
}
