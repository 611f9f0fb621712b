import { useEffect, useRef } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { get } from "../../api/client";
import type { Computation } from "../../api/planning";

const key = ["computation"];
const oftenEnough = 1_000;

/** What rests on the run that is shown. */
const restsOnTheRun = ["forecast", "assumptions", "workforce", "saved"];

/** How far a recomputation has come, while there is one; once it is done, all that is shown is asked for anew. */
export function useComputation() {
  const client = useQueryClient();
  const told = useQuery({
    queryKey: key,
    queryFn: () => get<Computation>("/api/forecast/computation"),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.under_way ? oftenEnough : false),
  }).data;
  const isUnderWay = told?.under_way ?? false;
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !isUnderWay)
      for (const name of restsOnTheRun) void client.invalidateQueries({ queryKey: [name] });
    was.current = isUnderWay;
  }, [client, isUnderWay]);
  return told;
}
