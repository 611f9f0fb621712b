import { chosenNumber } from "../../base/address";
import { useChoice } from "../../base/use-choice";
import type { Scope } from "./queries";
import { useScope } from "./use-scope";

/** The unit and profession of the address, and the saved run that is read, if one is. */
export function useRunScope(): [Required<Scope>, (change: Partial<Scope>) => void] {
  const [search] = useChoice();
  const [scope, choose] = useScope();
  return [{ ...scope, run: chosenNumber(search, "run") }, choose];
}
