import { useLocation, useSearch } from "wouter";
import { withChoice, type Choice } from "./address";

/** The address's query, and a way to change some of it without a new entry in the browser's history. */
export function useChoice(): [string, (change: Choice) => void] {
  const search = useSearch();
  const [here, go] = useLocation();
  return [search, (change) => go(here + withChoice(search, change), { replace: true })];
}
