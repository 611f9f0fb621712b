import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { get, withQuery } from "./client";
import type { Schemas } from "./wire";

export type Units = Schemas["organisation.UnitTree"];
export type Unit = Schemas["organisation.UnitPage"];
export type Person = Schemas["organisation.PersonPage"];
export type PersonRow = Schemas["organisation.PersonRow"];
export type Employment = Schemas["organisation.EmploymentRow"];

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

export type PeopleFilter = Record<
  "unit" | "profession" | "form" | "query" | "sort",
  string | number | null
> & {
  page: number;
  size: number;
};

export const usePeople = (filter: PeopleFilter) =>
  useQuery({
    queryKey: ["people", filter],
    queryFn: () => get<Schemas["organisation.PeoplePage"]>(withQuery("/api/people", filter)),
    placeholderData: keepPreviousData,
  });

export const usePerson = (id: number) =>
  useQuery({ queryKey: ["people", id], queryFn: () => get<Person>(`/api/people/${id}`) });
