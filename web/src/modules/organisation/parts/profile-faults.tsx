import type { ProfileFault } from "../../../api/imports";
import { both } from "../../../base/words";
import { Note } from "../../../ui/note";
import { text } from "../import-text";
import { placeName } from "../profile-places";

interface Props {
  of: ProfileFault[];
  /** Goes to the line in the profile's text, where that is what is being edited. */
  onLine?: (line: number) => void;
}

/** Everything that is wrong with the profile, each with its place in words. */
export function ProfileFaults({ of, onLine }: Props) {
  if (of.length === 0) return null;
  return (
    <Note tone="bad" title={text.profileFaults(of.length)} role="alert">
      <ul>
        {of.map((fault) => (
          <li key={fault.where + fault.line + fault.text_sv}>
            {onLine && fault.line > 0 && (
              <>
                <button type="button" className="line-link" onClick={() => onLine(fault.line)}>
                  {text.line(fault.line)}
                </button>{" "}
              </>
            )}
            {fault.where && <strong>{placeName(fault.where)}: </strong>}
            {both(fault, "text")}
          </li>
        ))}
      </ul>
    </Note>
  );
}
