import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { get, withQuery } from "../../api/client";
import type { Schemas } from "../../api/wire";

export type Person = Schemas["organisation.PersonPage"];
export type PersonRow = Schemas["organisation.PersonRow"];
export type Employment = Schemas["organisation.EmploymentRow"];

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
