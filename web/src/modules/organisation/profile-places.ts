import type { Profile, ProfileFault } from "../../api/imports";
import { both } from "../../base/words";
import { text } from "./import-text";
import { targetName } from "./target-names";
import { valueAt } from "./profile-draft";
import { allSettings } from "./profile-settings";

const dotted = (pointer: string) => pointer.replace(/^\//, "").replaceAll("/", ".");

/** What is wrong at a place such as "values.pivot", or within the field that stands there. */
export function faultAt(faults: ProfileFault[], place: string): string | undefined {
  const fault = faults.find(({ where }) => {
    const at = dotted(where);
    return at === place || at.startsWith(`${place}.`);
  });
  return fault && both(fault, "text");
}

/** The faults that a change has not touched: one is fixed while the others stay in sight. */
export const stillFaulty = (faults: ProfileFault[], before: Profile, after: Profile): ProfileFault[] =>
  faults.filter(({ where }) => {
    const at = dotted(where);
    return JSON.stringify(valueAt(before, at)) === JSON.stringify(valueAt(after, at));
  });

const ownNames: Record<string, () => string> = {
  name: text.profileName,
  kind: text.kind,
  "person.lasting": text.lasting,
  units: text.levels,
  leave_out: text.leaveOut,
};

/** The words that stand beside a place on screen; the longest beginning of it that has words. */
export function placeName(pointer: string): string {
  const steps = dotted(pointer).split(".");
  for (let length = steps.length; length > 0; length--) {
    const place = steps.slice(0, length).join(".");
    const name = allSettings.find(({ at }) => at === place)?.name ?? ownNames[place];
    if (name) return name();
    if (targetName(place) !== place) return targetName(place);
  }
  return dotted(pointer);
}

/** Whether a place belongs to the step where the file's form is told, and not to the columns. */
export const isOfForm = ({ where }: ProfileFault): boolean =>
  ["kind", "person.lasting", ...allSettings.map(({ at }) => at)].includes(dotted(where));
