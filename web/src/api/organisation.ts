import { useQuery } from "@tanstack/react-query";
import { get } from "./client";
import type { Schemas } from "./wire";

export type Units = Schemas["organisation.UnitTree"];
export type Unit = Schemas["organisation.UnitPage"];

const lasting = 5 * 60_000;

/** The units in the reader's reach, in the tree's order. */
export const useUnits = () =>
  useQuery({ queryKey: ["units"], queryFn: () => get<Units>("/api/units"), staleTime: lasting });

export const useUnit = (id: number) =>
  useQuery({ queryKey: ["units", id], queryFn: () => get<Unit>(`/api/units/${id}`) });

export const useProfessions = () =>
  useQuery({
    queryKey: ["professions"],
    queryFn: async () => (await get<Schemas["organisation.ProfessionList"]>("/api/professions")).professions,
    staleTime: lasting,
  });
