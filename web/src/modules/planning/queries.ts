import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { get, withQuery } from "../../api/client";
import type { Workforce } from "../../api/planning";

export interface Scope {
  unit: number | null;
  profession: number | null;
  /** A run that somebody has saved; the newest, when nothing is said. */
  run?: number | null;
}

export const useWorkforce = (scope: Scope) =>
  useQuery({
    queryKey: ["workforce", scope],
    queryFn: () => get<Workforce>(withQuery("/api/workforce", { ...scope })),
    placeholderData: keepPreviousData,
  });
