import { chosenNumber, chosenText } from "../../base/address";
import { useChoice } from "../../base/use-choice";
import type { Scope } from "./queries";

/** Those whose profession the source does not tell have a number of their own. */
const unknownProfession = -1;

const chosenProfession = (search: string): number | null =>
  chosenText(search, "profession") === String(unknownProfession)
    ? unknownProfession
    : chosenNumber(search, "profession");

/** The unit and profession of the address, so that a view can be sent on. */
export function useScope(): [Scope, (change: Partial<Scope>) => void] {
  const [search, choose] = useChoice();
  return [{ unit: chosenNumber(search, "unit"), profession: chosenProfession(search) }, choose];
}
