import { chosenNumber, chosenText } from "../../base/address";
import type { PeopleFilter } from "./queries";

const pageSize = 50;

/** The table that the address asks for. Anything damaged is as if it were not there. */
export function peopleFilter(search: string): PeopleFilter {
  return {
    unit: chosenNumber(search, "unit"),
    profession: chosenNumber(search, "profession"),
    form: chosenText(search, "form"),
    query: chosenText(search, "query"),
    sort: chosenText(search, "sort"),
    page: Math.max(1, chosenNumber(search, "page") ?? 1),
    size: pageSize,
  };
}

export const isFiltered = ({ unit, profession, form, query }: PeopleFilter): boolean =>
  unit !== null || profession !== null || form !== "" || query !== "";
