import { chosenNumber } from "../../base/address";
import { useChoice } from "../../base/use-choice";
import type { Scope } from "./queries";

/** The unit and profession of the address, so that a view can be sent on. */
export function useScope(): [Scope, (change: Partial<Scope>) => void] {
  const [search, choose] = useChoice();
  return [{ unit: chosenNumber(search, "unit"), profession: chosenNumber(search, "profession") }, choose];
}
